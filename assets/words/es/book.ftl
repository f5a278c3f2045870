book-title = Mis informes
book-text = Una lista solo en este ordenador, si la quiere: el día, la empresa, el asunto, el remitente y cuándo pidió al remitente que parara. Nunca los encabezados, nunca el texto de un mensaje.
book-keep = Guardar una lista de mis informes en este ordenador
book-empty = La lista está vacía.
book-search = Buscar en mis informes
book-search-hint = Escriba una parte de un asunto, un remitente o una fecha
book-export = Guardar como tabla
book-delete = Eliminar toda la lista
book-found = { $count ->
        [one] Una entrada, la más reciente primero
       *[other] { $count } entradas, la más reciente primero
    }
book-more = { $count } más. Escriba algo arriba para encontrarlas.
book-damaged = { $count ->
        [one] Una línea de la lista está dañada y no se muestra. Se queda en el archivo.
       *[other] { $count } líneas de la lista están dañadas y no se muestran. Se quedan en el archivo.
    }
book-report = { $date } · informe para { $desk } · de { $sender }
book-request = { $date } · se pidió a { $sender } que parara
book-organisation = Cliente de Salesforce { $id }
book-asked = Se le pidió que parara el { $date }
book-exported = La tabla está guardada aquí: { $path }
book-show-export = Mostrar la tabla
book-read-failed = No se pudo leer la lista de sus informes
book-add-failed = Este informe no está en su lista
book-delete-failed = No se pudo eliminar la lista
book-export-failed = No se pudo guardar la tabla
book-back = Cerrar la lista
book-open = Mis informes
mention = Decirlo en el informe: «{ $sentence }»
known-sender-title = Ya ha informado antes de este remitente
known-sender = { $count ->
        [one] Un informe, el { $day }, para { $desk }.
       *[other] { $count } informes, el más reciente el { $day }, para { $desk }.
    }
known-sender-asked = Usted le pidió que parara el { $day }.
known-sender-show = Mostrar mis informes sobre este remitente
