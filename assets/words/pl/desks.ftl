# A day as people write it.
day-in-words = { $day } { $month } { $year } r.
number-groups =  

# Why a company gets the report.
desk-reason-listed = Wybrano ją z listy.
desk-reason-sent = Wiersze nagłówków dodane przez twojego dostawcę poczty dowodzą, że wiadomość przeszła przez firmę { $desk }.
desk-reason-sent-likely = Wiadomość najprawdopodobniej przeszła przez firmę { $desk }: została dostarczona z jej własnej sieci.
desk-reason-carried = Wiersze nagłówków dodane przez twojego dostawcę poczty dowodzą, że wiadomość dostarczyła firma { $desk }.
desk-reason-submitted = Według wierszy nagłówków dodanych przez twojego dostawcę poczty wiadomość wysłano ze skrzynki w firmie { $desk }.
desk-reason-passed-on = Twój dostawca poczty otrzymał wiadomość od firmy { $desk }, która przekazała ją dalej i może sprawdzić, skąd przyszła.
desk-reason-behind = Komputer, który dostarczył wiadomość, podaje, że otrzymał ją od firmy { $desk }. Nikt inny tego nie podaje.
desk-reason-in-network = Komputer, który dostarczył wiadomość (numer { $ip }), znajdował się w sieci firmy { $desk } (stan na { $day }). Sieci mogą zmieniać właścicieli.
desk-reason-rented-network = Komputer, który dostarczył wiadomość (numer { $ip }), znajdował się w sieci firmy { $desk } (stan na { $day }). Sieci mogą zmieniać właścicieli. Firma { $desk } może tylko wynajmować ten komputer i może pokazać twoje zgłoszenie temu, kto go wynajmuje.
desk-reason-through-network = Wiadomość dostarczono przez sieć firmy { $desk }, z numeru { $ip } (stan na { $day }). Sieci mogą zmieniać właścicieli.
desk-reason-named-network = Twój dostawca poczty sprawdził nazwę komputera, który dostarczył wiadomość: { $host }. Jest to jedna z nazw firmy { $desk }.
desk-reason-checked-network = Twój dostawca poczty sprawdził, że wiadomość przyszła z { $domain }. Jest to jedna z nazw firmy { $desk }.
desk-reason-looked-up = Publiczny rejestr podaje, że komputer, który dostarczył wiadomość (numer { $ip }), jest w sieci firmy { $desk }.

# Who the company is, in half a sentence after its name.
desk-is-service = która wysyła pocztę dla sklepów i innych firm
desk-is-carrier = która dostarcza pocztę dla innych firm
desk-is-forwarder = która przekazuje pocztę dalej osobom, które z niej korzystają
desk-is-mailbox = która prowadzi skrzynki pocztowe dla osób i firm
desk-is-network = która prowadzi część internetu
desk-is-csa-eco = która certyfikuje nadawców poczty

# Under About: where the table of networks is from.
about-networks = Informacje o tym, do czyjej sieci należy numer, pochodzą z bazy danych IPFire Location (stan na { $day }) projektu IPFire Project (location.ipfire.org), na licencji CC BY-SA 4.0. Bazę zmieniono: ograniczono ją do { $systems } sieci.

# What a desk that takes reports only on its web page asks for.
desk-wants-mailerlite = formularz na jej stronie, z nagłówkami.
desk-wants-kit-convertkit = formularz na jej stronie, z wiadomością.
desk-wants-aweber = jej strona internetowa, z nagłówkami.
desk-wants-gmail = formularz na jej stronie: pełny adres Gmail nadawcy, nagłówki, temat i treść wiadomości.
desk-wants-google-workspace = formularz Gmaila: adres nadawcy, nagłówki, temat i treść. Google podaje też adres abuse@ w domenie swojego klienta, ale pocztę z tego adresu może czytać sam klient.
desk-wants-gmx-webde = jej strona internetowa, z zapisaną wiadomością jako plikiem.
desk-wants-godaddy = formularz na jej stronie, z nagłówkami jako tekstem i z treścią wiadomości.
desk-wants-cloudflare = formularz na jej stronie, z linkiem: z usług tej firmy o wiele częściej korzystają strony internetowe niż poczta.
