# As frases da janela.

app-name = Abuse Report Helper

## Passos, ferramentas, rodapé

step-what = O que aconteceu
step-program = Seu programa de e-mail
step-headers = Pegar os cabeçalhos
step-check = Verificar
step-report = Denúncia
step-of = { $number } de 5 · { $name }
step-spoken = Passo { $number } de 5: { $name }, { $state }
step-is-now = você está aqui
step-is-done = feito
step-is-later = vem depois

part-page = Página
part-footer = Continuar
part-rail = Passos
part-tools = Configurações

text-smaller = Texto menor
text-larger = Texto maior
theme-system = Claro / escuro
theme-system-help = Segue o seu sistema. Aperte para claro.
theme-light = Claro
theme-light-help = Sempre claro. Aperte para escuro.
theme-dark = Escuro
theme-dark-help = Sempre escuro. Aperte para alto contraste.
theme-contrast = Alto contraste
theme-contrast-help = Sempre amarelo e branco sobre preto. Aperte para seguir o seu sistema.

back = Voltar
next = Avançar
next-paste = Avançar: colar os cabeçalhos
next-report = Avançar: a denúncia
next-what = Avançar: o que aconteceu
cancel = Cancelar
done = Concluir
not-given = (não informado)

menu-cut = Recortar
menu-copy = Copiar
menu-paste = Colar
menu-select-all = Selecionar tudo

## O que aconteceu

what-title = O que aconteceu?
what-text = Em cerca de cinco minutos você pode ter uma denúncia para a empresa que talvez possa fazer o remetente parar, se for encontrada uma. Este programa não envia nada: no fim, é você quem aperta Enviar.
reason-advertising = Vivo recebendo publicidade que não pedi
reason-advertising-text = De uma loja, uma empresa ou uma lista de e-mails
reason-phishing = Alguém finge ser outra pessoa ou empresa
reason-phishing-text = Um banco, entrega, prêmio ou boleto falso
reason-threats = Ameaças ou assédio
reason-other = Outra coisa
harm-phishing-title = Você digitou uma senha ou pagou algo?
harm-phishing = Então ligue primeiro para o seu banco, no número de telefone impresso no cartão, e troque a senha que digitou. A denúncia pode esperar uma hora.
harm-threats-title = Você está em perigo ou sofrendo chantagem?
harm-threats = Então avise a polícia primeiro. Não pague, e guarde a mensagem: ela é uma prova.
harm-other-title = Cuide primeiro de você
harm-other = Se você perdeu dinheiro ou informou uma senha, ligue para o seu banco antes de continuar.
do-not-answer = Não responda à mensagem e não clique em nada nela.
know-company-title = Você conhece esta empresa?
know-company = Então peça primeiro que ela pare: responda ao e-mail com “Por favor, me tirem da sua lista”. Uma empresa honesta para de escrever. Volte se continuar. Se você não conhece o remetente, não responda.
paste-at-once = Já copiei os cabeçalhos: colar
already-asked = Já pedi que parassem, em
asked-about = Por volta dessa data: não lembro o dia exato
day = Dia
month = Mês
year = Ano
month-1 = janeiro
month-2 = fevereiro
month-3 = março
month-4 = abril
month-5 = maio
month-6 = junho
month-7 = julho
month-8 = agosto
month-9 = setembro
month-10 = outubro
month-11 = novembro
month-12 = dezembro
weekday-1 = segunda-feira
weekday-2 = terça-feira
weekday-3 = quarta-feira
weekday-4 = quinta-feira
weekday-5 = sexta-feira
weekday-6 = sábado
weekday-7 = domingo
why-choose-reason = Escolha primeiro o que aconteceu
why-date-missing = Escolha o dia em que pediu, ou desmarque a caixa
why-date-future = O dia em que você pediu está no futuro

## Seu programa de e-mail

program-title = Onde você lê seus e-mails?
program-text = Escolha o programa ou a página em que você vê a mensagem indesejada.
program-search = Encontre seu programa de e-mail
program-search-hint = Digite um nome ou seu endereço, por exemplo “hotmail”
nothing-found-program = Nada encontrado. Tente outra palavra, ou a parte do seu endereço depois do @.
older-show = Programas mais antigos, como Outlook Express ou Outlook 2003…
older-hide = Ocultar os programas mais antigos
program-not-here = Meu programa de e-mail não está aqui…
program-on-phone = Leio em um celular ou tablet…
program-phone = Use um computador, se puder: os aplicativos de e-mail no celular escondem os cabeçalhos.
have-headers = Já tenho os cabeçalhos ou uma mensagem salva
why-choose-program = Escolha primeiro seu programa de e-mail
dont-know = Não sei qual eu tenho…
usual-program = Definido como seu programa de e-mail
why-answer = Escolha uma resposta primeiro

find-place = Como você vê seus e-mails?
find-place-text = Pense na janela em que está a mensagem indesejada.
find-browser = Como uma página no navegador
find-browser-text = No Chrome, Edge, Firefox ou Safari, com um endereço no topo
find-window = Em uma janela própria
find-window-text = Eu abro um programa de e-mail
find-phone = Em um celular ou tablet
find-phone-text = Em um aplicativo
find-system = Qual é o seu computador?
find-system-text = Aquele em que você lê seus e-mails.
find-windows = Windows
find-windows-text = A maioria dos computadores: Dell, HP, Lenovo, Acer e outros
find-mac = Mac
find-mac-text = Um computador da Apple, com uma maçã nele
find-linux = Linux
find-linux-text = Ubuntu, Mint, Debian, Fedora e outros
find-look = Como é a janela?
find-look-text = Olhe o canto superior esquerdo da janela de e-mail e escolha a imagem mais parecida.
look-menus = Palavras no topo: Arquivo, Editar, Exibir
look-ribbon = Uma fileira larga de ícones, “Arquivo” no canto superior esquerdo
look-round = Um botão redondo no canto superior esquerdo
look-switch = Poucos ícones, e um botão “Novo” no canto superior direito
look-web = Como uma página da web
look-mac = Uma janela sem palavras: elas ficam no topo da tela
look-columns = Três colunas abaixo de um campo de busca
look-terminal = Só letras, sem imagens
look-none = Nenhuma destas
look-none-text = Ou não tenho certeza
find-corner = O que há no canto superior esquerdo da página?
find-corner-text = Digite o nome que você vê lá. Ou digite seu endereço de e-mail: a última parte muitas vezes basta.
find-corner-name = Nome na página, ou seu endereço de e-mail
find-corner-hint = Por exemplo “Gmail” ou “voce@hotmail.com”
find-own-name = O nome da minha empresa, escola ou provedor de internet
find-own-name-text = Ou um nome que não é encontrado
find-which = Qual destes é o seu?
find-which-text = Compare a linha abaixo de cada nome com a sua tela.
find-more = Nenhum destes
find-more-text = Mostrar mais opções

## Pegar os cabeçalhos

instruction-of = { $program } · instrução { $number } de { $count }
i-did-this = Fiz isto, próximo passo
i-did-all = Já copiei: avançar
all-instructions = Todas as { $count } instruções
one-at-a-time = Uma de cada vez
all-text = Todas as instruções de uma vez. Os cabeçalhos são linhas ocultas em toda mensagem que dizem como ela chegou até você.
looks-different = Minha tela é diferente…
in-front-on = Manter esta janela na frente
in-front-off = Não manter mais na frente
do-not-forward = Não aperte Encaminhar: encaminhar tira os cabeçalhos.
menus-may-differ = Os menus podem ser diferentes na sua versão.
different-title = Como é a sua tela?
different-text = Escolha a que se parece com a sua, ou outro jeito de chegar ao mesmo resultado.
back-to-instruction = Voltar à instrução
way-copy = Em vez disso, copiar os cabeçalhos
way-file = Em vez disso, salvar a mensagem como arquivo
way-elsewhere = Ler como fazer em outro aparelho
choose-other-program = Escolher outro programa de e-mail
picture-paste = Você pode colar aqui mesmo: clique na imagem ou pressione Ctrl+V.
arrow-keys = As teclas {"{"}←{"}"} e {"{"}→{"}"} percorrem as instruções.
go-on-instead = Continuar lá
instead-other = Nenhum destes: escolher entre todos os programas de e-mail
instead-title = Onde você a abre no computador?
why-choose-instead = Escolha onde você a abre no computador
print = Imprimir estas instruções…
print-shown = As instruções estão abertas no navegador. Imprima de lá.
print-not-shown = A página está salva, mas nenhum programa deste computador a mostrou.
print-not-saved = Não foi possível salvar a página
print-place = Ela está guardada em { $path }
print-title = Como pegar os cabeçalhos no { $program }
print-intro = Os cabeçalhos são linhas ocultas em toda mensagem que dizem como ela chegou até você. Faça estes passos um depois do outro, em um computador. “Aqui” é a janela do Abuse Report Helper.
print-picture = Na imagem:
print-beware = Atenção:
print-end = Depois volte à janela do Abuse Report Helper. Ela diz na hora se os cabeçalhos estão completos.

## Verificar

check-title = Cole os cabeçalhos aqui
check-text = Os cabeçalhos são linhas ocultas em toda mensagem que dizem como ela chegou até você. Aperte Colar, ou Ctrl+V. Você vê na hora se estão completos.
box-name = Os cabeçalhos
box-hint = Pressione Ctrl+V aqui
paste = Colar
paste-again = Colar de novo
open-message = Abrir uma mensagem salva…
or-drop = ou solte a mensagem aqui
drop-here = Solte a mensagem salva aqui
from-file = Do arquivo { $name }
file-loading = Lendo { $name }: { $percent }% pronto
messages-listed = { $count } mensagens para escolher.
messages-newest = Estas são as { $count } mais novas de { $total } mensagens.
read-only = Mostrado só para leitura. Cole de novo para substituir.
why-paste-first = Cole primeiro os cabeçalhos
why-full-headers = Primeiro são necessários os cabeçalhos completos
show-step-again = Mostrar esse passo de novo
show-how = Mostrar como pegar os cabeçalhos
use-anyway = Usar mesmo assim
verdict-good-text = { $fields ->
        [one] Uma linha de cabeçalho
       *[other] { $fields } linhas de cabeçalho
    } de { $received ->
        [one] um computador
       *[other] { $received } computadores
    } no caminho. Você copiou o suficiente para uma denúncia. Isso não diz se o remetente é honesto.
more-notes = { $count ->
        [one] Mais uma coisa para saber…
       *[other] Mais { $count } coisas para saber…
    }
fewer-notes = Mostrar menos
show-headers = Mostrar os cabeçalhos
as-copied = Este é o texto como você o copiou. A denúncia usa as linhas consertadas.
keep-as-copied = Salvar o texto como foi copiado
kept-as-copied = Ele está guardado aqui: { $path }
show-as-copied = Mostrar o arquivo
keep-failed = Não foi possível salvar o texto
hide-headers = Ocultar os cabeçalhos
start-over = Começar com outra mensagem
from = De
subject = Assunto
sent = Enviado
date-in-words = { $weekday }, { $day } às { $time }
date-and-utc = { $local } ({ $utc } UTC)
station-claimed = só a mensagem diz isso
station-signed = seu provedor de e-mail verificou este nome
station-recorded = anotado pelo seu provedor de e-mail
station-home = seu provedor de e-mail
station-unknown = não se sabe
journey-spoken = Como a mensagem chegou até você. De { $sender }, { $sender-is }. Entregue por { $carrier }, { $carrier-is }. Recebida por { $home }, seu provedor de e-mail.
marks-title = Nada prova que passou por { $service }
copied-marks = A mensagem diz isso, mas qualquer pessoa pode escrever linhas assim, e seu provedor de e-mail anotou um computador de outra rede.
unproven-marks = A mensagem diz isso, mas qualquer pessoa pode escrever linhas assim.
report-goes-to = Por isso a denúncia vai para { $desk }.
wrong-desk = { $address } seria o endereço errado: ninguém lá poderia parar isto.
unsure-desk = { $address } só é o endereço certo se ela veio mesmo de lá, e ninguém verificou isso.
org-disagrees-title = Dois clientes da Salesforce são citados
org-disagrees = Pelo menos um dos dois nomes está errado, então isto pode ser uma falsificação.
show-hops = Mostrar todos os computadores no caminho
hide-hops = Ocultar os computadores no caminho
hop-line = { $from } → { $by }
hop-not-understood = (uma linha que não pôde ser entendida)
hop-no-time = sem horário
hop-unnamed = (sem nome)
hops-text = Da mais nova para a mais antiga. Abaixo da linha marcada, só a própria mensagem diz isso.
hop-is-edge = Aqui seu provedor de e-mail a recebeu
passed-on = { $service } a repassou a você
passed-on-text = Então não foi o computador do próprio remetente que a entregou.
passed-on-from = Então não foi o computador do próprio remetente que a entregou. { $service } diz que a recebeu de { $from }. Ninguém mais diz isso.
break-other-server = A linha seguinte foi escrita por um computador diferente do citado aqui.
break-odd-time = A linha seguinte traz um horário posterior ao desta, o que é impossível.
break-not-understood = A linha seguinte não pôde ser entendida.
origin-title = Ela foi repassada a você
origin-claimed = O computador que a entregou apenas a repassou. Ele diz que a recebeu de { $from }. Ninguém mais diz isso.
support-answer = Isto parece a resposta do atendimento de uma empresa, não publicidade. Talvez alguém tenha escrito lá em seu nome. A denúncia ainda pode ser feita.
opt-out-sensible = Seu provedor de e-mail verificou o nome do remetente. Se você comprou mesmo lá, peça primeiro que parem de escrever: use o link de descadastro, ou responda com “Por favor, me tirem da sua lista” e nada mais. De um endereço que começa com “noreply” não vem resposta.
opt-out-carrier = Não responda a esta, apenas denuncie: nada prova qual empresa a entregou.
opt-out-sender = Não responda a esta, apenas denuncie: nada prova o nome do remetente.
opt-out-private = Não responda a esta, apenas denuncie: um endereço pessoal foi usado com um serviço feito para empresas.
opt-out-broken = Não responda a esta, apenas denuncie: o link de descadastro está quebrado ou sem proteção.
before = Sua mensagem anterior continua aqui: “{ $subject }”.
before-unnamed = Sua mensagem anterior continua aqui.
keep-before = Continuar com a mensagem anterior
message-around = A mensagem em volta
message-inside = A mensagem de dentro
which-message = Há várias mensagens aqui. Qual você quer denunciar?

paste-failed-title = Nada foi colado
copy-failed-title = Nada foi copiado
open-failed-title = Não foi possível ler o arquivo
clipboard-empty = Ainda não há nada para colar. Volte ao seu programa de e-mail, selecione todos os cabeçalhos com Ctrl+A, copie-os com Ctrl+C e aperte Colar de novo.
clipboard-picture = Você copiou uma imagem. A denúncia precisa dos cabeçalhos como texto: selecione-os no seu programa de e-mail com Ctrl+A, copie-os com Ctrl+C e aperte Colar de novo.
clipboard-unavailable = O que você copiou não pode ser obtido neste computador. Clique dentro da caixa e pressione Ctrl+V, ou abra uma mensagem salva.
clipboard-not-kept = Outro programa copiou algo no mesmo instante. Aperte o botão de novo.
file-too-large = “{ $name }” é grande demais: tem { $size } MB, e uma mensagem salva tem no máximo { $limit } MB. Salve só aquela mensagem e abra esse arquivo.
file-is-folder = “{ $name }” é uma pasta. Abra a mensagem salva que está dentro dela.
file-not-found = “{ $name }” não está mais lá. Foi movido ou apagado?
file-not-a-file = “{ $name }” não é um arquivo comum. Salve primeiro a mensagem como arquivo.
file-not-readable = “{ $name }” não pode ser lido. Seu sistema diz: { $detail }. Salve a mensagem de novo, na área de trabalho, e abra-a de lá.

## Denúncia

report-title = Sua denúncia está pronta
nothing-sent = Nada foi enviado ainda.
meant-for = Ela é destinada a { $desk }, { $who }. { $reason }
meant-for-chosen = Ela é destinada a { $desk }, { $who }. Você escolheu.
not-checked-who = A mensagem diz que passou por { $service }, mas nada prova isso. Por isso, quem escolhe a empresa para a denúncia é você.
no-desk-known = Nada prova qual empresa entregou esta mensagem. Por isso, escolha uma empresa ou digite um endereço para denúncias.
other-desk = Enviar para outra empresa…
other-desk-search = Encontrar uma empresa pelo nome
nothing-found-desk = Nada encontrado. Tente outro nome, ou feche isto e digite o endereço.
web-form-only = Só recebe denúncias na página da empresa
arf-text = Para empresas em que computadores leem as denúncias e que pedem o formato Abuse Reporting Format (ARF, RFC 5965). Todas as outras leem a denúncia acima.
copy-description = Copiar a descrição
copy-headers = Copiar os cabeçalhos
copy-message-subject = Copiar o assunto da mensagem
copy-network-address = Copiar o número do computador
copy-own-address = Copiar meu endereço
copy-sender = Copiar o endereço do remetente
for-experts = Para especialistas…
form-description = O que aconteceu
form-fields-title = O que colar em qual campo
form-file = A mensagem como arquivo
form-file-text = Salve a mensagem indesejada como arquivo no seu programa de e-mail e escolha esse arquivo na página.
form-fill-in = Quem preenche este campo é você.
form-headers = Os cabeçalhos da mensagem
form-network-address = O número do computador (endereço IP)
form-own-address = Seu próprio endereço de e-mail
form-sender = O endereço do remetente
form-subject = O assunto da mensagem indesejada
hide-experts = Ocultar o que é para especialistas
save-arf = Salvar como ARF…
second-desk = Uma segunda empresa também pode ajudar: { $desk }. { $reason }
use-second-desk = Fazer esta denúncia para { $desk }
form-title = { $desk } só recebe denúncias na página da empresa
form-text = Copie o endereço da página e abra-o no navegador. Depois copie o que está abaixo para os campos, um por um. Este programa nunca acessa a internet.
desk-wants = O que esta empresa pede: { $wants }
copy-form-url = Copiar o endereço da página
copied-url = ✓ Copiado. Clique na barra de endereço do navegador e pressione Ctrl+V.
after-copied-form-text = Nada foi enviado ainda. A empresa recebe denúncias na página dela.
paste-in-form = Abra a página, clique no maior campo e pressione Ctrl+V
paste-in-form-text = Preencha seu próprio endereço onde a página pedir e envie de lá.
form-page = A página
to = Para
to-hint = abuse@…
own-words = Com suas palavras (opcional)
own-words-hint = Por exemplo: Eles escrevem todo dia, para a minha mãe também.
this-is-the-report = Esta é a denúncia
hide-address = Ocultar meu próprio endereço nos cabeçalhos
hide-price = (assim, algumas empresas não podem agir)
address-to-hide = Meu endereço, como está nos cabeçalhos
hidden-places = { $count ->
        [one] Oculto em um lugar. A denúncia diz isso.
       *[other] Oculto em { $count } lugares. A denúncia diz isso.
    }
copy-report = Copiar denúncia
save-draft = Salvar rascunho…
open-draft = Abrir no meu programa de e-mail
why-address-missing = Digite primeiro o endereço para denúncias
why-address-wrong = Algo acima ainda não está certo
address-empty = Ainda não há endereço. Digite um como abuse@example.com.
address-line-break = O endereço tem uma quebra de linha. Digite-o em uma só linha.
address-several = Parece haver mais de um endereço. Digite só um.
address-display-name = Digite só o endereço, sem nome e sem < e >.
address-no-at = O endereço não tem @. Um endereço é assim: abuse@example.com.
address-local-part = A parte antes do @ não está certa. Um endereço é assim: abuse@example.com.
address-domain = A parte depois do @ não está certa. Um endereço é assim: abuse@example.com.
address-character = O endereço tem um espaço ou um sinal que endereços não podem ter.
address-example = Este endereço é só um exemplo. Digite o endereço da própria empresa.
address-too-long = O endereço é longo demais.

save-here-title = Salvar a denúncia
save-here = Este sistema não mostra uma janela para escolher a pasta, então a denúncia vai para: { $folder }
file-name = Nome do arquivo
save-now = Salvar
save-exists-title = Este arquivo já existe
save-exists-text = { $path } já existe. Substituí-lo apaga o que está nele.
save-elsewhere = Salvar com outro nome…
replace-file = Substituir
save-failed-title = Não foi possível salvar a denúncia
save-failed = Nada se perdeu: sua denúncia continua aqui. O lugar era { $path }
save-exists = Já existe um arquivo com esse nome.
save-read-only = Não é possível gravar neste lugar. Escolha outro, por exemplo seus Documentos.
save-full = Não há mais espaço lá. Apague algo ou escolha outro lugar.
save-no-folder = A pasta não existe mais. Escolha outro lugar.
save-other = Seu sistema diz: { $detail }. Escolha outro lugar ou copie a denúncia.
open-draft-failed = Seu programa de e-mail não abriu
open-no-program = O programa para isso não foi encontrado neste computador. Nada se perdeu: há outro jeito.
open-failed = O programa recebeu o pedido de abrir a denúncia, mas não a abriu. Nada se perdeu: há outro jeito.
draft-is-at = O rascunho está guardado aqui: { $path }

## Depois

after-opened-title = Abriu uma janela de nova mensagem?
after-opened-text = Confira três coisas e depois aperte Enviar lá.
after-saved-title = O rascunho está salvo
after-saved-text = Nada foi enviado ainda. Abra o rascunho com seu programa de e-mail. Confira três coisas e depois aperte Enviar lá.
after-to = Para: { $address }
after-to-text = Mais ninguém
after-body = A denúncia está no texto
after-body-text = Ela termina com “end of headers”
after-name = Seu próprio nome está certo
after-name-text = Escreva do endereço que recebeu a mensagem indesejada
after-copied-title = A denúncia está copiada
after-copied-text = Nada foi enviado ainda. Comece uma mensagem nova e vazia no seu programa de e-mail. Não encaminhe nem responda à mensagem indesejada.
paste-report = Clique no texto vazio e pressione Ctrl+V
paste-report-text = A denúncia inteira aparece. Ela termina com “end of headers”.
paste-to = Preencha o campo Para
paste-subject = Preencha o assunto
copy-address = Copiar o endereço
copy-subject = Copiar o assunto
copied = ✓ Copiado. Clique lá no campo e pressione Ctrl+V.
press-send = Aperte Enviar
press-send-text = Lá, no seu e-mail. Este programa não pode enviar nada.
copied-before = ✓ Copiado
i-sent-it = Já enviei
not-yet-keep = Ainda não, guarde para mim
keep-copy = Guardar uma cópia…
after-sent-title = Você enviou sua denúncia
after-sent-text = Pronto. Se as mensagens indesejadas continuarem, denuncie a mais nova.
after-kept-title = Uma cópia está guardada
after-kept-text = Nada foi enviado ainda. O webmail não consegue abrir este arquivo: ele está aí para que nada se perca. Para enviar a denúncia, copie-a para uma nova mensagem.
copy-again = Copiar a denúncia de novo
other-ways = Escolher outro jeito de enviar
no-window = Nenhuma janela abriu…
show-draft = Mostrar o rascunho salvo
another-message = Outra mensagem
after-expect = Muitas empresas nunca respondem. Algumas repassam a denúncia ao cliente, que pode ser o remetente. Guarde a mensagem indesejada: ela é uma prova.

## Sobre o programa

about = Sobre
about-help = Sobre este programa
about-title = Sobre o Abuse Report Helper
about-version = Versão { $version }
about-does = Ele mostra como pegar os cabeçalhos completos de uma mensagem indesejada, verifica-os, encontra a empresa que pode agir, quando os cabeçalhos provam qual é, e escreve a denúncia. Quem aperta Enviar é você.
about-no-network = Ele nunca acessa a internet. Não abre conexão de rede e não envia nada.
about-keeps = Ele não guarda nada de uma mensagem além do rascunho que você salva, dos nomes de computadores que você disse serem seus e, só se você ligar isso, de uma lista das suas denúncias no seu próprio disco.
about-licence = Ele é livre: você pode usar, compartilhar e mudar sob a licença MIT ou a licença Apache 2.0, como quiser. Vem sem nenhuma garantia.
about-parts = De que ele é feito
about-parts-text = O trabalho de outras pessoas neste programa, e as licenças:
about-back = Voltar para onde você estava

## Fechar e falhar

closing-title = Sua denúncia ainda não está salva
closing-text = Você não a copiou, não a salvou e não a abriu. Ela vai se perder quando esta janela fechar.
closing-copied-title = A denúncia está no seu programa de e-mail?
closing-copied-text = Você a copiou, mas este computador pode esquecer o que foi copiado quando esta janela fechar. Cole-a antes em uma nova mensagem, ou salve-a.
closing-headers-title = Ainda não há denúncia
closing-headers-text = Os cabeçalhos que você colou estão completos. Eles vão se perder quando esta janela fechar.
closing-keep = Manter a janela aberta
closing-leave = Fechar mesmo assim
another-text = Você não a copiou, não a salvou e não a abriu. Ela vai se perder quando você continuar com outra mensagem.
another-keep = Manter a denúncia
another-leave = Continuar sem ela
delete-title = Apagar a lista inteira?
delete-text = Tudo o que está na lista será apagado deste computador. Isso não pode ser desfeito. “Salvar como tabela” guarda uma cópia.
delete-keep = Manter a lista
delete-anyway = Apagar
dialog-open = Abrir uma mensagem salva
dialog-save = Salvar a denúncia
dialog-messages = Mensagens e texto
dialog-all-files = Todos os arquivos
dialog-draft = Rascunho de mensagem
dialog-text = Texto simples
no-display = Não há uma tela para uma janela aqui. Use “{ $program } check FILE” para verificar uma mensagem, ou “{ $program } report FILE --to ADDRESS” para fazer uma denúncia.
no-window-built-in = Este programa foi feito sem janela. Use “{ $program } check FILE” para verificar uma mensagem, ou “{ $program } report FILE --to ADDRESS” para fazer uma denúncia.
no-window-possible = Não foi possível abrir a janela neste computador. Você ainda pode usar “{ $program } check FILE” e “{ $program } report FILE --to ADDRESS” em um terminal.
## Dito só em voz alta, para quem não vê a janela

heard-text-size = Tamanho do texto { $percent }%
heard-theme-system = Claro ou escuro como seu sistema está configurado
heard-theme-light = Claro
heard-theme-dark = Escuro
heard-copied = Copiado
heard-programs = { $count ->
        [0] Nenhum programa de e-mail encontrado
        [one] Um programa de e-mail encontrado
       *[other] { $count } programas de e-mail encontrados
    }
heard-desks = { $count ->
        [0] Nenhuma empresa encontrada
        [one] Uma empresa encontrada
       *[other] { $count } empresas encontradas
    }
heard-in-front = A janela fica na frente
heard-not-in-front = A janela não fica mais na frente

## A lista de teclas

keys-title = Teclas
keys-on = Avançar para a próxima página
keys-back = Voltar
keys-tab = Para o próximo item, e para o anterior
keys-part = Para a próxima parte da janela: página, botões, passos, configurações
keys-scroll = Percorrer uma página longa
keys-paste = Colar os cabeçalhos
keys-open = Abrir uma mensagem salva
keys-save = Salvar o rascunho
keys-size = Texto maior, texto menor, texto normal
keys-escape = Fechar o que está aberto. Nada se perde
keys-this = Esta lista
keys-close = Fechar
