//! What the comments of a Received line tell by their first words.

use super::words::{Token, starts_with};

/// What the comments of a line tell by the words that they begin with. Only the server writes such comments; the sender's words never are a comment by
/// themselves.
#[derive(Default)]
pub(super) struct CommentSigns {
    /// A program that fetches mail out of a mailbox names itself.
    pub fetched: bool,
    /// The author logged in.
    pub logged_in: bool,
    /// Exim names itself, in any letters.
    pub exim_named: bool,
    /// Exim names itself as it is written.
    pub exim: bool,
    /// These servers look names up only from address to name. The owner of an address can make that any name.
    pub one_way: bool,
    /// Of these servers it is not known whether they look back from a name to the address.
    pub unconfirmed: bool,
    /// Sendmail writes its version; where it finds no name it writes none.
    pub sendmail: bool,
    /// Oracle's server, that of Sun before it, or PMDF, from which both come.
    pub oracle: bool,
    /// Mercury names itself.
    pub mercury: bool,
    /// The author wrote it on a web page: GMX and WEB.DE say so in a comment.
    pub over_http: bool,
}

impl CommentSigns {
    pub fn of(tokens: &[Token<'_>]) -> Self {
        let mut signs = Self::default();
        for token in tokens {
            let Token::Comment(comment) = token else { continue };
            let any = |words: &[&str]| words.iter().any(|word| starts_with(comment, word));
            // The first letter rules out most words.
            match comment.as_bytes().first().map(u8::to_ascii_lowercase) {
                Some(b'8') => signs.sendmail |= comment.starts_with("8."),
                Some(b'a') => signs.logged_in |= any(&["authenticated", "account "]),
                Some(b'e') => {
                    // maddy writes the envelope sender behind its name, and no program.
                    signs.unconfirmed |= comment.starts_with("envelope-sender <");
                    signs.exim_named |= any(&["Exim "]);
                    signs.exim |= comment.starts_with("Exim ");
                }
                Some(b'f' | b'g' | b'p') => {
                    signs.fetched |= any(&["fetchmail", "getmail", "POPcon", "PullMail"]);
                    signs.oracle |= comment.starts_with("PMDF ");
                }
                Some(b'h') => {
                    signs.one_way |= comment.starts_with("Haraka");
                    signs.unconfirmed |= *comment == "Halon";
                }
                Some(b'i') => signs.one_way |= comment.starts_with("IDENT"),
                Some(b'm') => {
                    signs.fetched |= any(&["mpop"]);
                    signs.mercury |= any(&["Mercury"]);
                }
                Some(b'o') => signs.oracle |= any(&["Oracle Communications Messaging"]),
                Some(b's') => {
                    signs.logged_in |= any(&["smtp-auth"]);
                    signs.one_way |= comment.starts_with("Symantec");
                    signs.unconfirmed |= *comment == "Stalwart SMTP";
                    signs.sendmail |= comment.starts_with("Sendmail");
                    signs.oracle |= any(&["Sun Java"]);
                }
                Some(b'v') => signs.over_http |= comment.eq_ignore_ascii_case("via HTTP"),
                Some(b'u') => signs.logged_in |= any(&["user authenticated"]),
                _ => {}
            }
        }
        signs
    }
}
