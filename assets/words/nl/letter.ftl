# Wat er van het adres van de persoon bekend kan worden door een melding.
tell-sender = Het bedrijf mag mijn adres aan de afzender doorgeven, zodat die mij van zijn lijsten haalt
hide-several = Meer dan één adres: zet er een komma tussen.
hide-never-there = { $address } staat nergens in deze headers, dus er zou niets worden verborgen. Typ het zoals het er staat.
hide-too-many = Dit zijn te veel adressen.
remains-title = Waaraan u misschien nog te herkennen bent
remains-own-from = Uw mailprogramma toont uw naam en adres als afzender van de melding. Verstuur de melding vanaf een ander adres, anders heeft verbergen geen zin.
remains-local-part = Het deel van uw adres vóór de @ staat nog in: { $fields }
remains-name = Een deel van uw naam staat nog in: { $fields }
remains-domain = Het deel van uw adres na de @, { $domain }, staat nog in: { $fields }
remains-codes = Codes die alleen de afzender kan lezen en waaraan u misschien te herkennen bent, zitten in: { $fields }
remains-others = Andere mensen die het bericht kregen, worden genoemd in: { $fields }
form-content = De tekst van het bericht
copy-content = De tekst van het bericht kopiëren
form-link = De link in het bericht
copy-link = De link kopiëren
form-category = Het soort misbruik
copy-category = Het soort misbruik kopiëren

# De link naar de schadelijke pagina, op de pagina met de melding.
link-title = Welke link leidt naar de schadelijke pagina?
link-text = Vink er een aan, als u het weet. De links zijn zo geschreven dat niemand ze per ongeluk kan openen. Open er geen om het uit te zoeken.
link-tick = { $link }
link-more = Nog { $count } links…
link-query = Ook tonen wat in de link na het ? staat
link-query-text = Daar kan een code in zitten waaraan u te herkennen bent. Sommige bedrijven vinden de pagina alleen daarmee.
