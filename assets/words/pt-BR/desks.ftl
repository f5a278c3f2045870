day-in-words = { $day } de { $month } de { $year }
number-groups = .

# Por que uma empresa recebe a denúncia.
desk-reason-listed = Você a escolheu na lista.
desk-reason-sent = As linhas de cabeçalho do seu próprio provedor de e-mail provam que a mensagem passou por { $desk }.
desk-reason-sent-likely = A mensagem muito provavelmente passou por { $desk }: ela foi entregue a partir da própria rede de { $desk }.
desk-reason-carried = As linhas de cabeçalho do seu próprio provedor de e-mail provam que { $desk } entregou a mensagem.
desk-reason-submitted = Segundo as linhas de cabeçalho do seu próprio provedor de e-mail, a mensagem foi enviada de uma caixa de correio em { $desk }.
desk-reason-passed-on = Seu provedor de e-mail recebeu a mensagem de { $desk }, que a repassou e pode ver de onde ela veio.
desk-reason-behind = O computador que entregou a mensagem diz que a recebeu de { $desk }. Ninguém mais diz isso.
desk-reason-in-network = O computador que entregou a mensagem (número { $ip }) estava na rede de { $desk } em { $day }. Redes podem mudar de dono.
desk-reason-rented-network = O computador que entregou a mensagem (número { $ip }) estava na rede de { $desk } em { $day }. Redes podem mudar de dono. Pode ser que { $desk } apenas alugue o computador e mostre a sua denúncia a quem o aluga.
desk-reason-through-network = A mensagem foi entregue pela rede de { $desk }, a partir do número { $ip }, segundo os dados de { $day }. Redes podem mudar de dono.
desk-reason-named-network = Seu provedor de e-mail procurou o nome do computador que entregou a mensagem, { $host }: é um dos nomes de { $desk }.
desk-reason-checked-network = Seu provedor de e-mail verificou que a mensagem veio de { $domain }: é um dos nomes de { $desk }.
desk-reason-looked-up = Um registro público diz que o computador que entregou a mensagem (número { $ip }) está na rede de { $desk }.

# Quem é a empresa, em meia frase depois do nome.
desk-is-service = que envia e-mails em nome de lojas e outras empresas
desk-is-carrier = que entrega e-mails em nome de outras empresas
desk-is-forwarder = que repassa e-mails para as pessoas que usam o serviço
desk-is-mailbox = que mantém caixas de correio para pessoas e empresas
desk-is-network = que opera uma parte da internet
desk-is-csa-eco = que certifica remetentes de e-mail

about-networks = A informação sobre de quem é a rede de um número vem do banco de dados IPFire Location de { $day }, do IPFire Project (location.ipfire.org), sob a licença CC BY-SA 4.0. Ele foi alterado: reduzido a { $systems } redes.

# O que pede uma empresa que só recebe denúncias em sua página.
desk-wants-mailerlite = O formulário da página, com os cabeçalhos.
desk-wants-kit-convertkit = O formulário da página, com a mensagem.
desk-wants-aweber = A página, com os cabeçalhos.
desk-wants-gmail = O formulário da página: o endereço completo do remetente no Gmail, os cabeçalhos, o assunto e o texto da mensagem.
desk-wants-google-workspace = O formulário do Gmail: o endereço do remetente, os cabeçalhos, o assunto e o texto. O Google também indica abuse@ no domínio do cliente dele, mas esse cliente pode ler o que chega lá.
desk-wants-gmx-webde = A página, com a mensagem salva como arquivo.
desk-wants-godaddy = O formulário da página, com os cabeçalhos como texto e o texto da mensagem.
desk-wants-cloudflare = O formulário da página, com o link: a empresa lida muito mais com sites do que com e-mails.
