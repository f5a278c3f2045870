# Vägarna till e-postprogrammet.

done-draft-file = Datorn har fått besked om att öppna utkastet.
done-outlook = Outlook har fått besked om att öppna utkastet.
done-thunderbird = Thunderbird har fått besked om att öppna ett nytt meddelande med anmälan i.
done-claws = Claws Mail har fått besked om att öppna ett nytt meddelande med anmälan i.
done-kmail = KMail har fått besked om att öppna ett nytt meddelande med anmälan i.
done-evolution = Evolution har fått besked om att öppna ett nytt meddelande med anmälan i.
done-link = Datorn har fått besked om att öppna ett nytt meddelande med adressen och ämnet. Anmälan är kopierad: klistra in den i texten.
after-claws = Claws Mail bryter långa rader och kan slå ihop andra. Innan du trycker på Skicka: stäng det nya meddelandet, öppna Configuration, Preferences, Compose, Wrapping, ta bort bocken vid Auto-wrapping och öppna anmälan igen.
after-evolution = Evolution bryter långa rader när det skickar. Klicka i texten, tryck Ctrl+A och välj Preformatted i listan där det står Normal.
after-kmail = KMail bryter långa rader när det skickar. Öppna Options i det nya meddelandet och ta bort bocken vid Wordwrap.
after-copied-web = Inget har skickats än. Börja ett nytt, tomt meddelande i din e-post. Klistra in de tre sakerna där bilden visar. Vidarebefordra inte det oönskade meddelandet och svara inte på det.
try-next-way = Prova ett annat sätt
show-failed-title = Mappen öppnades inte
show-failed = Programmet som visar mappar startade inte. Inget har gått förlorat.
same-desk = Anmäl ett meddelande till, till samma företag
picture-text = Det stora tomma fältet
picture-new-message = Nytt meddelande
picture-compose-alt = Ett nytt meddelande. Klistra in 1 anmälan i det stora tomma fältet: den börjar med ”{ $begins }”. Klistra in 2 { $address } i Till och 3 ”{ $subject }” i Ämne.
