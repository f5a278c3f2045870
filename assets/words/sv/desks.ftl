day-in-words = { $day } { $month } { $year }
number-groups = {"\u00A0"}

# Varför ett företag får anmälan.
desk-reason-listed = Du valde det i listan.
desk-reason-sent = Raderna från din egen e-postleverantör i brevhuvudet bevisar att meddelandet kom via { $desk }.
desk-reason-sent-likely = Meddelandet kom högst troligt via { $desk }: det levererades från ett nät som tillhör { $desk }.
desk-reason-carried = Raderna från din egen e-postleverantör i brevhuvudet bevisar att { $desk } levererade meddelandet.
desk-reason-submitted = Enligt raderna från din egen e-postleverantör skickades meddelandet från en brevlåda hos { $desk }.
desk-reason-passed-on = Din e-postleverantör fick meddelandet från { $desk }, som skickade det vidare och kan se varifrån det kom.
desk-reason-behind = Datorn som levererade meddelandet säger att den fick det från { $desk }. Ingen annan säger det.
desk-reason-in-network = Datorn som levererade meddelandet (nummer { $ip }) fanns i nätet hos { $desk } den { $day }. Nät kan byta ägare.
desk-reason-rented-network = Datorn som levererade meddelandet (nummer { $ip }) fanns i nätet hos { $desk } den { $day }. Nät kan byta ägare. Det kan vara så att { $desk } bara hyr ut datorn, och kan visa din anmälan för den som hyr den.
desk-reason-through-network = Meddelandet levererades genom nätet hos { $desk }, från numret { $ip }, enligt uppgifter från den { $day }. Nät kan byta ägare.
desk-reason-named-network = Din e-postleverantör har slagit upp namnet på datorn som levererade meddelandet, { $host }: det är ett av namnen hos { $desk }.
desk-reason-checked-network = Din e-postleverantör har kontrollerat att meddelandet kom från { $domain }: det är ett av namnen hos { $desk }.
desk-reason-looked-up = Ett offentligt register säger att datorn som levererade meddelandet (nummer { $ip }) finns i nätet hos { $desk }.

# Vem företaget är, i en halv mening efter namnet.
desk-is-service = som skickar e-post åt butiker och andra företag
desk-is-carrier = som levererar e-post åt andra företag
desk-is-forwarder = som skickar e-post vidare åt dem som använder tjänsten
desk-is-mailbox = som har brevlådor för personer och företag
desk-is-network = som driver en del av internet
desk-is-csa-eco = som certifierar avsändare av e-post

about-networks = Uppgifterna om vems nät ett nummer finns i kommer från IPFire Location-databasen av den { $day }, gjord av IPFire Project (location.ipfire.org), under licensen CC BY-SA 4.0. Den är ändrad: minskad till { $systems } nät.

# Vad ett företag vill ha som bara tar emot anmälningar på sin webbsida.
desk-wants-mailerlite = Webbformuläret, med brevhuvudet.
desk-wants-kit-convertkit = Webbformuläret, med meddelandet.
desk-wants-aweber = Webbsidan, med brevhuvudet.
desk-wants-gmail = Webbformuläret: avsändarens fullständiga Gmail-adress, brevhuvudet, ämnet och texten i meddelandet.
desk-wants-google-workspace = Webbformuläret för Gmail: avsändarens adress, brevhuvudet, ämnet och texten. Google nämner också abuse@ hos sin kunds domän, men den kunden kan läsa det.
desk-wants-gmx-webde = Webbsidan, med det sparade meddelandet som fil.
desk-wants-godaddy = Webbformuläret, med brevhuvudet som text och texten i meddelandet.
desk-wants-cloudflare = Webbformuläret, med länken: företaget förmedlar webbplatser mycket oftare än e-post.
