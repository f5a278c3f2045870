//! Every sentence is held against what its own words claim, in all situations.

use super::*;
use crate::check::Verdict;

fn carriers() -> Vec<CarriedBy> {
    let name = || "Mail Service".to_owned();
    vec![
        CarriedBy::Unknown,
        CarriedBy::Itself("service.example".to_owned()),
        CarriedBy::Proven(name()),
        CarriedBy::Likely(name()),
        CarriedBy::Behind(name()),
        CarriedBy::ClaimedElsewhere { service: name(), operator: "Other Network".to_owned() },
        CarriedBy::ClaimedUnproven(name()),
        CarriedBy::ClaimedUnseen(name()),
    ]
}

fn states() -> Vec<HeaderState> {
    let mut out = Vec::new();
    for bits in 0..2048u32 {
        let on = |bit: u32| bits & 1 << bit != 0;
        out.push(HeaderState {
            cuts: if on(0) { vec![FindingId::CutAtBottom] } else { Vec::new() },
            edited: on(1),
            places: if on(1) && on(8) { vec!["Received".to_owned()] } else { Vec::new() },
            marks: on(1) && on(10),
            carries: !on(1) && on(10),
            inside: on(8),
            by_hand: on(2),
            translated: on(3),
            misread: on(6) && !(on(5) || on(9)),
            order_lost: on(8) && on(10),
            undone: if on(4) { vec![FindingId::Quoted] } else { Vec::new() },
            hidden_in_fields: if on(5) { vec!["To".to_owned()] } else { Vec::new() },
            hidden_in_own_words: on(9),
            names_hidden: (on(5) || on(9)) && on(6),
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
                for own in [OwnAddressState::Shown, OwnAddressState::Hidden, OwnAddressState::ToldToSender] {
                    for state in states() {
                        out.push(Situation {
                            reason,
                            carrier: carrier.clone(),
                            also_marked: also_marked.clone(),
                            listed: state.inside && passed_on.is_none(),
                            passed_on: passed_on.clone(),
                            own,
                            state,
                            sections: Sections::default(),
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
    ("left that mark out", |s| s.state.marks && s.state.edited),
    ("advertising", |s| s.reason == Reason::Advertising),
    ("phishing", |s| s.reason == Reason::Phishing),
    ("threatening", |s| s.reason == Reason::Threats),
    ("By the record of my mail server", |s| matches!(s.carrier, CarriedBy::Proven(_) | CarriedBy::Itself(_))),
    ("not from a customer", |s| matches!(s.carrier, CarriedBy::Itself(_))),
    ("most likely", |s| matches!(s.carrier, CarriedBy::Likely(_))),
    ("did not record that", |s| matches!(s.carrier, CarriedBy::Behind(_))),
    ("in the network of Other Network", |s| matches!(s.carrier, CarriedBy::ClaimedElsewhere { .. })),
    ("marks of Mail Service", |s| {
        matches!(s.carrier, CarriedBy::ClaimedElsewhere { .. } | CarriedBy::ClaimedUnproven(_) | CarriedBy::ClaimedUnseen(_))
    }),
    ("recorded proves", |s| matches!(s.carrier, CarriedBy::ClaimedUnproven(_))),
    ("not on record", |s| matches!(s.carrier, CarriedBy::ClaimedUnseen(_))),
    ("Copied Marks", |s| s.also_marked.is_some()),
    ("got it from Alias Service, which passed it on", |s| s.passed_on.is_some()),
    ("came through a mailing list", |s| s.listed && s.passed_on.is_none()),
    ("may tell the sender", |s| s.reason == Reason::Advertising && s.own == OwnAddressState::ToldToSender && !s.state.hides()),
    ("do not pass", |s| s.reason != Reason::Advertising || s.own != OwnAddressState::ToldToSender),
    ("nothing was changed", |s| {
        let t = &s.state;
        !(t.edited || t.by_hand || t.translated || t.misread || t.order_lost || t.escaped > 0) && t.undone.is_empty() && !t.hides()
    }),
    ("Nothing else was changed", |s| !(s.state.edited || s.state.by_hand || s.state.translated || s.state.misread || s.state.order_lost)),
    ("no sign that anything is missing", |s| {
        let t = &s.state;
        t.cuts.is_empty() && !(t.edited || t.by_hand || t.translated || t.misread || t.order_lost || t.carries)
    }),
    ("changed none of it", |s| s.state.undone.is_empty() && !s.state.hides() && s.state.escaped == 0),
    ("not complete", |s| !s.state.cuts.is_empty()),
    ("I changed or typed", |s| s.state.by_hand),
    ("look as if they had been changed by hand", |s| s.state.edited),
    ("translated", |s| s.state.translated),
    ("letters or signs in them are wrong", |s| s.state.misread),
    ("no longer in the order", |s| s.state.order_lost),
    ("inside another message", |s| s.state.inside),
    ("undid that", |s| !s.state.undone.is_empty()),
    ("My own address is replaced", |s| s.state.hides()),
    ("[name hidden]", |s| s.state.names_hidden),
    ("written as \\x", |s| s.state.escaped > 0),
];

#[test]
fn every_sentence_is_true_in_every_situation_that_reaches_it() {
    let mut count = 0;
    let mut said_once: Vec<SentenceId> = Vec::new();
    for situation in situations() {
        // The person cannot hide the address and let the sender know it.
        if (situation.own == OwnAddressState::ToldToSender && situation.state.hides())
            || (situation.own != OwnAddressState::Hidden && situation.state.hides())
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

/// The sentences that lead to a part stand where that part does, and nowhere else.
#[test]
fn a_part_of_the_letter_has_its_sentence_and_no_other_letter_has() {
    let plain = situations().swap_remove(0);
    let mut said_once: Vec<SentenceId> = Vec::new();
    for bits in 0..8u32 {
        let (handover_line, own_words, hidden) = (bits & 1 != 0, bits & 2 != 0, bits & 4 != 0);
        for text in [ShownText::Nothing, ShownText::Whole, ShownText::Cut] {
            for copied in [AsCopied::Nothing, AsCopied::LeftOut, AsCopied::Without(Vec::new()), AsCopied::Without(vec!["this", "that"])] {
                for hidden_in in [vec![], vec!["own words"], vec!["To"], vec!["To", "own words"]] {
                    // Without an address to hide nothing is left out, and with one the copy never stands there.
                    if hidden == hidden_in.is_empty() || (copied != AsCopied::Nothing && hidden != (copied == AsCopied::LeftOut)) {
                        continue;
                    }
                    let sections = Sections { handover_line, own_words, text, copied: copied.clone() };
                    let (in_headers, hidden_in_own_words) = (hidden_in.contains(&"To"), hidden_in.contains(&"own words"));
                    let hidden_in_fields = if in_headers { vec!["To".to_owned()] } else { Vec::new() };
                    let state = HeaderState { hidden_in_fields, hidden_in_own_words, ..HeaderState::default() };
                    let situation = Situation { sections, state, ..plain.clone() };
                    let all = said(LEADS, &situation).join("\n");
                    for (words, holds) in [
                        ("recorded the handover in this line", handover_line),
                        ("In my own words:", own_words),
                        ("The text of the message", text != ShownText::Nothing),
                        ("(its first 2 KB)", text == ShownText::Cut),
                        ("is left out", copied == AsCopied::LeftOut),
                        ("because it shows my own address", copied == AsCopied::LeftOut && in_headers),
                        ("because it may show my own address", copied == AsCopied::LeftOut && !in_headers),
                        ("Before it was undone I had this text", matches!(copied, AsCopied::Without(_))),
                        ("this text, without this and that:", copied == AsCopied::Without(vec!["this", "that"])),
                    ] {
                        assert_eq!(all.matches(words).count(), usize::from(holds), "{words:?} in {situation:?}\n{all}");
                    }
                    let ids = LEADS.iter().map(|sentence| sentence.id);
                    said_once.extend(ids.filter(|id| lead(*id, &situation).is_some()));
                }
            }
        }
    }
    said_once.sort_unstable();
    said_once.dedup();
    assert_eq!(said_once.len(), LEADS.len(), "a sentence that no situation reaches");
}

/// A finding that is told in the letter has words of its own there.
#[test]
fn every_kind_of_damage_and_of_loss_is_named() {
    let mut words: Vec<&str> = Vec::new();
    for id in FindingId::ALL {
        if id.is_cut() {
            words.push(missing(*id));
        }
        if id.verdict() == Verdict::Repaired {
            assert_ne!(undone(*id), undone(FindingId::CutAtTop), "{}", id.as_str());
            words.push(undone(*id));
        }
    }
    let count = words.len();
    words.sort_unstable();
    words.dedup();
    assert!(count > 12 && words.len() == count, "{words:?}");
}

/// The person reads each in their own language; of the others the tests of the languages tell what is missing.
#[test]
fn every_sentence_above_the_headers_is_said_beside_the_letter_too() {
    let words = crate::words::Words::english();
    let plain = situations().swap_remove(0);
    let situation = Situation { passed_on: Some("Alias Service".to_owned()), also_marked: Some("Copied Marks".to_owned()), ..plain };
    for sentence in OPENING.iter().chain(EVIDENCE) {
        let may_stand = |_: &Situation| true;
        let said = chosen(&[Sentence { id: sentence.id, may_stand, says: sentence.says }], &situation).remove(0);
        let text = words.said(&said);
        assert!(text.contains(' ') && !text.contains("{$"), "{}: {text}", sentence.id.as_str());
        assert!(sentence.id != SentenceId::PassedOn || text.contains("Alias Service"), "{text}");
    }
}

#[test]
fn a_letter_about_threats_begins_with_the_plea_for_silence() {
    for situation in situations().iter().filter(|situation| situation.reason == Reason::Threats) {
        assert_eq!(said(OPENING, situation).first().map(String::as_str), Some(KEEP));
    }
}
