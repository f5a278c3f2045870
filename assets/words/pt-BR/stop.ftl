# Pedir ao remetente que pare.

stop-offer = Você conhece esta empresa? Peça primeiro que ela pare…
stop-title = Peça ao remetente que pare
stop-text = Seu provedor de e-mail verificou o nome do remetente, então seu pedido chega a quem escreveu. Uma empresa que respeita a lei tira você da lista em até duas semanas. Nada foi enviado ainda: quem aperta Enviar é você.
stop-caution = Só se você conhece esta empresa. Não clique em nada no e-mail dela e não escreva mais do que estas duas linhas. Tire seu nome e sua assinatura antes de apertar Enviar. Se você não conhece o remetente, volte e denuncie.
stop-lines = Clique no texto vazio e cole as duas linhas
copy-text = Copiar o texto
stop-pressed-send = Eu apertei Enviar lá
stop-asked-title = Agora espere duas semanas
stop-asked-text = Se continuarem escrevendo depois disso, volte e denuncie a próxima mensagem. Você pediu hoje que parassem.
stop-remember = O programa pode lembrar o dia para essa denúncia.
