fault-title = Abuse Report Helper tiene que cerrarse
fault-text = Algo ha fallado dentro del programa. No es culpa suya, y no se ha enviado nada.
fault-again = Vuelva a abrir el programa, por favor. Su mensaje no deseado sigue en su programa de correo; un informe que haya guardado sigue donde lo guardó.
fault-tell = Si vuelve a ocurrir, dígales esto a quienes hacen el programa: versión { $version }, { $system }, { $place }
fault-note = Lo mismo, y nada más, está en este archivo, que puede leer y enviar: { $path }
fault-kept = Abuse Report Helper se detuvo por un fallo del propio programa.
fault-kept-all = Esto es todo lo que el programa anotó, y no se envió a nadie. Puede enviarlo a quienes hacen el programa, para que arreglen el fallo, o borrarlo.
