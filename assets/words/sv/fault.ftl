fault-title = Abuse Report Helper måste stängas
fault-text = Något gick fel inne i programmet. Det är inte ditt fel, och inget har skickats.
fault-again = Starta programmet igen. Ditt oönskade meddelande finns kvar i e-postprogrammet; en anmälan som du sparade finns kvar där du sparade den.
fault-tell = Om det händer igen, berätta detta för dem som gör programmet: version { $version }, { $system }, { $place }
fault-note = Samma sak, och inget annat, står i den här filen, som du kan läsa och skicka: { $path }
fault-kept = Abuse Report Helper stannade på grund av ett fel i själva programmet.
fault-kept-all = Det här är allt som programmet skrev ner, och det har inte skickats till någon. Du kan skicka filen till dem som gör programmet, så att de kan rätta felet, eller ta bort den.
