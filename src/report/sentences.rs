//! Every sentence of the letter, with the condition under which it is true.
//!
//! Whether a sentence is used depends only on the [`Situation`], so that a test can try all of them: each sentence must be true in every situation
//! in which it is used.

use super::Reason;
use super::facts::Carrier;

/// What may become of the person's address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Own {
    /// It stands in the headers.
    Shown,
    /// It was found and hidden.
    Hidden,
    /// The desk may tell it the sender.
    Told,
}

/// What is known about the changes to the headers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct State {
    /// What is missing, by the ids of [`missing`].
    pub cuts: Vec<&'static str>,
    /// The check found signs of changes by a person.
    pub edited: bool,
    /// In which fields, as far as they are known.
    pub places: Vec<String>,
    /// They were taken out of another message that carried them.
    pub inside: bool,
    /// The person typed in the box.
    pub by_hand: bool,
    /// Names of fields were translated.
    pub translated: bool,
    /// What copying had damaged and this program undid, by the ids of [`undone`].
    pub undone: Vec<&'static str>,
    /// In which fields something was hidden.
    pub masked: Vec<String>,
    /// The name beside the address was hidden too.
    pub names_masked: bool,
    /// Bytes written as `\xNN`.
    pub escaped: usize,
}

impl State {
    /// Whether this program changed something.
    pub(super) fn changed(&self) -> bool {
        !self.undone.is_empty() || !self.masked.is_empty() || self.escaped > 0
    }

    /// Whether something was done to it before this program got it.
    pub(super) fn touched(&self) -> bool {
        self.edited || self.by_hand || self.translated
    }
}

/// All that a sentence may depend on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Situation {
    pub reason: Reason,
    pub carrier: Carrier,
    /// A service that the message names beside the one on record.
    pub also_marked: Option<String>,
    /// The service that passed the message on and handed it over.
    pub passed_on: Option<String>,
    pub own: Own,
    pub state: State,
}

impl Situation {
    /// For advertising the person may let the sender know the address; nobody else may.
    fn tells_sender(&self) -> bool {
        self.reason == Reason::Advertising && self.own == Own::Told
    }
}

/// A sentence and when it is true.
pub(super) struct Sentence {
    /// By this id the same sentence is found in the person's language.
    pub id: &'static str,
    pub may_stand: fn(&Situation) -> bool,
    pub says: fn(&Situation) -> String,
}

macro_rules! sentences {
    ($(#[$doc:meta])* $table:ident: $($id:literal, $may_stand:expr, $says:expr;)*) => {
        $(#[$doc])*
        pub(super) const $table: &[Sentence] = &[$(Sentence { id: $id, may_stand: $may_stand, says: $says }),*];
    };
}

/// What is missing of a copy, by the id of the finding.
fn missing(id: &str) -> &'static str {
    match id {
        "cut-at-top" => "the beginning is missing, so the last steps of the delivery cannot be seen",
        "cut-at-bottom" => "the end is missing",
        _ => "lines in the middle seem to be missing",
    }
}

/// What was wrong with a repaired copy, by the id of the finding.
fn undone(id: &str) -> &'static str {
    match id {
        "indent-lost" => "the indentation of folded lines was lost",
        "rewrapped" => "lines were wrapped again",
        "all-indented" => "all lines were indented",
        "quoted" => "all lines were quoted",
        "double-spaced" => "there were empty lines between the lines",
        "blank-inside" => "there was an empty line inside",
        "leading-junk" => "other text stood before the first line",
        "table-copy" => "names and values stood in the cells of a table",
        "newlines-lost" => "the line breaks were lost",
        "glued" => "two fields stood on one line",
        "html-source" => "they were written as a web page",
        "name-spacing" => "there were blanks in the field names",
        "encoded" => "they were written in the code of another program",
        "stray-lines" => "other lines stood between or right below them",
        _ => "their form was altered",
    }
}

const KEEP: &str = "Please do not pass this report or my address to the sender.";

sentences! {
    /// Above the rows.
    OPENING:
    "keep-first", |s| s.reason == Reason::Threats, |_| KEEP.to_owned();
    "spam", |s| s.reason == Reason::Advertising, |_| "I received this e-mail. It is advertising that I did not ask for.".to_owned();
    "phishing", |s| s.reason == Reason::Phishing, |_| "I received this e-mail and believe it to be phishing.".to_owned();
    "harassment", |s| s.reason == Reason::Threats, |_| "I received this e-mail and consider it threatening.".to_owned();
    "other", |s| s.reason == Reason::Other, |_| "I received this e-mail and do not want such mail.".to_owned();
    "itself", |s| matches!(s.carrier, Carrier::Itself(_)), |s| format!("By the record of my mail server it came from {} itself, not from a customer of it.", named(s));
    "proven", |s| matches!(s.carrier, Carrier::Proven(_)), |s| format!("By the record of my mail server it came through {}.", named(s));
    "likely", |s| matches!(s.carrier, Carrier::Likely(_)), |s| format!("It most likely came through {}: the address that handed it over is in its network.", named(s));
    "behind", |s| matches!(s.carrier, Carrier::Behind(_)), |s| {
        format!("By the word of the headers it came through {} before it was handed over; my mail server did not record that.", named(s))
    };
    "elsewhere", |s| matches!(s.carrier, Carrier::ClaimedElsewhere { .. }), |s| {
        let Carrier::ClaimedElsewhere { operator, .. } = &s.carrier else { return String::new() };
        format!("It carries marks of {}, but the address that handed it over is in the network of {operator}: the marks may be copied.", named(s))
    };
    "unproven", |s| matches!(s.carrier, Carrier::ClaimedUnproven(_)), |s| {
        format!("It carries marks of {}; nothing that my mail server recorded proves that it came from there.", named(s))
    };
    "unseen", |s| matches!(s.carrier, Carrier::ClaimedUnseen(_)), |s| {
        format!("It carries marks of {}; who handed it over is not on record in these headers.", named(s))
    };
    "also-marked", |s| s.also_marked.is_some(), |s| {
        format!("It carries marks of {} too; they may be copied.", s.also_marked.as_deref().unwrap_or_default())
    };
    "passed-on", |s| s.passed_on.is_some(), |s| {
        format!("My mail server got it from {}, which passed it on.", s.passed_on.as_deref().unwrap_or_default())
    };
    "stop", |_| true, |_| "Please look into it and stop the sender.".to_owned();
    "keep", |s| s.reason != Reason::Threats && !s.tells_sender(), |_| KEEP.to_owned();
    "tell", Situation::tells_sender, |_| "You may tell the sender my address so that it takes me off its lists.".to_owned();
}

sentences! {
    /// Sentences above the headers: what was changed in them. Whole lines can be removed without a sign, so none says "complete".
    EVIDENCE:
    "as-copied", |s| !s.state.changed() && !s.state.touched() && s.state.cuts.is_empty(), |_| {
        "The internet headers follow as I have them; nothing was changed by this program, and there is no sign that anything is missing.".to_owned()
    };
    "follow", |s| s.state.changed() || s.state.touched() || !s.state.cuts.is_empty(), |_| "The internet headers follow as far as I have them.".to_owned();
    "inside", |s| s.state.inside, |_| "They were inside another message, which carried them.".to_owned();
    "cut", |s| !s.state.cuts.is_empty(), |s| format!("They are not complete: {}.", s.state.cuts.iter().map(|id| missing(id)).collect::<Vec<_>>().join("; "));
    "by-hand", |s| s.state.by_hand, |_| "I changed or typed parts of this text by hand.".to_owned();
    "edited", |s| s.state.edited && !s.state.by_hand, |s| {
        let places = if s.state.places.is_empty() { String::new() } else { format!(": {}", s.state.places.join(", ")) };
        format!("Some places look as if they had been changed by hand before this program got them{places}.")
    };
    "translated", |s| s.state.translated, |_| "The names of some fields were translated by another program.".to_owned();
    "undone", |s| !s.state.undone.is_empty(), |s| format!("Copying had damaged them: {}. This program undid that.", s.state.undone.iter().map(|id| undone(id)).collect::<Vec<_>>().join("; "));
    "masked", |s| !s.state.masked.is_empty(), |s| {
        let name = if s.state.names_masked { format!(", and my name by {},", super::NAME_HIDDEN) } else { String::new() };
        format!("My own address is replaced by {}{name} in: {}.", super::HIDDEN, s.state.masked.join(", "))
    };
    "escaped", |s| s.state.escaped > 0, |s| {
        format!("Bytes that a text cannot carry, or that would pass for a marker line, are written as \\x and two digits: {}.", s.state.escaped)
    };
    "only-changes", |s| s.state.changed() && !s.state.touched() && s.state.cuts.is_empty(), |_| {
        "Nothing else was changed by this program, and there is no sign that anything is missing.".to_owned()
    };
    "only-changes-of-a-part", |s| s.state.changed() && (s.state.touched() || !s.state.cuts.is_empty()), |_| "This program changed no more than that.".to_owned();
    "no-changes-of-a-part", |s| !s.state.changed() && (s.state.touched() || !s.state.cuts.is_empty()), |_| "This program itself changed none of it.".to_owned();
}

/// A sentence of the report, to be said in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Which it is.
    pub id: &'static str,
    /// The service that it is about.
    pub service: String,
    /// Whose network it names.
    pub operator: String,
    /// The ids of what was missing or damaged.
    pub what: Vec<&'static str>,
    /// The names of the fields that it is about.
    pub fields: String,
    /// Whether a name was hidden too.
    pub with_name: bool,
    /// How many bytes it is about.
    pub count: usize,
}

/// The same sentences as [`said`], without their words.
pub(super) fn told(table: &[Sentence], situation: &Situation) -> Vec<Said> {
    let true_ones = table.iter().filter(|sentence| (sentence.may_stand)(situation));
    let state = &situation.state;
    let one = |sentence: &Sentence| Said {
        id: sentence.id,
        service: match sentence.id {
            "also-marked" => situation.also_marked.clone().unwrap_or_default(),
            _ => named(situation).to_owned(),
        },
        operator: match &situation.carrier {
            Carrier::ClaimedElsewhere { operator, .. } => operator.clone(),
            _ => String::new(),
        },
        what: match sentence.id {
            "cut" => state.cuts.clone(),
            "undone" => state.undone.clone(),
            _ => Vec::new(),
        },
        fields: state.masked.join(", "),
        with_name: state.names_masked,
        count: state.escaped,
    };
    true_ones.map(one).collect()
}

/// The sentences of a table that are true, in their order.
pub(super) fn said(table: &[Sentence], situation: &Situation) -> Vec<String> {
    table.iter().filter(|sentence| (sentence.may_stand)(situation)).map(|sentence| (sentence.says)(situation)).collect()
}

/// The service that the sentence is about.
fn named(situation: &Situation) -> &str {
    match &situation.carrier {
        Carrier::Unknown => "",
        Carrier::Itself(name)
        | Carrier::Proven(name)
        | Carrier::Likely(name)
        | Carrier::Behind(name)
        | Carrier::ClaimedUnproven(name)
        | Carrier::ClaimedUnseen(name)
        | Carrier::ClaimedElsewhere { service: name, .. } => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn carriers() -> Vec<Carrier> {
        let name = || "Mail Service".to_owned();
        vec![
            Carrier::Unknown,
            Carrier::Itself("service.example".to_owned()),
            Carrier::Proven(name()),
            Carrier::Likely(name()),
            Carrier::Behind(name()),
            Carrier::ClaimedElsewhere { service: name(), operator: "Other Network".to_owned() },
            Carrier::ClaimedUnproven(name()),
            Carrier::ClaimedUnseen(name()),
        ]
    }

    fn states() -> Vec<State> {
        let mut out = Vec::new();
        for bits in 0..512u32 {
            let on = |bit: u32| bits & 1 << bit != 0;
            out.push(State {
                cuts: if on(0) { vec!["cut-at-bottom"] } else { Vec::new() },
                edited: on(1),
                places: if on(1) && on(8) { vec!["Received".to_owned()] } else { Vec::new() },
                inside: on(8),
                by_hand: on(2),
                translated: on(3),
                undone: if on(4) { vec!["quoted"] } else { Vec::new() },
                masked: if on(5) { vec!["To".to_owned()] } else { Vec::new() },
                names_masked: on(5) && on(6),
                escaped: usize::from(on(7)),
            });
        }
        out
    }

    fn situations() -> Vec<Situation> {
        let mut out = Vec::new();
        for reason in Reason::ALL {
            for carrier in carriers() {
                let (marks, passer) = (|| Some("Copied Marks".to_owned()), || Some("Alias Service".to_owned()));
                for (also_marked, passed_on) in [(None, None), (marks(), None), (None, passer())] {
                    for own in [Own::Shown, Own::Hidden, Own::Told] {
                        for state in states() {
                            out.push(Situation {
                                reason,
                                carrier: carrier.clone(),
                                also_marked: also_marked.clone(),
                                passed_on: passed_on.clone(),
                                own,
                                state,
                            });
                        }
                    }
                }
            }
        }
        out
    }

    /// What a reader understands from certain words, and the condition that must then hold. Written from the words, not from the table.
    type Claim = (&'static str, fn(&Situation) -> bool);
    const CLAIMS: &[Claim] = &[
        ("advertising", |s| s.reason == Reason::Advertising),
        ("phishing", |s| s.reason == Reason::Phishing),
        ("threatening", |s| s.reason == Reason::Threats),
        ("By the record of my mail server", |s| matches!(s.carrier, Carrier::Proven(_) | Carrier::Itself(_))),
        ("not from a customer", |s| matches!(s.carrier, Carrier::Itself(_))),
        ("most likely", |s| matches!(s.carrier, Carrier::Likely(_))),
        ("did not record that", |s| matches!(s.carrier, Carrier::Behind(_))),
        ("in the network of Other Network", |s| matches!(s.carrier, Carrier::ClaimedElsewhere { .. })),
        ("marks of Mail Service", |s| {
            matches!(s.carrier, Carrier::ClaimedElsewhere { .. } | Carrier::ClaimedUnproven(_) | Carrier::ClaimedUnseen(_))
        }),
        ("recorded proves", |s| matches!(s.carrier, Carrier::ClaimedUnproven(_))),
        ("not on record", |s| matches!(s.carrier, Carrier::ClaimedUnseen(_))),
        ("Copied Marks", |s| s.also_marked.is_some()),
        ("got it from Alias Service, which passed it on", |s| s.passed_on.is_some()),
        ("may tell the sender", |s| s.reason == Reason::Advertising && s.own == Own::Told && s.state.masked.is_empty()),
        ("do not pass", |s| s.reason != Reason::Advertising || s.own != Own::Told),
        ("nothing was changed", |s| {
            let t = &s.state;
            !(t.edited || t.by_hand || t.translated || t.escaped > 0) && t.undone.is_empty() && t.masked.is_empty()
        }),
        ("Nothing else was changed", |s| !(s.state.edited || s.state.by_hand || s.state.translated)),
        ("no sign that anything is missing", |s| s.state.cuts.is_empty() && !s.state.edited && !s.state.by_hand && !s.state.translated),
        ("changed none of it", |s| s.state.undone.is_empty() && s.state.masked.is_empty() && s.state.escaped == 0),
        ("not complete", |s| !s.state.cuts.is_empty()),
        ("I changed or typed", |s| s.state.by_hand),
        ("look as if they had been changed by hand", |s| s.state.edited),
        ("translated", |s| s.state.translated),
        ("inside another message", |s| s.state.inside),
        ("undid that", |s| !s.state.undone.is_empty()),
        ("My own address is replaced", |s| !s.state.masked.is_empty()),
        ("[name hidden]", |s| s.state.names_masked),
        ("written as \\x", |s| s.state.escaped > 0),
    ];

    #[test]
    fn every_sentence_is_true_in_every_situation_that_reaches_it() {
        let mut count = 0;
        let mut said_once: Vec<&str> = Vec::new();
        for situation in situations() {
            // The person cannot hide the address and let the sender know it.
            if (situation.own == Own::Told && !situation.state.masked.is_empty())
                || (situation.own != Own::Hidden && !situation.state.masked.is_empty())
            {
                continue;
            }
            count += 1;
            let text = [said(OPENING, &situation), said(EVIDENCE, &situation)].concat().join("\n");
            for (words, holds) in CLAIMS {
                assert!(!text.contains(words) || holds(&situation), "{words:?} in {situation:?}\n{text}");
            }
            // Every sentence that must be there is there, once.
            for (words, holds) in CLAIMS.iter().filter(|(words, _)| !matches!(*words, "recorded proves" | "nothing was changed")) {
                let must = match *words {
                    "Nothing else was changed"
                    | "no sign that anything is missing"
                    | "changed none of it"
                    | "look as if they had been changed by hand" => false,
                    _ => holds(&situation),
                };
                assert!(!must || text.contains(words), "no {words:?} in {situation:?}\n{text}");
            }
            assert!(!text.contains("The complete") && !text.contains("  ") && !text.contains("()"), "{text}");
            assert_eq!(text.matches(KEEP).count() + text.matches("You may tell").count(), 1, "{text}");
            assert_eq!(text.matches("The internet headers follow").count(), 1, "{text}");
            for table in [OPENING, EVIDENCE] {
                said_once.extend(table.iter().filter(|sentence| (sentence.may_stand)(&situation)).map(|sentence| sentence.id));
            }
            said_once.sort_unstable();
            said_once.dedup();
        }
        assert!(count > 10_000, "{count}");
        assert_eq!(said_once.len(), OPENING.len() + EVIDENCE.len(), "a sentence that no situation reaches");
    }

    #[test]
    fn a_letter_about_threats_begins_with_the_plea_for_silence() {
        for situation in situations().iter().filter(|situation| situation.reason == Reason::Threats) {
            assert_eq!(said(OPENING, situation).first().map(String::as_str), Some(KEEP));
        }
    }
}
