use std::fs;

use abuse_report_helper::platform::{Settings, ThemeChoice};

fn loaded(bytes: impl AsRef<[u8]>) -> Settings {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("settings.toml");
    fs::write(&path, bytes).expect("written");
    Settings::load(&path)
}

#[test]
fn settings_come_back_as_they_were_saved() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("new folder/settings.toml");
    for settings in [
        Settings {
            text_size: 150,
            theme: ThemeChoice::Dark,
            program: Some("outlook-2003".into()),
            keep_in_front: true,
            keep_records: true,
            country: Some("DE".into()),
            language: Some("pt-BR".into()),
            mine: vec!["relay2.uni.example".into(), "mail.example.org".into()],
        },
        Settings {
            text_size: 90,
            theme: ThemeChoice::Light,
            program: None,
            keep_in_front: false,
            keep_records: false,
            country: None,
            language: None,
            mine: vec![],
        },
        Settings::default(),
    ] {
        settings.save(&path).expect("saved");
        assert_eq!(Settings::load(&path), settings);
    }
}

#[test]
fn a_broken_file_gives_the_defaults() {
    for garbage in [&b""[..], b"\0\xff\xfe", b"text_size", b"[[[[", b"{\"text_size\": 150}", &[b'['; 60_000], &[b'x'; 100_000]] {
        assert_eq!(loaded(garbage), Settings::default());
    }
}

#[test]
fn one_broken_field_does_not_spoil_the_others() {
    let settings = loaded("text_size = \"big\"\ntheme = \"dark\"\nkeep_in_front = 7\nprogram = \"gmail\"\nfuture = { a = [1] }\n");
    assert_eq!(settings, Settings { theme: ThemeChoice::Dark, program: Some("gmail".into()), ..Settings::default() });
}

#[test]
fn values_out_of_bounds_get_their_default() {
    for text in [
        "text_size = 0",
        "text_size = 5000",
        "text_size = -1",
        "text_size = 70000",
        "theme = \"pink\"",
        "program = \"\"",
        "program = \"a b\\n\"",
        "mine = [\"a b\", \"localhost\", \"\"]",
        "mine = 7",
    ] {
        assert_eq!(loaded(text), Settings::default(), "{text}");
    }
}

#[test]
fn a_file_written_by_an_editor_with_a_byte_order_mark_and_crlf_is_read() {
    assert_eq!(loaded("\u{FEFF}text_size = 115\r\ntheme = \"light\"\r\n").text_size, 115);
}

#[test]
fn a_folder_or_nothing_in_place_of_the_file_gives_the_defaults() {
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(Settings::load(folder.path()), Settings::default());
    assert_eq!(Settings::load(&folder.path().join("missing.toml")), Settings::default());
}
