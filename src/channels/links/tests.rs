use super::*;
use crate::message::{HeaderBlock, Whole};

fn of(mail: &str) -> Links {
    with_own(mail, &[])
}

fn with_own(mail: &str, own: &[&str]) -> Links {
    let head = mail.split("\n\n").next().unwrap_or_default();
    let block = HeaderBlock::parse(format!("{head}\n").into_bytes());
    let whole = Whole::pasted(mail.as_bytes());
    links(&Body::of(&whole, &block), &own.iter().map(|own| (*own).to_owned()).collect::<Vec<_>>())
}

fn page(html: &str) -> Links {
    of(&format!("From: a@b.example\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n{html}\n"))
}

fn link(href: &str) -> Link {
    let found = page(&format!("<a href=\"{}\">Sign in</a>", href.replace('&', "&amp;").replace('"', "&quot;")));
    assert_eq!(found.list.len(), 1, "{href}: {found:?}");
    found.list[0].clone()
}

fn shown(href: &str) -> String {
    link(href).harmless
}

fn on(href: &str) -> Option<&'static str> {
    link(href).platform.map(|platform| platform.id.as_str())
}

#[test]
fn a_link_is_written_harmlessly() {
    assert_eq!(shown("https://evil.example/a?b=c#d"), "hxxps://evil[.]example/a?b=c#d");
    assert_eq!(shown("HTTP://EVIL.example:8080"), "hxxp://evil[.]example:8080/");
    assert_eq!(
        shown("https://evil.example/?says=https://www.bank.example/x@y"),
        "hxxps://evil[.]example/?says=https[:]//www[.]bank.example/x[@]y"
    );
    assert_eq!(link("https://storage.googleapis.com/qk2/a.html?e=1").short, "hxxps://storage.googleapis[.]com/qk2/a.html");
    assert_eq!(harmless("www.evil.example/x"), "hxxp://www[.]evil[.]example/x");
    assert_eq!(harmless("no link at all"), "no link at all");
}

#[test]
fn deceptive_hosts_are_shown_as_what_they_are() {
    let brand = link("https://www.brand.com@evil.example/login");
    assert_eq!(brand.harmless, "hxxps://evil[.]example/login");
    assert_eq!(brand.tricks, [Trick::NameBefore("www[.]brand.com".into())]);
    for number in ["http://0xCB.0x00.0x71.0x07/x", "http://0313.0.0161.07/x", "http://3405803783/x", "http://0xCB007107/x"] {
        let found = link(number);
        assert_eq!((found.harmless.as_str(), found.tricks.len()), ("hxxp://203.0.113[.]7/x", 1), "{number}: {found:?}");
        assert!(matches!(found.tricks[0], Trick::OddNumber(_)));
    }
    let letters = link("https://аррӏе.example/");
    assert!(letters.host.starts_with("xn--") && letters.harmless.contains("xn--"), "{letters:?}");
    assert!(matches!(&letters.tricks[0], Trick::OtherLetters(seen) if seen.starts_with("аррӏе")));
    let found = page("<a href='https://evil.example/x'>https://www.bank.example/login</a>");
    assert_eq!(found.list[0].tricks, [Trick::ShowsOther("www[.]bank[.]example".into())]);
    assert!(page("<a href='https://mail.bank.example/x'>www.bank.example</a>").list[0].tricks.is_empty());
    assert_eq!(shown("https:\\\\evil.example\\@bank.example/"), "hxxps://evil[.]example/[@]bank.example/");
    assert_eq!(shown("ht\ntps://ev\til.example/"), "hxxps://evil[.]example/");
}

#[test]
fn the_platform_is_known_by_the_end_of_the_host_and_by_nothing_else() {
    assert_eq!(on("https://x.web.app/login"), Some("google-firebase"));
    assert_eq!(on("https://storage.googleapis.com/bucket/x.html"), Some("google-cloud-storage"));
    assert_eq!(on("https://bucket.s3.eu-west-1.amazonaws.com/x.html"), Some("amazon-s3"));
    assert_eq!(on("https://docs.google.com/forms/d/e/1/viewform"), Some("google-forms"));
    assert_eq!(on("https://docs.google.com/document/d/1"), Some("google-docs-drive"));
    assert_eq!(on("https://bit.ly/3abc"), Some("bitly"));
    assert!(link("https://bit.ly/3abc").only_leads_on());
    assert_eq!(on("https://x.blogspot.co.uk/a"), Some("blogger"));
    for other in [
        "https://web.app.evil.example/",
        "https://evilweb.app.example/",
        "https://web.app@evil.example/",
        "https://evil.example/web.app",
        "https://evil.example/?web.app",
        "https://xweb.app./",
        "https://bit.ly.evil.example/3abc",
        "https://notbit.ly/3abc",
        "https://www.wix.com.evil.example/",
        "https://storage-googleapis.com/x",
        "https://blogspot.evil.example/",
        "https://web.аpp/x",
    ] {
        assert_eq!(on(other), None, "{other}");
    }
}

#[test]
fn pictures_and_pages_that_nobody_reports_are_left_out() {
    let quiet = page(
        "<a href='https://www.facebook.com/shop'>f</a><a href='https://x.com/shop'></a><a href='https://apps.apple.com/app/1'></a>
         <a href='https://shop.example/unsubscribe?u=1'>here</a><a href='https://shop.example/x1'>Unsubscribe from this list</a>
         <a href='https://shop.example/x2'>Datenschutzerklärung</a><a href='https://shop.example/logo.png'></a>
         <a href='http://www.w3.org/1999/xhtml'></a><a href='https://aka.ms/LearnAboutSenderIdentification'>Learn</a>
         <a href='https://twitter.com/intent/tweet?url=https://shop.example'>t</a><a href='tel:+123'></a><a href='javascript:x()'></a>
         <img src='https://bucket.s3.amazonaws.com/p.png'>",
    );
    assert_eq!((quiet.list.len(), quiet.left_out), (0, 10), "{quiet:?}");
    // At a platform that anybody can use, the word proves nothing.
    for href in ["https://storage.googleapis.com/x/unsubscribe.html", "https://bit.ly/unsub", "https://offers.wixsite.com/unsubscribe"] {
        assert_eq!(page(&format!("<a href='{href}'>Unsubscribe</a>")).list.len(), 1, "{href}");
    }
    assert_eq!(page("<a href='https://evil.example/subscription/renew'>Renew your subscription now</a>").list.len(), 1);
}

#[test]
fn links_inside_links_are_read() {
    let inner = "hxxps://evil[.]example/a?b=1";
    for wrapped in [
        "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fevil.example%2Fa%3Fb%3D1&data=05%7C01%7Cann%40home.example%7C&sdata=x&reserved=0",
        "https://eur03.safelinks.protection.outlook.com/?url=https%253A%252F%252Fevil.example%252Fa%253Fb%253D1&data=05",
        "https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=https%3A%2F%2Fevil.example%2Fa%3Fb%3D1&locale=en",
        "https://urldefense.proofpoint.com/v1/url?u=https%3A%2F%2Fevil.example%2Fa%3Fb%3D1&k=x",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__evil.example_a-3Fb-3D1&d=DwMF&c=x&r=y&m=z&s=s&e=",
        "https://urldefense.com/v2/url?u=https-3A__evil.example_a-3Fb-3D1&d=x",
        "https://urldefense.com/v3/__https://evil.example/a?b=1__;!!Abc!token$",
        "https://urldefense.com/v3/__https://evil.example/a*b=1__;Pw!!Abc!token$",
        "https://urldefense.us/v3/__https:/evil.example/a**A=1__;P2I!!Abc!token$",
        "https://secure-web.cisco.com/1abcDEF-x/https%3A%2F%2Fevil.example%2Fa%3Fb%3D1",
        "https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fevil.example%2fa%3fb%3d1&c=E,1,x&typo=1",
        "https://clicktime.symantec.com/3abcDEF?u=https%3A%2F%2Fevil.example%2Fa%3Fb%3D1",
        "https://clicktime.symantec.com/a/1/sig=?d=data&u=https%3A%2F%2Fevil.example%2Fa%3Fb%3D1",
        "https://protect2.fireeye.com/v1/url?k=1&q=1&e=2&u=https%3A%2F%2Fevil.example%2Fa%3Fb%3D1",
        "https://ca-1234.url.trendmicro.com/wis/clicktime/v1/query?url=https%3A%2F%2Fevil.example%2Fa%3Fb%3D1&umid=1&auth=2",
        "https://scanmail.trustwave.com/?c=1&d=2&s=3&u=https%3A%2F%2Fevil.example%2Fa%3Fb%3D1",
        "https://eu-west-1.protection.sophos.com/?d=evil.example&u=aHR0cHM6Ly9ldmlsLmV4YW1wbGUvYT9iPTE=&p=m&i=1&t=2&h=3",
        "https://url.avanan.click/v2/___https://evil.example/a?b=1___.YXAzOnRva2Vu",
        "https://protect.checkpoint.com/v2/___https://evil.example/a?b=1___.YXAzOnRva2Vu",
        "https://link.edgepilot.com/s/1/2?u=https%3A%2F%2Fevil.example%2Fa%3Fb%3D1",
        "https://urlsand.esvalabs.com/?u=https%3A%2F%2Fevil.example%2Fa%3Fb%3D1&e=1&h=2&f=y&p=y",
        "https://atpscan.global.hornetsecurity.com/?d=1&f=2&i=3&k=4&r=5&u=https%3A%2F%2Fevil.example%2Fa%3Fb%3D1",
        "https://console.mailguard.com.au/ras/x?q=https%3A%2F%2Fevil.example%2Fa%3Fb%3D1",
        "https://linklock.titanhq.com/analyse?url=https%3A%2F%2Fevil.example%2Fa%3Fb%3D1&data=x",
        "https://mail.fortimailcloud.com/fmlurlsvc/?fewReq=:B:abc&url=https%3a%2f%2fevil.example%2fa%3fb%3d1",
        "https://filter.company.example/fmlurlsvc/?fewReq=:B:abc&url=https%3a%2f%2fevil.example%2fa%3fb%3d1",
        "https://eu1.vadesecure.com/safeproxy/v4?f=1&i=2&k=3&r=4&s=5&u=https%3A%2F%2Fevil.example%2Fa%3Fb%3D1",
        "https://deref-gmx.net/mail/client/abc/dereferrer/?redirectUrl=https%3A%2F%2Fderef-gmx.net%2Fmail%2Fclient%2Fx%2Fdereferrer%2F%3FredirectUrl%3Dhttps%253A%252F%252Fevil.example%252Fa%253Fb%253D1",
        "https://click.mail.ru/redir?u=https%3A%2F%2Fevil.example%2Fa%3Fb%3D1&c=x",
        "https://mail.yandex.ru/re.jsx?h=a,1&l=https%3A%2F%2Fevil.example%2Fa%3Fb%3D1",
        "https://www.google.com/url?q=https%3A%2F%2Fevil.example%2Fa%3Fb%3D1&source=gmail&ust=1",
        "https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fevil.example%2Fa%3Fb%3D1",
        "https://slack-redir.net/link?url=https%3A%2F%2Fevil.example%2Fa%3Fb%3D1",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fevil.example%2Fa%3Fb%3D1&h=x",
        "https://www.google.com/amp/s/evil.example/a?b=1",
        "https://www.google.com/search?btnI=1&q=https://evil.example/a?b=1",
        "https://ad.doubleclick.net/ddm/clk/1;2;u=x?https://evil.example/a?b=1",
        "https://www.bing.com/ck/a?!&&p=1&u=a1aHR0cHM6Ly9ldmlsLmV4YW1wbGUvYT9iPTE&ntb=1",
        "https://www.youtube.com/redirect?event=x&q=https%3A%2F%2Fevil.example%2Fa%3Fb%3D1",
        "https://abc.r.eu-west-1.awstrack.me/L0/https:%2F%2Fevil.example%2Fa%3Fb%3D1/1/0102/x=1",
        "https://lt.acemlnb.com/Prod/link-tracker?redirectUrl=aHR0cHMlM0ElMkYlMkZldmlsLmV4YW1wbGUlMkZhJTNGYiUzRDE=&sig=x",
        "https://tracker.shop.example/click?id=1&url=https%3A%2F%2Fevil.example%2Fa%3Fb%3D1",
    ] {
        let found = link(wrapped);
        assert_eq!(found.harmless, inner, "{wrapped}: {found:?}");
        assert!(!found.through.is_empty() && found.hidden_by.is_none(), "{wrapped}");
    }
    assert_eq!(shown("https://track.pstmrk.it/3s/evil.example%2Fa/Abc/1/token"), "hxxp://evil[.]example/a");
    assert_eq!(shown("https://evil-example-com.translate.goog/a?_x_tr_sl=en"), "hxxps://evil.example[.]com/a");
    assert_eq!(shown("https://clicktime.symantec.com/3x?u=0xCB.0000.0x71.07%2Fx"), "hxxp://203.0.113[.]7/x");
    let token = "eyJlIjoiaHR0cHM6Ly9ldmlsLmV4YW1wbGUvYT9iPTEiLCJwIjoxfQ";
    assert_eq!(shown(&format!("https://substack.com/redirect/2/{token}.sig")), inner);
}

#[test]
fn what_a_filter_hides_is_not_made_up() {
    let mimecast = link("https://protect-eu.mimecast.com/s/abcDEF?domain=x.web.app");
    assert_eq!((mimecast.harmless.as_str(), mimecast.hidden_by, mimecast.live()), ("x.web[.]app", Some("Mimecast"), ""));
    assert_eq!(mimecast.platform.map(|p| p.id.as_str()), Some("google-firebase"));
    for hidden in ["https://www.mailcontrol.com/sr/abcDEF==", "https://url.emailprotection.link/?babcDEF~", "https://eu.antigena.com/l/abc"]
    {
        let found = link(hidden);
        assert!(found.host.is_empty() && found.harmless.is_empty() && found.platform.is_none() && found.hidden_by.is_some(), "{found:?}");
    }
    // Every letter is replaced by the one five places further; what digits become is not known.
    assert_eq!(link("https://protect.checkpoint.com/v2/r02/___myyux://janq.jcfruqj/f___.YXAz").host, "evil.example");
    assert!(link("https://protect.checkpoint.com/v2/r02/___myyux://janq7.jcfruqj/f___.YXAz").host.contains("checkpoint"));
    // A host that only begins like that of a filter is none.
    assert_eq!(
        shown("https://safelinks.protection.outlook.com.evil.example/?url=https%3A%2F%2Fbank.example"),
        "hxxps://safelinks.protection.outlook.com.evil[.]example/?url=https%3A%2F%2Fbank.example"
    );
    assert_eq!(
        shown("https://urldefense.com.evil.example/v3/__https://bank.example/__;!!a$"),
        "hxxps://urldefense.com.evil[.]example/v3/__https[:]//bank.example/__;!!a$"
    );
}

#[test]
fn the_own_address_is_hidden_in_links() {
    for href in [
        "https://evil.example/a?e=ann@home.example",
        "https://evil.example/a#YW5uQGhvbWUuZXhhbXBsZQ==",
        "https://evil.example/a/616e6e40686f6d652e6578616d706c65",
    ] {
        let found = with_own(&format!("From: a@b.example\nContent-Type: text/html\n\n<a href='{href}'>x</a>\n"), &["ann@home.example"]);
        let link = &found.list[0];
        assert!(link.has_own_address && link.harmless.contains("[address hidden]"), "{link:?}");
        assert!(!link.live().contains("ann") && !link.live().contains("YW5u") && !link.live().contains("616e"), "{link:?}");
    }
}

#[test]
fn text_counts_where_there_are_no_links() {
    let found = of(
        "From: a@b.example\n\nGo to https://evil.example/a, or www.evil.example or bit.ly/3abc. Not: report.pdf, end.Next, a@b.example\n",
    );
    let hosts: Vec<&str> = found.list.iter().map(|link| link.host.as_str()).collect();
    assert_eq!(hosts, ["evil.example", "www.evil.example", "bit.ly"], "{found:?}");
    let odd = of("From: a@b.example\n\n(see http://3405803783/x), <HTTPS://%65vil.example>.\n");
    let odd: Vec<&str> = odd.list.iter().map(|link| link.harmless.as_str()).collect();
    assert_eq!(odd, ["hxxp://203.0.113[.]7/x", "hxxps://evil[.]example/"]);
    let both = page("<p>https://bank.example/ <a href='https://evil.example/'>x</a></p>");
    assert_eq!(both.list.len(), 1);
    assert_eq!(page("<p>https://evil.example/</p>").list.len(), 1);
}

#[test]
fn links_of_the_chosen_message_are_told_and_no_others() {
    let inner = "Message-ID: <in@x.example>\nFrom: c@d.example\nContent-Type: text/html\n\n<a href=https://inner.example/>x</a>\n";
    let outer = format!(
        "Message-ID: <out@x.example>\nFrom: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=q\n\n--q\nContent-Type: text/html\n\n<a href=https://outer.example/>x</a>\n--q\nContent-Type: message/rfc822\n\n{inner}\n--q--\n"
    );
    let hosts = |block: &str| {
        let block = HeaderBlock::parse(block.as_bytes().to_vec());
        let found = links(&Body::of(&Whole::pasted(outer.as_bytes()), &block), &[]);
        found.list.into_iter().map(|link| link.host).collect::<Vec<_>>()
    };
    assert_eq!(hosts("Message-ID: <out@x.example>\nFrom: a@b.example\n"), ["outer.example"]);
    assert_eq!(hosts("Message-ID: <in@x.example>\nFrom: c@d.example\n"), ["inner.example"]);
    assert!(hosts("Message-ID: <none@x.example>\nFrom: c@d.example\n").is_empty());
}

#[test]
fn hostile_messages_are_read_within_bounds() {
    let many: String = (0..3_000).map(|n| format!("<a href='https://h{n}.evil.example/{n}'>x</a>")).collect();
    let found = page(&many);
    assert!(found.list.len() == MOST_LINKS && found.cut);
    assert_eq!(found.by_host().len(), MOST_LINKS);
    let parts = format!("From: a@b.example\nContent-Type: multipart/mixed; boundary=q\n\n{}", "--q\n\nx\n".repeat(100_000));
    assert!(of(&parts).cut);
    for html in [
        "<a href='https://".repeat(10_000),
        format!("<a href='https://evil.example/?url={}'>", "https://evil.example/?url=".repeat(2_000)),
        format!("<a href='https://{}.example/'>", "a.".repeat(5_000)),
        format!("<a href='https://evil.example/{}'>", "%25".repeat(5_000)),
        "<a href='https://[::1]:99999/'><a href='https://%00/'><a href='https://../'>".to_owned(),
    ] {
        page(&html);
    }
}
