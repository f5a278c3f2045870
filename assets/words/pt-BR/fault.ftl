fault-title = O Abuse Report Helper precisa fechar
fault-text = Algo deu errado dentro do programa. A culpa não é sua, e nada foi enviado.
fault-again = Inicie o programa de novo. A mensagem indesejada continua no seu programa de e-mail; uma denúncia que você salvou continua onde você a salvou.
fault-tell = Se acontecer de novo, conte isto a quem faz o programa: versão { $version }, { $system }, { $place }
fault-note = O mesmo, e nada mais, está neste arquivo, que você pode ler e enviar: { $path }
fault-kept = O Abuse Report Helper parou por causa de um erro do próprio programa.
fault-kept-all = Isto é tudo o que o programa anotou, e não foi enviado a ninguém. Você pode enviar este arquivo a quem faz o programa, para que corrijam o erro, ou apagá-lo.
