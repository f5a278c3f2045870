# A lista de denúncias que a pessoa guarda.

records-title = Minhas denúncias
records-text = Uma lista que fica só neste computador, se você quiser: o dia, a empresa, o assunto, o remetente e quando você pediu ao remetente que parasse. Nunca os cabeçalhos, nunca o texto de uma mensagem.
records-keep = Guardar uma lista das minhas denúncias neste computador
records-empty = A lista está vazia.
records-search = Procurar nas minhas denúncias
records-search-hint = Digite uma parte de um assunto, um remetente ou uma data
records-export = Salvar como tabela
records-delete = Apagar a lista inteira
records-found = { $count ->
        [0] Nenhum item
        [one] Um item, o mais novo primeiro
       *[other] { $count } itens, o mais novo primeiro
    }
records-more = Mais { $count }. Digite algo acima para encontrá-los.
records-damaged = { $count ->
        [one] Uma linha da lista está danificada e não aparece. Ela continua no arquivo.
       *[other] { $count } linhas da lista estão danificadas e não aparecem. Elas continuam no arquivo.
    }
records-report = { $date } · denúncia para { $desk } · de { $sender }
records-request = { $date } · pedido a { $sender } para parar
records-organisation = Cliente { $id } da Salesforce
records-asked = Pedido para parar: { $date }
records-exported = A tabela está guardada aqui: { $path }
records-show-export = Mostrar a tabela
records-read-failed = Não foi possível ler a lista das suas denúncias
records-add-failed = Esta denúncia não está na sua lista
records-delete-failed = Não foi possível apagar a lista
records-export-failed = Não foi possível salvar a tabela
records-back = Fechar a lista
records-open = Minhas denúncias
mention = Dizer na denúncia: “{ $sentence }”
known-sender-title = Você já denunciou este remetente antes
known-sender = { $count ->
        [one] Uma denúncia, em { $day }, para { $desk }.
       *[other] { $count } denúncias, a mais nova em { $day }, para { $desk }.
    }
known-sender-asked = Em { $day }, você pediu que ele parasse.
known-sender-show = Mostrar minhas denúncias sobre este remetente
