//! How old a message is matters to the desk, never to the verdict.

use abuse_report_helper::check::{Options, Severity, Verdict, check};

#[test]
fn a_message_is_old_after_two_days_and_too_old_after_thirty() {
    // It arrived on 3 March 2025 at 08:15:02 UTC.
    let given = include_bytes!("../pastes/postfix.txt");
    let expected = [
        ("2025-03-05T08:00:00Z", None),
        ("2025-03-07T08:00:00Z", Some(Severity::Note)),
        ("2025-04-01T08:00:00Z", Some(Severity::Note)),
        ("2025-04-05T08:00:00Z", Some(Severity::Warning)),
    ];
    for (now, severity) in expected {
        let answer = check(given, &Options { now: Some(now.parse().unwrap()), ..Options::default() });
        assert_eq!(answer.verdict, Verdict::Full, "{now}");
        let found: Vec<_> = answer.findings.iter().map(|finding| (finding.id.as_str(), finding.severity)).collect();
        assert_eq!(found, severity.map(|severity| ("old", severity)).into_iter().collect::<Vec<_>>(), "{now}");
        assert_eq!(answer.situation(), if severity == Some(Severity::Warning) { "old" } else { "full" }, "{now}");
    }
}
