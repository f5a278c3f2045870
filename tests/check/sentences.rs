//! Every finding and every verdict has its words.

use abuse_report_helper::check::FindingId;
use fluent_bundle::{FluentBundle, FluentResource};

#[test]
fn every_finding_and_verdict_has_a_title_and_a_sentence() {
    let source = include_str!("../../assets/words/en/findings.ftl");
    let resource = FluentResource::try_new(source.to_owned()).expect("findings.ftl has no errors");
    let mut bundle = FluentBundle::new(vec!["en".parse().unwrap()]);
    bundle.add_resource(resource).expect("no sentence is defined twice");
    let verdicts = ["full", "repaired", "partial", "incomplete", "not-headers"].map(|v| format!("verdict-{v}"));
    let findings = FindingId::ALL.iter().map(|id| format!("finding-{}", id.as_str()));
    for name in findings.chain(verdicts) {
        for id in [format!("{name}-title"), name] {
            let message = bundle.get_message(&id).unwrap_or_else(|| panic!("assets/words/en/findings.ftl: {id} is missing"));
            let text = bundle.format_pattern(message.value().unwrap(), None, &mut Vec::new()).into_owned();
            assert!(text.len() > 10, "{id}: {text}");
            assert_eq!(id.ends_with("-title"), !text.ends_with('.'), "{id}: titles have no full stop, sentences have one");
        }
    }
}
