# A day as people write it.
day-in-words = { $day } { $month } { $year } року
number-groups =  

# Why a company gets the report.
desk-reason-listed = Ви вибрали її зі списку.
desk-reason-sent = Рядки заголовків вашої власної поштової служби доводять, що лист пройшов через компанію { $desk }.
desk-reason-sent-likely = Найімовірніше, лист пройшов через компанію { $desk }: його доставлено з її власної мережі.
desk-reason-carried = Рядки заголовків вашої власної поштової служби доводять, що лист доставила компанія { $desk }.
desk-reason-submitted = За рядками заголовків вашої власної поштової служби, лист надіслано з поштової скриньки в компанії { $desk }.
desk-reason-passed-on = Ваша поштова служба отримала лист від компанії { $desk }, яка передала його далі й може побачити, звідки він надійшов.
desk-reason-behind = Комп’ютер, що доставив лист, стверджує, що отримав його від компанії { $desk }. Ніхто інший цього не стверджує.
desk-reason-in-network = Комп’ютер, що доставив лист (номер { $ip }), станом на { $day } був у мережі компанії { $desk }. Мережі можуть змінювати власників.
desk-reason-rented-network = Комп’ютер, що доставив лист (номер { $ip }), станом на { $day } був у мережі компанії { $desk }. Мережі можуть змінювати власників. Можливо, компанія { $desk } лише здає цей комп’ютер в оренду й може показати вашу скаргу тому, хто його орендує.
desk-reason-through-network = Лист доставлено через мережу компанії { $desk }, з номера { $ip }, станом на { $day }. Мережі можуть змінювати власників.
desk-reason-named-network = Ваша поштова служба з’ясувала назву комп’ютера, що доставив лист: { $host }. Це одна з назв компанії { $desk }.
desk-reason-checked-network = Ваша поштова служба перевірила, що лист надійшов із { $domain }. Це одна з назв компанії { $desk }.
desk-reason-looked-up = Публічний реєстр повідомляє, що комп’ютер, який доставив лист (номер { $ip }), належить до мережі компанії { $desk }.

# Who the company is, in half a sentence after its name.
desk-is-service = яка надсилає пошту для магазинів та інших компаній
desk-is-carrier = яка доставляє пошту для інших компаній
desk-is-forwarder = яка передає пошту далі людям, що користуються її послугами
desk-is-mailbox = яка надає поштові скриньки людям і компаніям
desk-is-network = яка підключає комп’ютери до інтернету або здає їх в оренду

# Under About: where the table of networks is from.
about-networks = Відомості про те, чия це мережа, взято з бази даних IPFire Location станом на { $day }, від проєкту IPFire Project (location.ipfire.org), за ліцензією CC BY-SA 4.0. Її змінено: скорочено до { $systems } мереж.

# What a desk that takes reports only on its web page asks for.
desk-wants-mailerlite = її вебформа й заголовки.
desk-wants-kit-convertkit = її вебформа й сам лист.
desk-wants-aweber = її вебсторінка й заголовки.
desk-wants-gmail = її вебформа: повна адреса Gmail відправника, заголовки, тема й текст листа.
desk-wants-google-workspace = вебформа Gmail: адреса відправника, заголовки, тема й текст. Google називає також адресу abuse@ у домені свого клієнта, але її може читати сам цей клієнт.
desk-wants-gmx-webde = її вебсторінка й збережений лист у вигляді файлу.
desk-wants-godaddy = її вебформа, заголовки як текст і текст листа.
desk-wants-cloudflare = її вебформа й посилання: через неї значно частіше йдуть вебсайти, ніж пошта.

# Between the groups of three digits of a large number.
number-groups = {" "}
