# Att be avsändaren sluta.

stop-offer = Känner du till företaget? Be det sluta först…
stop-title = Be avsändaren sluta
stop-text = Din e-postleverantör har kontrollerat avsändarens namn, så din begäran når den som skrev. Ett företag som följer lagen tar bort dig från sin lista inom två veckor. Inget har skickats än: du trycker själv på Skicka.
stop-caution = Bara om du känner till företaget. Klicka inte på något i dess e-post, och skriv inget mer än de här två raderna. Ta bort ditt namn och din signatur innan du trycker på Skicka. Känner du inte till avsändaren, gå tillbaka och anmäl meddelandet.
stop-lines = Klicka i det tomma textfältet och klistra in de två raderna
copy-text = Kopiera texten
stop-pressed-send = Jag har tryckt på Skicka där
stop-asked-title = Vänta nu två veckor
stop-asked-text = Om de fortfarande skriver efter det, kom tillbaka och anmäl nästa meddelande. Du bad dem sluta i dag.
stop-remember = Programmet kan komma ihåg dagen till den anmälan.
