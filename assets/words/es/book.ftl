records-title = Mis informes
records-text = Una lista solo en este ordenador, si la quiere: el día, la empresa, el asunto, el remitente y cuándo pidió al remitente que parara. Nunca los encabezados, nunca el texto de un mensaje.
records-keep = Guardar una lista de mis informes en este ordenador
records-empty = La lista está vacía.
records-search = Buscar en mis informes
records-search-hint = Escriba una parte de un asunto, un remitente o una fecha
records-export = Guardar como tabla
records-delete = Eliminar toda la lista
records-found = { $count ->
        [one] Una entrada, la más reciente primero
       *[other] { $count } entradas, la más reciente primero
    }
records-more = { $count } más. Escriba algo arriba para encontrarlas.
records-damaged = { $count ->
        [one] Una línea de la lista está dañada y no se muestra. Se queda en el archivo.
       *[other] { $count } líneas de la lista están dañadas y no se muestran. Se quedan en el archivo.
    }
records-report = { $date } · informe para { $desk } · de { $sender }
records-request = { $date } · se pidió a { $sender } que parara
records-organisation = Cliente de Salesforce { $id }
records-asked = El { $date } se le pidió que parara
records-exported = La tabla está guardada aquí: { $path }
records-show-export = Mostrar la tabla
records-read-failed = No se pudo leer la lista de sus informes
records-add-failed = Este informe no está en su lista
records-delete-failed = No se pudo eliminar la lista
records-export-failed = No se pudo guardar la tabla
records-back = Cerrar la lista
records-open = Mis informes
mention = Decirlo en el informe: «{ $sentence }»
known-sender-title = Ya ha informado antes de este remitente
known-sender = { $count ->
        [one] Un informe, el { $day }, para { $desk }.
       *[other] { $count } informes, el más reciente el { $day }, para { $desk }.
    }
known-sender-asked = Usted le pidió que parara el { $day }.
known-sender-show = Mostrar mis informes sobre este remitente
