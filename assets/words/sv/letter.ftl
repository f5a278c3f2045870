# Vad som kan bli känt om personens adress genom en anmälan.
tell-sender = Företaget får lämna min adress till avsändaren, så att den tar bort mig från sina listor
hide-several = Flera adresser: med komma emellan.
hide-never-there = { $address } står ingenstans i det här brevhuvudet, så inget skulle döljas. Skriv den så som den står där.
hide-too-many = Det är för många adresser.
remains-title = Det som fortfarande kan avslöja dig
remains-own-from = E-postprogrammet visar ditt namn och din adress som avsändare av anmälan. Skicka den från en annan adress, annars är det meningslöst att dölja.
remains-local-part = Delen av din adress före @ står kvar i: { $fields }
remains-name = En del av ditt namn står kvar i: { $fields }
remains-domain = Delen av din adress efter @, { $domain }, står kvar i: { $fields }
remains-codes = Koder som bara avsändaren kan läsa, och som kan avslöja vem du är, finns i: { $fields }
remains-others = Andra som fick meddelandet nämns i: { $fields }
form-content = Meddelandets text
copy-content = Kopiera meddelandets text
form-link = Länken i meddelandet
copy-link = Kopiera länken
form-category = Typ av missbruk
copy-category = Kopiera typen av missbruk

# Länken till den skadliga sidan, på sidan med anmälan.
link-title = Vilken länk leder till den skadliga sidan?
link-text = Bocka för en, om du vet vilken. Länkarna är skrivna så att ingen kan öppna dem av misstag. Öppna ingen av dem för att ta reda på det.
link-tick = { $link }
link-more = { $count } länkar till…
link-query = Visa också det som står efter ? i länken
link-query-text = Där kan finnas en kod som avslöjar dig. Vissa företag hittar sidan bara med den.
