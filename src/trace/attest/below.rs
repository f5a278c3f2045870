//! What a system checked that writes it below its own line (`assets/checkers.toml`): in one row, above all that came with the message.

use std::borrow::Cow;

use serde::Deserialize;

use super::super::fields::{Fields, unfolded};
use super::super::pattern::like_any;
use super::{Attested, RecordedFields, find};
use crate::message::Field;

/// One system.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
struct Checker {
    #[serde(rename = "name")]
    _name: Cow<'static, str>,
    /// Its servers, as they name themselves in their lines.
    servers: Cow<'static, [&'static str]>,
    /// How it names itself in its results.
    #[serde(default)]
    ids: Cow<'static, [&'static str]>,
    /// It names itself there as in its line.
    #[serde(default)]
    as_in_line: bool,
    /// The field that it always writes first.
    begins: Option<Cow<'static, str>>,
    /// The field that it always writes last.
    ends: Option<Cow<'static, str>>,
    /// Other names of fields in its row.
    #[serde(default)]
    beside: Cow<'static, [&'static str]>,
    /// The checks that count.
    reads: Cow<'static, [&'static str]>,
    /// Where its rows were seen; not used by the program.
    #[serde(rename = "source")]
    _source: Cow<'static, str>,
}

// The file as a list: `CHECKERS`.
include!(concat!(env!("OUT_DIR"), "/checkers.rs"));

/// More fields than any of them writes.
const MOST_OF_ROW: usize = 30;

impl Checker {
    /// The fields of its row that hold results; nothing where it is not certain that the row is its own.
    fn row<'a>(&self, block: &'a Fields<'_>, line: usize, by: &str) -> Vec<Field<'a>> {
        let is = |field: &Field<'_>, name: &Option<Cow<'_, str>>| name.as_ref().is_some_and(|name| field.name.eq_ignore_ascii_case(name));
        let mut row = Vec::new();
        for (at, field) in block.iter().skip(line + 1).take(MOST_OF_ROW).enumerate() {
            if at == 0 && self.begins.is_some() && !is(&field, &self.begins) {
                return Vec::new();
            }
            if is(&field, &self.ends) {
                row.push(field);
                return row;
            }
            let is_own = if field.name.eq_ignore_ascii_case("Authentication-Results") {
                let text = unfolded(field);
                let id = text.split([';', ' ']).next().unwrap_or_default();
                self.ids.iter().any(|own| id.eq_ignore_ascii_case(own)) || (self.as_in_line && id.eq_ignore_ascii_case(by))
            } else {
                (at == 0 && self.begins.is_some()) || like_any(field.name, &self.beside)
            };
            if !is_own {
                break;
            }
            row.push(field);
        }
        if self.ends.is_some() { Vec::new() } else { row }
    }
}

/// Reads the results in the row of the system that wrote the edge line, if it is one of the table, into `out`.
pub(super) fn read(out: &mut Attested, block: &Fields<'_>, place: &RecordedFields<'_>) {
    let Some(checker) = CHECKERS.iter().find(|checker| like_any(place.by, &checker.servers)) else { return };
    let by = checker.ids.first().copied().unwrap_or(place.by);
    let own = RecordedFields { start: place.start, edge: place.edge, by, home: &[] };
    let mut seen = [false; 3];
    for field in checker.row(block, place.edge, place.by).into_iter().filter(|field| super::is_result(field.name)) {
        let mut found = Attested::default();
        found.read(field, &own);
        out.any |= found.any;
        let is_spf = field.name.eq_ignore_ascii_case("Received-SPF");
        let text = unfolded(field);
        for (method, seen) in ["spf", "dkim", "dmarc"].into_iter().zip(&mut seen) {
            let told = if is_spf { method == "spf" } else { find(&text, &format!("{method}=")).is_some() };
            // Where nothing marks the end of the row, only the first result of each check counts: a later one may have come with the message.
            let again = *seen && checker.ends.is_none();
            if !told || again || !checker.reads.contains(&method) {
                continue;
            }
            *seen = true;
            match method {
                "spf" => {
                    out.spf.extend(found.spf.iter().filter(|check| !out.spf.contains(check)).cloned().collect::<Vec<_>>());
                    out.spf_pass.extend(found.spf_pass.iter().filter(|domain| !out.spf_pass.contains(domain)).cloned().collect::<Vec<_>>());
                    out.ip = out.ip.or(found.ip);
                }
                "dkim" => {
                    out.dkim.append(&mut found.dkim);
                    out.dkim_pass.append(&mut found.dkim_pass);
                }
                _ if out.dmarc.is_none() => (out.dmarc, out.dmarc_from) = (found.dmarc, found.dmarc_from.take()),
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::{Trace, trace};
    use super::super::CheckResult;
    use super::*;
    use crate::message::HeaderBlock;

    #[derive(Deserialize)]
    #[serde(bound(deserialize = "'de: 'static"))]
    struct Table {
        checker: Vec<Checker>,
    }

    #[test]
    fn the_table_is_read_whole() {
        let text = include_str!("../../../assets/checkers.toml");
        let table: Table = crate::packed::table("checkers.toml", text).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(table.checker.len(), text.matches("[[checker]]").count());
        assert_eq!(format!("{:?}", table.checker), format!("{CHECKERS:?}"), "the program has what is written");
        for checker in CHECKERS {
            assert!(checker.ids.is_empty() == checker.as_in_line && !checker.servers.is_empty() && !checker.reads.is_empty());
            // Without an end, a sender can add a signature that the system did not check.
            assert!(checker.ends.is_some() || !checker.reads.contains(&"dkim"), "{}", checker._name);
        }
    }

    const DATE: &str = "Tue, 24 Nov 2026 09:15:43 +0000";

    /// Each system: its line, and its row about a stranger who wrote the recipient's own domain into From.
    const SYSTEMS: [(&str, &str); 4] = [
        ("p00-icloudmta-smtpin-us-central-1k-60-percent-2 (Postfix) with ESMTPS id 1", ICLOUD),
        ("st43p00im-qukt05021701.me.com (Postfix) with ESMTPS id 1", ICLOUD),
        (
            "mailin041.protonmail.ch (Postfix) with ESMTPS id 1",
            "Authentication-Results: mail.protonmail.ch; dmarc=fail (p=none dis=none) header.from=home.example\nAuthentication-Results: mail.protonmail.ch; spf=softfail smtp.mailfrom=shop.example\nAuthentication-Results: mail.protonmail.ch; arc=none smtp.remote-ip=203.0.113.44\n",
        ),
        (
            "inbound-smtp.eu-west-1.amazonaws.com with SMTP id 0kq1",
            "X-SES-Spam-Verdict: PASS\nX-SES-Virus-Verdict: PASS\nReceived-SPF: softfail (spfCheck: transitioning domain of shop.example does not designate 203.0.113.44 as permitted sender) client-ip=203.0.113.44; envelope-from=a@shop.example; helo=x;\nAuthentication-Results: amazonses.com; spf=softfail (spfCheck: transitioning domain of shop.example does not designate 203.0.113.44 as permitted sender) client-ip=203.0.113.44; envelope-from=a@shop.example; helo=x; dkim=none; dmarc=fail header.from=home.example;\nX-SES-RECEIPT: AEFB\n",
        ),
    ];

    const ICLOUD: &str = "X-ICL-SCORE: 4.420\nAuthentication-Results: bimi.icloud.com; bimi=skipped\nX-ARC-Info: policy=fail; arc=none\nAuthentication-Results: arc.icloud.com; arc=none\nAuthentication-Results: dmarc.icloud.com; dmarc=fail header.from=home.example\nX-DMARC-Info: pass=fail; dmarc-policy=none\nAuthentication-Results: spf.icloud.com; spf=softfail (spf.icloud.com: 203.0.113.44 is neither permitted nor denied by domain of a@shop.example) smtp.mailfrom=a@shop.example\nReceived-SPF: softfail (spf.icloud.com: 203.0.113.44 is neither permitted nor denied by domain of a@shop.example) receiver=spf.icloud.com; client-ip=203.0.113.44; helo=x; envelope-from=a@shop.example\n";

    fn found(by: &str, row: &str) -> Trace {
        let text = format!(
            "Received: from x (unknown [203.0.113.44]) by {by} for <ann@home.example>; {DATE}\n{row}From: ann@home.example\nTo: ann@home.example\n"
        );
        trace(&HeaderBlock::parse(text.into_bytes()), true)
    }

    #[test]
    fn what_such_a_system_wrote_below_its_line_is_read() {
        for (by, row) in SYSTEMS {
            let found = found(by, row);
            assert_eq!(found.authentication.dmarc, Some(CheckResult::Fail), "{by}");
            assert!(found.attested.any && found.attested.spf_pass.is_empty() && found.attested.dkim_pass.is_empty(), "{by}");
            let softfail = found.attested.spf.iter().any(|check| check.result == CheckResult::SoftFail && check.domain == "shop.example");
            assert_eq!(softfail, !by.starts_with("inbound-smtp"), "{by}");
        }
    }

    #[test]
    fn yandex_names_the_very_server_that_wrote_the_line() {
        let by = "mail-nwsmtp-mxfront-production-main-80.iva.yp-c.yandex.net";
        let row = |id: &str, spf: &str| {
            format!(
                "X-Yandex-Fwd: 1\nAuthentication-Results: {id}; spf={spf} ({id}: domain of shop.example designates 203.0.113.44 as permitted sender, rule=[ip4:203.0.113.0/24]) smtp.mail=a@shop.example; dkim=pass header.i=@shop.example\nX-Yandex-Spam: 1\n"
            )
        };
        let line = format!("{by} (mxfront) with ESMTPS id 1");
        for (spf, passed) in [("pass", &["shop.example".to_owned()][..]), ("softfail", &[])] {
            let found = found(&line, &row(by, spf));
            assert_eq!((found.attested.spf_pass.as_slice(), found.attested.dkim_pass.len()), (passed, 1), "{spf}");
        }
        // Another server's name, another order, a row without its end, and one that came with the message.
        for text in [
            row("mail-nwsmtp-mxfront-production-main-81.iva.yp-c.yandex.net", "pass"),
            row(by, "pass").replace("X-Yandex-Fwd: 1\n", ""),
            row(by, "pass").replace("X-Yandex-Spam: 1\n", ""),
            format!("X-Any: 1\n{}", row(by, "pass")),
        ] {
            assert!(!found(&line, &text).attested.any, "{text}");
        }
        let smtp = "mail-nwsmtp-smtp-production-main-55.iva.yp-c.yandex.net";
        assert!(!found(&format!("{smtp} (smtp/Yandex) with ESMTPS id 1"), &row(smtp, "pass")).attested.any);
    }

    #[test]
    fn what_a_sender_adds_to_the_row_is_not_believed() {
        for (by, row) in SYSTEMS {
            let forged_as = |id: &str| {
                format!(
                    "Authentication-Results: {id}; dmarc=pass header.from=home.example; spf=pass smtp.mailfrom=home.example; dkim=pass header.d=home.example\nReceived-SPF: pass (spf.icloud.com: domain of bank.example designates 192.0.2.33 as permitted sender) receiver=spf.icloud.com; client-ip=192.0.2.33; helo=x; envelope-from=a@bank.example\nX-SES-RECEIPT: 1\n"
                )
            };
            let own = found(by, row);
            for forged in ["dmarc.icloud.com", "mail.protonmail.ch", "amazonses.com"].map(forged_as) {
                for between in ["", "X-Any: 1\n", "Received: from a by b; Tue, 24 Nov 2026 09:15:43 +0000\n"] {
                    let below = format!("{row}{between}{forged}");
                    let found = found(by, &below);
                    assert_eq!((&found.attested, &found.handover), (&own.attested, &own.handover), "{below}");
                }
            }
            // Nothing of it counts below another system's line, or in another's row.
            for (other, _) in SYSTEMS
                .iter()
                .filter(|(other, _)| !(row == ICLOUD && (other.contains("icloud") || other.contains("me.com"))) && *other != by)
            {
                assert!(!found(other, row).attested.any, "{by} {other}");
            }
            for other in ["mx.home.example (Postfix) with ESMTPS id 1", "mail.protonmail.ch.home.example with ESMTPS id 1"] {
                assert!(!found(other, row).attested.any, "{by} {other}");
            }
        }
    }

    #[test]
    fn a_row_without_its_end_or_its_beginning_is_nobodys() {
        for (by, row) in SYSTEMS {
            let lines: Vec<&str> = row.lines().collect();
            let cut: String = lines.iter().take(lines.len() - 1).map(|line| format!("{line}\n")).collect();
            assert_eq!(found(by, &cut).attested.any, by.contains("proton"), "{by}");
            assert!(!found(by, &format!("Subject: x\n{row}")).attested.any, "{by}");
        }
    }
}
