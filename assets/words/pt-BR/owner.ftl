# Quando não se sabe quem pode agir, e como descobrir de quem é o computador que entregou a mensagem.

missing-title = Falta uma coisa: o endereço
missing-text = A denúncia pode ser feita. Mas nada prova qual empresa enviou esta mensagem em nome de um cliente dela, então este programa não sabe para onde a denúncia deve ir.
missing-find = Descobrir o dono do computador
missing-find-text = Seu provedor de e-mail anotou o número do computador que entregou a mensagem: { $ip }. Um registro público sabe de quem ele é. Isso leva uns dois minutos.
missing-find-inside = A mensagem que está dentro informa o número do computador que a entregou na sua outra caixa de correio: { $ip }. Continue só se foi você quem a encaminhou: outra pessoa poderia tê-la inventado. Um registro público conhece o dono.
missing-not-recorded = Seu provedor de e-mail não anotou nenhum número de um computador de fora. Por isso não é possível encontrar o dono.
missing-program = Denunciar no meu programa de e-mail
missing-program-text = Seu próprio provedor de e-mail aprende com isso e talvez barre a próxima.
missing-program-any = Procure no seu programa de e-mail um botão ou item de menu chamado Lixo eletrônico, Spam ou Denunciar phishing e aperte-o para esta mensagem. Guarde antes uma cópia da mensagem, se puder precisar dela.
missing-stop = Parar aqui e guardar a mensagem
missing-stop-text = Nada se perde. Os cabeçalhos podem ser guardados em um arquivo, e você pode voltar com eles quando quiser.
missing-keep = Guardar os cabeçalhos em um arquivo
missing-by-hand = Eu sei um endereço para denúncias…
missing-find-button = Descobrir o dono…

owner-title = De quem era o computador?
owner-text = Seu provedor de e-mail anotou só um número: { $ip }. Um registro público conhece o dono. Este programa nunca acessa a internet: você procura, e ele lê o que você trouxer.
owner-step-open = Abra a página do registro para este número
owner-step-open-text = Seu navegador vai abrir. Você não precisa digitar nada lá.
owner-open-page = Abrir a página
owner-copy-page = Copiar o endereço dela
owner-page-opened = Foi pedido ao seu navegador que abrisse a página. Vá até ela agora.
owner-page-failed = Seu navegador não abriu. Copie o endereço da página, clique na barra de endereço do navegador e pressione Ctrl+V: { $url }
owner-page-copied = ✓ Copiado. Clique na barra de endereço do navegador e pressione Ctrl+V.
owner-step-copy = Pressione Ctrl+A e depois Ctrl+C lá
owner-step-copy-text = A página toda, não só uma parte. Espere até a página terminar de carregar.
owner-step-paste = Volte e cole
owner-step-paste-text = Pressione Ctrl+V ou clique no botão.
owner-box-hint = Cole tudo o que essa página mostra
owner-box-name = O que a página do registro mostra
owner-next-page = A página não funciona? Tente outra
owner-why-paste = Cole primeiro o que a página mostra
owner-why-nobody = Isto ainda não trouxe um endereço
owner-use = Usar este endereço

owner-found-title = { $holder }
owner-found-unnamed = O dono de { $range }
owner-found = administra a rede { $range }, e este número está nela. O endereço para denúncias é { $address }.
owner-found-technical = administra a rede { $range }, e este número está nela. Ali não é indicado um endereço para denúncias. Este é das pessoas que administram a rede: { $address }
owner-passed-used = Uma parte menor, { $range }, está em nome de { $holder }. O endereço, { $address }, pertence a um nome que a própria mensagem usa. Pode ser o remetente, então foi deixado de fora.
owner-passed-free = Uma parte menor, { $range }, está em nome de { $holder }. O endereço, { $address }, é uma caixa de correio que qualquer pessoa pode ter, então foi deixado de fora.
owner-passed-register = Para { $range } ({ $holder }) só é indicado { $address }. É de { $register }, que mantém o registro e não administra esses computadores, então foi deixado de fora.
owner-passed-nobody = Uma parte menor, { $range }, está em nome de { $holder }. Ali não é indicado nenhum endereço.
owner-larger = A rede imediatamente maior é de { $holder }: { $address }. Se a menor puder ser do próprio remetente, escreva para lá.
owner-use-larger = Usar o endereço da rede maior
owner-unknown-holder = um dono cujo nome não consta

owner-nothing-title = Nenhum endereço foi encontrado nisto
owner-nothing-not-an-answer = Isto não parece a página do registro. Abra a página, espere até ela mostrar a resposta, pressione Ctrl+A e Ctrl+C lá e cole de novo.
owner-nothing-too-often = O registro não responde a mais perguntas suas por um tempo. Tente outra página, ou volte amanhã.
owner-nothing-unknown = O registro diz que não conhece este número. Tente outra página.
owner-nothing-other = Isto é sobre outros números ({ $range }). Precisa ser sobre { $ip }. Abra a página para este número e cole o que ela mostra.
owner-nothing-no-network = Falta o começo da página. Pressione Ctrl+A lá, para que tudo seja copiado.
owner-nothing-cut = Falta o fim da resposta. Pressione Ctrl+A lá, para que tudo seja copiado.
owner-nothing-elsewhere = Este registro diz que outro sabe mais: { $register }. Tente outra página.
owner-nothing-elsewhere-unnamed = Este registro diz que outro sabe mais. Tente outra página.
owner-nothing-nobody = A página não cita ninguém que possa agir:
owner-nothing-used = { $range } está em nome de { $holder }. O endereço, { $address }, pertence a um nome que a própria mensagem usa. Pode ser o remetente: não escreva para lá.
owner-nothing-free = { $range } está em nome de { $holder }. O endereço, { $address }, é uma caixa de correio que qualquer pessoa pode ter.
owner-nothing-nobody-there = { $range } está em nome de { $holder }. Nenhum endereço é indicado.

police-title = Avise a polícia primeiro
police-text = Ameaças são assunto da polícia. Ela pode perguntar às empresas quem foi; uma empresa não conta isso a mais ninguém.
police-1 = Avise a polícia
police-1-text = Se você está em perigo agora, ligue para o número de emergência. Se não, vá à delegacia mais próxima ou use a página da polícia para denúncias.
police-2 = Guarde a mensagem
police-2-text = Ela é uma prova. Não a apague e não responda.
police-3 = Depois denuncie aqui, se ainda quiser
police-3-text = Algumas empresas repassam a denúncia ao cliente, e o cliente pode ser quem ameaça você. Pergunte à polícia se não tiver certeza.
police-read = Já li

shown-title = { $desk } pode mostrar sua denúncia ao cliente
shown-text = O cliente pode ser o remetente. Por isso seu endereço está oculto nos cabeçalhos abaixo.
shown-not-hidden = O cliente pode ser o remetente. Seu endereço aparece nos cabeçalhos abaixo, como você escolheu.
shown-truth = Isto oculta seu endereço só nos cabeçalhos colados. Seu programa de e-mail ainda envia seu endereço, e códigos nos cabeçalhos ainda podem identificar você.
shown-show = Mostrar meu endereço mesmo assim
shown-hide = Ocultar meu endereço
add-own-words = Acrescentar palavras suas…
own-words-shown = O que você escrever aqui pode ser mostrado ao remetente.
after-name-hidden = Você pode escrever de qualquer endereço seu
after-name-hidden-text = A empresa vê o endereço de onde você escreve e pode repassá-lo. Não precisa ser o que recebeu a mensagem.

risky-title = Este pode ser o endereço do próprio remetente
risky-text = { $address } pertence a { $name }, um nome que a própria mensagem usa e que este programa não conhece. Quem enviou a mensagem pode ler sua denúncia lá, com tudo o que ela diz sobre você.
risky-clear = Tirar o endereço
risky-keep = Eu sei quem é: usar
risky-why = Responda primeiro à pergunta sobre o endereço

# De quem era a rede, quando essa empresa não recebe denúncias.
network-known = O computador que entregou a mensagem (número { $ip }) estava na rede de { $operator } em { $day }. Redes podem mudar de dono.
network-through = A mensagem foi entregue pela rede de { $operator }, a partir do número { $ip }, segundo os dados de { $day }. Redes podem mudar de dono.
