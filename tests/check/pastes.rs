//! Every paste of `tests/pastes` gets the answer written beside it.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{checked, ids};

/// What a paste must give.
#[derive(Debug, Deserialize, Serialize, PartialEq)]
struct Expected {
    verdict: String,
    situation: String,
    findings: Vec<String>,
    fields: usize,
    received: usize,
    from: String,
    subject: String,
    message_id: String,
    date: Option<String>,
}

fn answer(given: &[u8]) -> Expected {
    let checked = checked(given);
    Expected {
        verdict: checked.verdict.as_str().to_owned(),
        situation: checked.situation().to_owned(),
        findings: ids(&checked).into_iter().map(str::to_owned).collect(),
        fields: checked.block.len(),
        received: checked.received,
        from: checked.summary.from.clone(),
        subject: checked.summary.subject.clone(),
        message_id: checked.summary.message_id.clone(),
        date: checked.summary.date.map(|date| date.to_rfc3339()),
    }
}

#[test]
fn every_paste_gets_the_answer_written_beside_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pastes");
    let mut names: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.retain(|path| path.extension().is_some_and(|e| e == "txt"));
    names.sort();
    assert!(names.len() >= 20, "only {} pastes", names.len());
    let mut wrong = Vec::new();
    for path in names {
        let given = std::fs::read(&path).unwrap();
        let found = answer(&given);
        let beside = path.with_extension("json");
        let Ok(expected) = std::fs::read_to_string(&beside) else {
            // A new paste: the answer is shown so that it can be judged and then written beside it.
            wrong.push(format!(
                "{} has no answer beside it; now it would be\n{}",
                path.display(),
                serde_json::to_string_pretty(&found).unwrap()
            ));
            continue;
        };
        let expected: Expected = serde_json::from_str(&expected).unwrap();
        if found != expected {
            wrong.push(format!("{}\nexpected {expected:#?}\nfound {found:#?}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
