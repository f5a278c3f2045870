day-in-words = { $day }. { $month } { $year }
number-groups = .

desk-reason-listed = Sie haben sie in der Liste ausgesucht.
desk-reason-sent = Die Kopfzeilen Ihres eigenen E-Mail-Anbieters beweisen, dass die Nachricht über { $desk } kam.
desk-reason-sent-likely = Die Nachricht kam höchstwahrscheinlich über { $desk }: Sie wurde aus dem eigenen Netz von { $desk } zugestellt.
desk-reason-carried = Die Kopfzeilen Ihres eigenen E-Mail-Anbieters beweisen, dass { $desk } die Nachricht zugestellt hat.
desk-reason-submitted = Nach den Kopfzeilen Ihres eigenen E-Mail-Anbieters wurde die Nachricht aus einem Postfach bei { $desk } gesendet.
desk-reason-passed-on = Ihr E-Mail-Anbieter bekam die Nachricht von { $desk }. Dort wurde sie weitergegeben, und dort ist zu sehen, woher sie kam.
desk-reason-behind = Der Computer, der die Nachricht zugestellt hat, gibt an, dass er sie von { $desk } bekam. Sonst sagt das niemand.
desk-reason-in-network = Der Computer, der die Nachricht zugestellt hat (Nummer { $ip }), gehörte am { $day } zum Netz von { $desk }. Ein Netz kann den Inhaber wechseln.
desk-reason-rented-network = Der Computer, der die Nachricht zugestellt hat (Nummer { $ip }), gehörte am { $day } zum Netz von { $desk }. Ein Netz kann den Inhaber wechseln. Vielleicht vermietet { $desk } den Computer nur und zeigt Ihre Meldung dem, der ihn gemietet hat.
desk-reason-through-network = Die Nachricht wurde über das Netz von { $desk } zugestellt, von der Nummer { $ip } aus (Stand: { $day }). Ein Netz kann den Inhaber wechseln.
desk-reason-named-network = Ihr E-Mail-Anbieter hat den Namen des Computers nachgeschlagen, der die Nachricht zugestellt hat: { $host }. Das ist einer der Namen von { $desk }.
desk-reason-checked-network = Ihr E-Mail-Anbieter hat geprüft, dass die Nachricht von { $domain } kam. Das ist einer der Namen von { $desk }.
desk-reason-looked-up = Nach einem öffentlichen Register steht der Computer, der die Nachricht zugestellt hat (Nummer { $ip }), im Netz von { $desk }.

desk-is-service = eine Firma, die E-Mails für Geschäfte und andere Firmen verschickt
desk-is-carrier = eine Firma, die E-Mails für andere Firmen zustellt
desk-is-forwarder = eine Firma, die E-Mails für ihre Nutzer weitergibt
desk-is-mailbox = eine Firma, bei der Privatleute und Firmen ihr Postfach haben
desk-is-network = eine Firma, die einen Teil des Internets betreibt
desk-is-csa-eco = eine Stelle, die Versender von E-Mails zertifiziert

about-networks = Zu wessen Netz eine Nummer gehört, kommt aus der IPFire-Location-Datenbank vom { $day }, vom IPFire Project (location.ipfire.org), unter der Lizenz CC BY-SA 4.0. Sie wurde verändert: auf { $systems } Netze verkürzt.

desk-wants-mailerlite = Das Formular auf ihrer Internetseite, mit den Kopfzeilen.
desk-wants-kit-convertkit = Das Formular auf ihrer Internetseite, mit der Nachricht.
desk-wants-aweber = Die Internetseite der Firma, mit den Kopfzeilen.
desk-wants-gmail = Das Formular auf ihrer Internetseite: die vollständige Gmail-Adresse des Absenders, die Kopfzeilen, der Betreff und der Text der Nachricht.
desk-wants-google-workspace = Das Formular von Gmail: die Adresse des Absenders, die Kopfzeilen, der Betreff und der Text. Google nennt auch abuse@ bei der Adresse seines Kunden, aber die liest vielleicht der Kunde selbst.
desk-wants-gmx-webde = Die Internetseite der Firma, mit der gespeicherten Nachricht als Datei.
desk-wants-godaddy = Das Formular auf ihrer Internetseite, mit den Kopfzeilen als Text und dem Text der Nachricht.
desk-wants-cloudflare = Das Formular auf ihrer Internetseite, mit dem Link: Über diese Firma laufen viel öfter Internetseiten als E-Mails.
