//! Words that are a mark even where any name may stand: those for what was taken out, and the domains that people write instead of their own.

use crate::check::mail_words::Lengths;

/// Domains that people write instead of their own. The list is short, and apart from the table of words, because it is searched for every address.
pub(super) const OWN_DOMAINS: &[&str] = &[
    "mydomain",
    "mycompany",
    "myisp",
    "myhost",
    "myserver",
    "mymailserver",
    "mymail",
    "myprovider",
    "myorg",
    "myoffice",
    "ourcompany",
    "ourdomain",
    "ourserver",
    "ourprovider",
    "meinprovider",
    "monfai",
    "monserveur",
    "monentreprise",
    "miservidor",
    "miempresa",
    "mioserver",
    "meuservidor",
    "mijnserver",
    "mijnbedrijf",
    "mojserwer",
    "mojafirma",
    "myemail",
    "yourdomain",
    "meinedomain",
    "meinefirma",
    "meinserver",
    "mondomaine",
    "midominio",
    "miodominio",
    "meudominio",
    "mijndomein",
    "mojadomena",
    "mindoman",
    "mitdomaene",
    "mojedomena",
];
pub(super) static OWN_DOMAIN_LENGTHS: Lengths = Lengths::of(OWN_DOMAINS);

/// Whether a text is one of [`TAKEN_OUT`], whatever its case: a mark even where any name may stand.
pub(super) fn says_taken_out(text: &[u8]) -> bool {
    TAKEN_OUT_LENGTHS.has(text.first().copied().unwrap_or_default(), text.len())
        && TAKEN_OUT.iter().any(|word| text.eq_ignore_ascii_case(word.as_bytes()))
}

/// Words that say that something was taken out, and that nobody has for the name of a mailbox or a host, as `hidden` or `anonymous` may be.
pub(super) const TAKEN_OUT: &[&str] = &[
    "removed",
    "redacted",
    "anonymized",
    "anonymised",
    "censored",
    "obfuscated",
    "snipped",
    "scrubbed",
    "entfernt",
    "zensiert",
    "anonymisiert",
    "geschwaerzt",
    "unkenntlich",
    "supprime",
    "anonymise",
    "censure",
    "masque",
    "eliminado",
    "censurado",
    "anonimizado",
    "rimosso",
    "oscurato",
    "removido",
    "verwijderd",
    "geanonimiseerd",
    "usunieto",
    "fjernet",
    "borttagen",
    "poistettu",
    "odstraneno",
];
static TAKEN_OUT_LENGTHS: Lengths = Lengths::of(TAKEN_OUT);

/// Domains in which people place an address that may be anybody's: those that no mail is delivered to (RFC 2606 section 3), and words for a provider, a
/// firm or an example that are a mark only beside a name of [`SAMPLE_NAMES`] or words for one's own address.
const SAMPLE_DOMAINS: &[&str] = &[
    "example.com",
    "example.net",
    "example.org",
    "domain.com",
    "domain.tld",
    "domain.de",
    "provider.com",
    "provider.net",
    "provider.de",
    "anbieter.de",
    "company.com",
    "firma.de",
    "here.com",
    "somewhere.com",
    "nowhere.com",
    "xyz.com",
    "abc.com",
    "beispiel.de",
    "beispiel.com",
    "exemple.com",
    "exemple.fr",
    "ejemplo.com",
    "ejemplo.es",
    "esempio.com",
    "esempio.it",
    "exemplo.com",
    "exemplo.com.br",
    "voorbeeld.nl",
    "przyklad.pl",
    "priklad.cz",
    "exempel.se",
    "eksempel.dk",
    "eksempel.no",
    "esimerkki.fi",
    "fournisseur.fr",
    "proveedor.com",
];
static SAMPLE_DOMAIN_LENGTHS: Lengths = Lengths::of(SAMPLE_DOMAINS);

/// Names of anybody, as people write them before such a domain.
pub(super) const SAMPLE_NAMES: &[&str] = &[
    "me",
    "you",
    "user",
    "username",
    "user.name",
    "name",
    "abc",
    "xyz",
    "email",
    "myemail",
    "youremail",
    "someone",
    "somebody",
    "anyone",
    "nobody",
    "john.doe",
    "johndoe",
    "jane.doe",
    "janedoe",
    "max.mustermann",
    "maxmustermann",
    "erika.mustermann",
    "jean.dupont",
    "mario.rossi",
    "jan.kowalski",
    "benutzer",
    "utilisateur",
    "usuario",
    "utente",
    "gebruiker",
];

/// Whether a domain is one of [`SAMPLE_DOMAINS`].
pub(super) fn is_sample_domain(domain: &[u8]) -> bool {
    SAMPLE_DOMAIN_LENGTHS.has(domain.first().copied().unwrap_or_default(), domain.len())
        && SAMPLE_DOMAINS.iter().any(|sample| domain.eq_ignore_ascii_case(sample.as_bytes()))
}
