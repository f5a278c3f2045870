# Vems dator är det, och har den egna adressen missbrukats?

own-server-before = En fråga före anmälan.
own-server-question = Är det här en dator hos din egen e-postleverantör eller arbetsgivare?
own-server-yes = Ja, den är vår
own-server-no = Nej
own-server-dont-know = Jag vet inte
own-server-text = Om den är er finns avsändaren bakom den. Vet du inte, gå vidare: brevhuvudet i anmälan visar båda.
own-server-said-yes = Du svarade att { $name } är er, så avsändaren finns bakom den.
own-server-said-no = Du svarade att { $name } inte är er, så det är den datorn som ska anmälas.
own-server-said-open = Du vet inte om { $name } är er, och det gör inget: brevhuvudet i anmälan visar den datorn och den som finns bakom.
own-server-change = Ändra svaret
own-servers-title = Datorer som du sagt är era
own-servers-text = De här namnen sparas på din disk, så att du inte får frågan igen. Inget annat från meddelandena sparas med dem.
own-server-forget = Glöm { $name }

from-not-yours-title = Någon annan har skrivit dit din adress
from-not-yours = Det här skickades inte från din brevlåda: { $by } fick det från en främlings dator. Vem som helst kan skriva din adress där. Brevhuvudet kan inte visa om någon kan ditt lösenord; om meddelandet nämner ett som du fortfarande använder, byt det.
from-your-login-title = Det skickades från din egen brevlåda
from-your-login = Det skickades med lösenordet till din egen brevlåda. Var det du, eller en av dina enheter? Om inte, byt lösenordet nu.
from-really = Det skickades verkligen från { $domain }. Det betyder inte att det är ärligt.
from-unchecked = Inget i det här brevhuvudet visar att någon har kontrollerat vem som skickade det.
