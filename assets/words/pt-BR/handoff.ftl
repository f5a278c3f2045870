# Os caminhos para o programa de e-mail.

done-draft-file = Foi pedido ao seu computador que abrisse o rascunho.
done-outlook = Foi pedido ao Outlook que abrisse o rascunho.
done-thunderbird = Foi pedido ao Thunderbird que abrisse uma nova mensagem com a denúncia.
done-claws = Foi pedido ao Claws Mail que abrisse uma nova mensagem com a denúncia.
done-kmail = Foi pedido ao KMail que abrisse uma nova mensagem com a denúncia.
done-evolution = Foi pedido ao Evolution que abrisse uma nova mensagem com a denúncia.
done-link = Foi pedido ao seu computador que abrisse uma nova mensagem com o endereço e o assunto. A denúncia está copiada: cole-a no texto.
after-claws = O Claws Mail quebra linhas longas e pode juntar outras. Antes de apertar Enviar, feche a nova mensagem, abra Configuration, Preferences, Compose, Wrapping, desmarque Auto-wrapping e abra a denúncia de novo.
after-evolution = O Evolution quebra linhas longas ao enviar. Clique no texto, pressione Ctrl+A e escolha Preformatted na lista em que está Normal.
after-kmail = O KMail quebra linhas longas ao enviar. Abra Options na nova mensagem e desmarque Wordwrap.
after-copied-web = Nada foi enviado ainda. Comece uma mensagem nova e vazia no seu e-mail. Cole as três coisas onde a imagem mostra. Não encaminhe nem responda à mensagem indesejada.
try-next-way = Tentar de outro jeito
show-failed-title = A pasta não abriu
show-failed = O programa que mostra as pastas não iniciou. Nada se perdeu.
same-desk = Denunciar outra mensagem à mesma empresa
picture-text = O campo grande vazio
picture-new-message = Nova mensagem
picture-compose-alt = Uma nova mensagem. Cole 1 a denúncia no campo grande vazio: ela começa com “{ $begins }”. Cole 2 { $address } em Para e 3 “{ $subject }” em Assunto.
