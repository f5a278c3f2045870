# A lista de denúncias que a pessoa guarda.

book-title = Minhas denúncias
book-text = Uma lista que fica só neste computador, se você quiser: o dia, a empresa, o assunto, o remetente e quando você pediu ao remetente que parasse. Nunca os cabeçalhos, nunca o texto de uma mensagem.
book-keep = Guardar uma lista das minhas denúncias neste computador
book-empty = A lista está vazia.
book-search = Procurar nas minhas denúncias
book-search-hint = Digite uma parte de um assunto, um remetente ou uma data
book-export = Salvar como tabela
book-delete = Apagar a lista inteira
book-found = { $count ->
        [one] Uma denúncia, a mais nova primeiro
       *[other] { $count } denúncias, a mais nova primeiro
    }
book-more = Mais { $count }. Digite algo acima para encontrá-las.
book-damaged = { $count ->
        [one] Uma linha da lista está danificada e não aparece. Ela continua no arquivo.
       *[other] { $count } linhas da lista estão danificadas e não aparecem. Elas continuam no arquivo.
    }
book-report = { $date } · denúncia para { $desk } · de { $sender }
book-request = { $date } · pedido a { $sender } para parar
book-organisation = Cliente { $id } da Salesforce
book-asked = Pedido para parar: { $date }
book-exported = A tabela está guardada aqui: { $path }
book-show-export = Mostrar a tabela
book-read-failed = Não foi possível ler a lista das suas denúncias
book-add-failed = Esta denúncia não está na sua lista
book-delete-failed = Não foi possível apagar a lista
book-export-failed = Não foi possível salvar a tabela
book-back = Fechar a lista
book-open = Minhas denúncias
mention = Dizer na denúncia: “{ $sentence }”
known-sender-title = Você já denunciou este remetente antes
known-sender = { $count ->
        [one] Uma denúncia, em { $day }, para { $desk }.
       *[other] { $count } denúncias, a mais nova em { $day }, para { $desk }.
    }
known-sender-asked = Em { $day }, você pediu que ele parasse.
known-sender-show = Mostrar minhas denúncias sobre este remetente
