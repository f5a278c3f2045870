# De quem é o computador, e o próprio endereço foi usado indevidamente?

own-server-before = Uma pergunta antes da denúncia.
own-server-question = Este é um computador do seu próprio provedor de e-mail ou do seu trabalho?
own-server-yes = Sim, é nosso
own-server-no = Não
own-server-dont-know = Não sei
own-server-text = Se for seu, o remetente é quem está por trás dele. Se você não sabe, continue: os cabeçalhos na denúncia mostram os dois.
own-server-said-yes = Você disse que { $name } é seu, então o remetente é quem está por trás dele.
own-server-said-no = Você disse que { $name } não é seu, então é esse computador que deve ser denunciado.
own-server-said-open = Você não sabe se { $name } é seu, e não faz mal: os cabeçalhos na denúncia mostram esse computador e o que está por trás dele.
own-server-change = Mudar esta resposta
own-servers-title = Computadores que você disse serem seus
own-servers-text = Estes nomes ficam guardados no seu disco, para que a pergunta não se repita. Nada mais das mensagens é guardado com eles.
own-server-forget = Esquecer { $name }

from-not-yours-title = Outra pessoa escreveu seu endereço ali
from-not-yours = Isto não foi enviado da sua caixa de correio: { $by } recebeu isto do computador de um estranho. Qualquer pessoa pode escrever seu endereço ali. Os cabeçalhos não mostram se alguém sabe a sua senha; se a mensagem cita uma que você ainda usa, troque-a.
from-your-login-title = Foi enviado da sua própria caixa de correio
from-your-login = Foi enviado com a senha da sua própria caixa de correio. Foi você, ou um dos seus aparelhos, que enviou? Se não, troque a senha agora.
from-really = Foi mesmo enviado de { $domain }. Isso não quer dizer que seja honesto.
from-unchecked = Nada nestes cabeçalhos mostra que alguém verificou quem enviou.
