//! Hiding one's address, in every form in which a sender writes it.

use std::sync::Arc;

use abuse_report_helper::message::Whole;
use abuse_report_helper::report::{Choices, Enclosed, HIDDEN, NAME_HIDDEN, Reason, Remains, ReportError, compose, own_addresses};

use super::{checked, choices, hiding, report};
use crate::support::{message, python};

/// Makes, apart from the program, the forms in which an address is written into headers.
const FORMS: &str = r#"
import base64, hashlib, json, quopri, urllib.parse, html, codecs
a = 'anna.muster@verein.example'
local, domain = a.split('@')
b64 = lambda s: base64.b64encode(s.encode()).decode()
forms = {
    'X-Plain': a, 'X-Capitals': a.upper(), 'X-Brackets': f'<{a}>',
    'X-Tag': f'{local}+news@{domain}', 'X-Verp': f'bounce-77-{local}={domain}@bounce.example', 'X-Verp-Tag': f'b+{local}+x={domain}@bounce.example',
    'X-Srs': f'SRS0=ab12=XY={domain}={local}@forward.example', 'X-Bang': f'{domain}!{local}',
    'X-Percent': urllib.parse.quote(a, safe=''), 'X-Percent-Dots': a.replace('.', '%2E').replace('@', '%40'), 'X-Percent-All': ''.join('%%%02x' % ord(c) for c in a),
    'X-Percent-Twice': urllib.parse.quote(urllib.parse.quote(a, safe=''), safe=''), 'X-Equals': a.replace('@', '=40').replace('.', '=2E'), 'X-Equals-Hex': ''.join('=%02X' % ord(c) for c in a),
    'X-Entity': html.escape(a).replace('@', '&#64;'), 'X-Entities': ''.join('&#%d;' % ord(c) for c in a), 'X-Json': json.dumps(a).replace('@', '\\u0040'),
    'X-At': a.replace('@', '_at_'), 'X-At-Dot': a.replace('@', ' at ').replace('.', ' dot '), 'X-At-Brackets': a.replace('@', '[at]').replace('.', '[.]'), 'X-Dashes': a.replace('@', '-at-').replace('.', '-'),
    'X-Hex': a.encode().hex(), 'X-Hex-Capitals': 'id' + a.encode().hex().upper(),
    'X-Base64': b64(a), 'X-Base64-1': b64('x' + a), 'X-Base64-2': b64('xy' + a + '|9'), 'X-Base64-Url': base64.urlsafe_b64encode(('\u00ff?>' + a).encode()).decode().rstrip('='),
    'X-Base64-Folded': b64('user: ' + a)[:20] + '\n ' + b64('user: ' + a)[20:], 'X-Base64-Json': b64(json.dumps({'r': a, 'id': 7})), 'X-Base64-Twice': b64(b64(a)),
    'X-Base64-Wide': base64.b64encode(a.encode('utf-16-le')).decode(), 'X-Base32': base64.b32encode(a.encode()).decode(),
    'X-Jwt': 'eyJhbGciOiJIUzI1NiJ9.' + base64.urlsafe_b64encode(json.dumps({'sub': a}).encode()).decode().rstrip('=') + '.c2lnbmF0dXJl',
    'X-Word-B': '=?utf-8?B?' + b64('F\u00fcr ' + a) + '?=', 'X-Word-Q': '=?utf-8?Q?F=C3=BCr_' + a.replace('@', '=40') + '?=',
    'X-Word-Cut': '=?utf-8?B?' + b64('F\u00fcr ' + a)[:16] + '?=\n =?utf-8?B?' + b64('F\u00fcr ' + a)[16:] + '?=',
    'X-Md5': hashlib.md5(a.encode()).hexdigest(), 'X-Sha1': hashlib.sha1(a.encode()).hexdigest(), 'X-Sha256': hashlib.sha256(a.encode()).hexdigest(),
    'X-Sha512': hashlib.sha512(a.encode()).hexdigest(), 'X-Md5-Capitals': hashlib.md5(a.upper().encode()).hexdigest().upper(), 'X-Sha256-Base64': base64.b64encode(hashlib.sha256(a.encode()).digest()).decode(),
    'X-Link': '<https://click.example/u?m=' + urllib.parse.quote(a) + '&h=' + hashlib.md5(a.encode()).hexdigest() + '>', 'X-Link-Base64': '<https://click.example/c/' + base64.urlsafe_b64encode(a.encode()).decode().rstrip('=') + '/9>',
    'X-Comment': f'{local}(her) @ (at home) {domain}', 'X-Comment-Dots': 'anna (x).muster@verein.(y) example', 'X-Blanks': f'{local} @ {domain}',
    'X-Letters': ' '.join(a), 'X-Letters-Dots': '.'.join(local) + '@' + domain, 'X-Letters-Both': '-'.join('annamuster') + ' at ' + ' '.join(domain),
    'X-Wide': ''.join(chr(ord(c) + 0xFEE0) for c in a), 'X-Unseen': '\u200b'.join(a), 'X-Soft': local + '@verein\u00ad.example', 'X-Quoted-Comment': f'"{local}" (x)@{domain}',
    'X-Rot13': codecs.encode(a, 'rot13'), 'X-Backwards': a[::-1], 'X-Quoted': f'"{local}"@{domain}', 'X-Folded': local + '@verein.\n example',
}
for name, value in forms.items():
    print(f'{name}: {value}')
"#;

/// Whether the address can still be read in a text, tried apart from the program: in every run of code, in every alphabet.
const SEARCH: &str = r#"
import sys, base64, hashlib, re, urllib.parse, html, quopri, codecs
text = sys.stdin.buffer.read().decode('utf-8', 'replace')
a = 'anna.muster@verein.example'
digests = [getattr(hashlib, n)(v.encode()).digest() for n in ('md5', 'sha1', 'sha256', 'sha512') for v in (a, a.upper())]
def bare(s): return re.sub(r'[^a-z0-9]|(?<=[^a-z0-9])(at|dot)(?=[^a-z0-9])', '', s.lower())
found = []
def look(data, depth, where):
    s = data.decode('latin-1').replace('\0', '')
    for d in digests:
        if d in data: found.append((where, 'digest'))
    ways = {s, re.sub(r'\r?\n[ \t]+', '', s), urllib.parse.unquote(s, 'latin-1'), urllib.parse.unquote(urllib.parse.unquote(s, 'latin-1'), 'latin-1'), html.unescape(s)}
    try: ways.add(quopri.decodestring(s.encode('latin-1'), header=True).decode('latin-1'))
    except Exception: pass
    for w in list(ways):
        for form in (w, codecs.encode(w, 'rot13'), w[::-1]):
            b = bare(form)
            if 'annamusterverein' in b or 'vereinexampleannamuster' in b: found.append((where, w[:80]))
    if depth == 3: return
    for w in ways:
        for run in re.findall(r'[0-9A-Fa-f]{16,}', w):
            for k in (0, 1):
                r = run[k:]; r = r[:len(r) // 2 * 2]
                look(bytes.fromhex(r), depth + 1, where + '>hex')
        for run in re.findall(r'[A-Za-z0-9+/_-]{12,}', w):
            for k in range(4):
                r = run[k:].replace('-', '+').replace('_', '/'); r = r[:len(r) // 4 * 4 + (len(r) % 4 if len(r) % 4 != 1 else 0)]
                try: look(base64.b64decode(r + '=' * (-len(r) % 4)), depth + 1, where + '>b64')
                except Exception: pass
for line in re.split(r'\n(?![ \t])', text):
    look(line.encode('latin-1', 'replace'), 0, line.split(':')[0])
print(sorted(set(str(f) for f in found)))
"#;

#[test]
fn an_address_planted_in_many_forms_is_hidden_in_all() {
    let Some(forms) = python(FORMS, b"") else { return };
    let count = forms.lines().filter(|line| line.starts_with("X-")).count();
    assert!(count >= 40, "{count}");
    let extra = format!("Delivered-To: anna.muster@verein.example\n{forms}");
    let text = String::from_utf8(message(extra.as_bytes(), b""))
        .unwrap()
        .replace("To: ann@recipient.example", "To: Anna Muster <anna.muster@verein.example>");
    let text = text
        .replace("<ann@recipient.example>", "<anna.muster@verein.example>")
        .replace("This week only", "Anna Muster, this week only for anna.muster");
    let report = report(text.as_bytes(), &hiding(&["anna.muster@verein.example"]));
    for name in forms.lines().filter_map(|line| line.split_once(": ")).map(|(name, _)| name).filter(|name| name.starts_with("X-")) {
        assert!(report.hidden_in.iter().any(|field| field == name), "{name} is not hidden: {}", report.headers());
    }
    for name in ["Received", "Delivered-To", "To", "Subject"] {
        assert!(report.hidden_in.iter().any(|field| field == name), "{name}: {:?}", report.hidden_in);
    }
    assert!(report.headers().contains(&format!("To: {NAME_HIDDEN} <{HIDDEN}>\n")), "{}", report.headers());
    assert!(report.headers().contains(&format!("Subject: {NAME_HIDDEN}, this week only for {HIDDEN}")), "{}", report.headers());
    let letter = report.text();
    assert!(letter.contains(&format!("My own address is replaced by {HIDDEN}, and my name by {NAME_HIDDEN}, in: ")), "{letter}");
    let Some(left) = python(SEARCH, letter.as_bytes()) else { return };
    assert_eq!(left.trim(), "[]");
    let arf = String::from_utf8(report.arf()).unwrap().replace("=\r\n", "").replace("\r\n", "\n");
    let Some(left) = python(SEARCH, arf.as_bytes()) else { return };
    assert_eq!(left.trim(), "[]");
}

/// The text of a phishing message and its links stand in the letter, too.
#[test]
fn an_address_in_the_text_or_in_a_link_is_hidden_in_every_form() {
    let Some(forms) = python(FORMS, b"") else { return };
    let own = "anna.muster@verein.example";
    let head = String::from_utf8(message(b"", b"")).unwrap().replace("ann@recipient.example", own).replace("Buy now.\n", "");
    let (mut letters, mut count) = (String::new(), 0);
    for form in forms.split("\nX-").filter_map(|form| form.split_once(": ")).map(|(_, form)| form.trim()) {
        for around in [
            "%",
            "Write to % now",
            "(%)",
            "https://evil.example/p/%/x",
            "<p>Go <b>in</b> %",
            "<p>Go <a href='https://evil.example/p/%'>in</a> %",
        ] {
            let is_page = around.starts_with('<');
            let form = if is_page { form.replace('<', "&lt;") } else { form.to_owned() };
            let kind = if is_page {
                "Content-Type: text/html; charset=utf-8\nSubject"
            } else {
                "Content-Type: text/plain; charset=utf-8\nSubject"
            };
            let text = format!("{}{}\n", head.replacen("Subject", kind, 1), around.replace('%', &form));
            let (found, trace) = checked(text.as_bytes());
            let message = Enclosed::of(&found, &Whole::pasted(text.as_bytes())).map(Arc::new);
            let report = compose(&found, &trace, &Choices { reason: Reason::Phishing, message, ..hiding(&[own]) }).unwrap();
            let letter = report.text();
            letters.push_str(letter.split("\n----- internet headers").next().unwrap());
            letters.push('\n');
            count += 1;
        }
    }
    assert!(count >= 6 * 40, "{count}");
    let Some(left) = python(SEARCH, letters.as_bytes()) else { return };
    assert_eq!(left.trim(), "[]");
}

/// Rows and the text of a message are cut where they are long; half an address would still name the person.
#[test]
fn an_address_is_hidden_where_a_text_is_cut_too() {
    let own = "anna.muster@verein.example";
    let head = String::from_utf8(message(b"", b"")).unwrap().replace("ann@recipient.example", own).replace("Buy now.\n", "");
    for length in (200..245).chain(970..1_010).chain(2_000..2_052).step_by(3) {
        let long = format!("{} {own} and more", "x".repeat(length));
        let line = format!("From: {long} <offers@sender.example>\n");
        let text = head.replace("This week only", &long).replace("From: Offers <offers@sender.example>\n", &line);
        let text = format!("{text}{long}\n");
        let (found, trace) = checked(text.as_bytes());
        let message = Enclosed::of(&found, &Whole::pasted(text.as_bytes())).map(Arc::new);
        let report = compose(&found, &trace, &Choices { reason: Reason::Phishing, message, ..hiding(&[own]) }).unwrap();
        let arf = String::from_utf8(report.arf()).unwrap();
        for letter in [report.text(), arf.replace("=\r\n", "")] {
            assert!(!letter.contains("ann") && letter.contains(HIDDEN), "{length}: {letter}");
        }
    }
}

/// Google delivers mail to the same mailbox however many dots its address has.
#[test]
fn an_address_of_google_is_hidden_with_other_dots_too() {
    let extra = "Delivered-To: annamuster.example@gmail.com\nX-Plain: a.nna.muster.example+shop@googlemail.com\nX-Verp: <b-7-anna.muster.example=gmail.com@b.example>\nX-Other: joannamuster.example@gmail.com\n";
    let text = String::from_utf8(message(extra.as_bytes(), b"")).unwrap().replace("ann@recipient.example", "Anna.Muster.Example@gmail.com");
    let report = report(text.as_bytes(), &hiding(&["anna.musterexample@gmail.com"]));
    assert_eq!(report.hidden_in, ["Received", "Delivered-To", "X-Plain", "X-Verp", "To"], "{}", report.headers());
    assert!(report.headers().contains("X-Other: joannamuster.example@gmail.com\n"));
    assert!(report.headers().contains(&format!("X-Verp: <b-7-{HIDDEN}@b.example>\n")));
    let from_me = text.replace("From: Offers <offers@sender.example>", "From: <anna.musterexample+x@googlemail.com>");
    let letter = super::report(from_me.as_bytes(), &hiding(&["anna.musterexample@gmail.com"])).text();
    assert!(
        letter.contains(&format!("  From shown:       <{HIDDEN}> (claiming to be my own address; nothing checked proves it)\n")),
        "{letter}"
    );
}

#[test]
fn more_than_one_address_is_hidden_and_each_must_be_there() {
    let extra = b"Delivered-To: alias@forward.example\nX-Original-To: ann@recipient.example\n";
    let both = report(&message(extra, b""), &hiding(&["ann@recipient.example", "alias@forward.example"]));
    for field in ["Delivered-To", "X-Original-To", "To"] {
        assert!(both.hidden_in.iter().any(|known| known == field), "{:?}", both.hidden_in);
    }
    assert!(!both.text().contains("alias@forward.example") && !both.text().contains("ann@recipient.example"));
    let (found, trace) = checked(&message(extra, b""));
    let missing = compose(&found, &trace, &hiding(&["ann@recipient.example", "somebody@else.example"]));
    assert_eq!(missing, Err(ReportError::NeverThere("somebody@else.example".to_owned())));
}

#[test]
fn own_words_are_hidden_too_and_the_letter_says_where() {
    let mut choices = hiding(&["ann@recipient.example"]);
    choices.note = "Write to ann@recipient.example.".to_owned();
    let report = report(&message(b"", b""), &choices);
    assert_eq!(report.hidden_in, ["Received", "To", "own words"]);
    let text = report.text();
    assert!(text.contains(&format!("My own address is replaced by {HIDDEN} in: Received, To, own words.")), "{text}");
    assert!(text.contains(&format!("  Recipient:        {HIDDEN}\n")) && !text.contains("ann@recipient"), "{text}");
    assert!(!text.to_lowercase().contains("nothing was changed"), "{text}");
    assert_eq!(report.remains.first(), Some(&Remains::OwnFrom));
}

#[test]
fn the_tenant_of_the_recipient_is_never_told_as_the_senders() {
    let (own, other) = ("aaaaaaaa-0000-4000-8000-000000000001", "bbbbbbbb-0000-4000-8000-000000000002");
    let row = |server: &str, tenant: &str| {
        let edge =
            "Received: from mail-dm6nam.outbound.protection.outlook.com (mail-dm6nam.outbound.protection.outlook.com [40.107.92.1])\n by ";
        let fields = "with Microsoft SMTP Server (version=TLS1_2, cipher=X) id 15.20.1.1;\n Wed, 15 Jan 2025 08:31:30 +0000\n";
        let below = "From: Offers <a@shop.example>\nTo: ann@home.example\nSubject: x\nDate: Wed, 15 Jan 2025 08:31:24 +0000\nMessage-ID: <1@shop.example>\n";
        let tenants = format!(
            "X-MS-Exchange-CrossTenant-Id: {own}\nX-MS-Exchange-CrossTenant-OriginalAttributedTenantConnectingIp: TenantId={tenant};Ip=[198.51.100.7];Helo=[mail.shop.example]\n"
        );
        let text = format!("{edge}{server} {fields}{below}{tenants}\n");
        let choices = Choices { to: "abuse@microsoft.com".into(), ..choices() };
        report(text.as_bytes(), &choices).text()
    };
    let servers = [
        "DM6.mail.protection.outlook.com",
        "DM6PR01.namprd01.prod.exchangelabs.com",
        "CY1.mail.protection.office365.us",
        "SHA.mail.protection.partner.outlook.cn",
    ];
    for server in servers {
        assert!(!row(server, own).contains(&format!("tenant {own}")), "{server}");
        assert!(row(server, other).contains(&format!("tenant {other}, from 198.51.100.7")), "{server}: {}", row(server, other));
    }
    assert!(row("mx.home.example", own).contains(&format!("tenant {own}")), "at another provider, the tenant is the sender's");
}

#[test]
fn every_field_that_names_the_mailbox_offers_its_address() {
    let names = [
        "Delivered-To",
        "X-Original-To",
        "Envelope-To",
        "X-Envelope-To",
        "X-Delivered-To",
        "X-Apparently-To",
        "X-Resolved-To",
        "X-Rcpt-To",
    ];
    for name in names {
        let text = format!(
            "{name}: <ann@home.example>\nReceived: from x (mail.shop.example [198.51.100.7]) by mx.home.example (Postfix) with ESMTPS id 1; Wed, 15 Jan 2025 08:31:30 +0000\nFrom: a@shop.example\nTo: undisclosed-recipients:;\nSubject: x\n"
        );
        let (checked, _) = checked(text.as_bytes());
        assert_eq!(own_addresses(&checked.block), ["ann@home.example"], "{name}");
        let report = report(text.as_bytes(), &choices());
        assert!(report.rows.iter().any(|row| row.value.contains("ann@home.example")), "{name}: {:?}", report.rows);
    }
}
