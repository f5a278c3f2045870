day-in-words = { $day } de { $month } de { $year }
number-groups = .

desk-reason-listed = Usted la eligió de la lista.
desk-reason-sent = Los encabezados de su propio proveedor de correo prueban que el mensaje pasó por { $desk }.
desk-reason-sent-likely = Lo más probable es que el mensaje pasara por { $desk }: se entregó desde la propia red de { $desk }.
desk-reason-carried = Los encabezados de su propio proveedor de correo prueban que { $desk } entregó el mensaje.
desk-reason-submitted = Según los encabezados de su propio proveedor de correo, el mensaje se envió desde un buzón de { $desk }.
desk-reason-passed-on = Su proveedor de correo recibió el mensaje de { $desk }, que lo pasó y puede ver de dónde venía.
desk-reason-behind = El ordenador que entregó el mensaje dice que lo recibió de { $desk }. Nadie más lo dice.
desk-reason-in-network = El ordenador que entregó el mensaje (número { $ip }) estaba en la red de { $desk } el { $day }. Las redes pueden cambiar de propietario.
desk-reason-rented-network = El ordenador que entregó el mensaje (número { $ip }) estaba en la red de { $desk } el { $day }. Las redes pueden cambiar de propietario. Puede que { $desk } solo alquile el ordenador y enseñe su informe a quien lo alquila.
desk-reason-through-network = El mensaje se entregó a través de la red de { $desk }, desde el número { $ip }, según datos del { $day }. Las redes pueden cambiar de propietario.
desk-reason-named-network = Su proveedor de correo buscó el nombre del ordenador que entregó el mensaje, { $host }: es uno de los nombres de { $desk }.
desk-reason-checked-network = Su proveedor de correo comprobó que el mensaje venía de { $domain }: es uno de los nombres de { $desk }.
desk-reason-looked-up = Un registro público dice que el ordenador que entregó el mensaje (número { $ip }) está en la red de { $desk }.

desk-is-service = una empresa que envía correo para tiendas y otras empresas
desk-is-carrier = una empresa que entrega correo para otras empresas
desk-is-forwarder = una empresa que reenvía el correo de las personas que la usan
desk-is-mailbox = una empresa que ofrece buzones de correo a personas y empresas
desk-is-network = una empresa que gestiona una parte de internet
desk-is-csa-eco = una entidad que certifica a remitentes de correo

about-networks = A qué red pertenece un número se sabe por la base de datos IPFire Location del { $day }, del IPFire Project (location.ipfire.org), con la licencia CC BY-SA 4.0. Se modificó: se redujo a { $systems } redes.

desk-wants-mailerlite = El formulario de la página web de la empresa, con los encabezados.
desk-wants-kit-convertkit = El formulario de la página web de la empresa, con el mensaje.
desk-wants-aweber = La página web de la empresa, con los encabezados.
desk-wants-gmail = El formulario de la página web de la empresa: la dirección de Gmail completa del remitente, los encabezados, el asunto y el texto del mensaje.
desk-wants-google-workspace = El formulario de Gmail: la dirección del remitente, los encabezados, el asunto y el texto. Google indica también una dirección abuse@ de su cliente, pero quizá la lea ese cliente.
desk-wants-gmx-webde = La página web de la empresa, con el mensaje guardado como archivo.
desk-wants-godaddy = El formulario de la página web de la empresa, con los encabezados como texto y el texto del mensaje.
desk-wants-cloudflare = El formulario de la página web de la empresa, con el enlace: por esta empresa pasan muchas más páginas web que correo.
