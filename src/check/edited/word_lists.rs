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

/// The words that count as a mark even where any name may stand.
pub(super) fn says_taken_out(text: &[u8]) -> bool {
    TAKEN_OUT_LENGTHS.has(text.first().copied().unwrap_or_default(), text.len())
        && TAKEN_OUT.iter().any(|word| text.eq_ignore_ascii_case(word.as_bytes()))
}

/// Words that say so and that nobody has for the name of a mailbox or a host, as `hidden` or `anonymous` may be.
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
