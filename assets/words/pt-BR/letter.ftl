# O que pode ficar conhecido do endereço da pessoa por causa de uma denúncia.
tell-sender = A empresa pode informar meu endereço ao remetente, para que ele me tire das suas listas
hide-several = Vários endereços: com uma vírgula entre eles.
hide-never-there = { $address } não aparece em nenhum lugar destes cabeçalhos, então nada seria ocultado. Digite-o como está neles.
hide-too-many = São endereços demais.
remains-title = O que ainda pode identificar você
remains-own-from = Seu programa de e-mail mostra seu nome e endereço como remetente da denúncia. Envie-a de outro endereço; senão, ocultar não adianta.
remains-local-part = A parte do seu endereço antes do @ ainda aparece em: { $fields }
remains-name = Uma parte do seu nome ainda aparece em: { $fields }
remains-domain = A parte do seu endereço depois do @, { $domain }, ainda aparece em: { $fields }
remains-codes = Códigos que só o remetente consegue ler, e que podem identificar você, estão em: { $fields }
remains-others = Outras pessoas que receberam a mensagem são citadas em: { $fields }
form-content = O texto da mensagem
copy-content = Copiar o texto da mensagem
form-link = O link da mensagem
copy-link = Copiar o link
form-category = O tipo de abuso
copy-category = Copiar o tipo de abuso

# O link para a página maliciosa, na página da denúncia.
link-title = Qual link leva à página maliciosa?
link-text = Marque um, se souber. Os links estão escritos de modo que ninguém consiga abri-los por acidente. Não abra nenhum deles para descobrir.
link-tick = { $link }
link-more = Mais { $count } links…
link-query = Mostrar também o que está depois do ? no link
link-query-text = Ali pode haver um código que identifica você. Algumas empresas só encontram a página com ele.
