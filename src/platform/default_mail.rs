//! Which mail program the system is set to. Looked up in the system's own settings; no mail is read and no network is used.
//!
//! | system | where |
//! |---|---|
//! | Linux | the `mimeapps.list` files, in the order of the freedesktop.org "Association between MIME types and applications" 1.0.1; where none sets a program, those that can do it, from `mimeinfo.cache` |
//! | Windows | the registry: the choice for `mailto`, then the mail client of the person and of the computer |
//! | macOS | the launch services' table of URL schemes (not tried on a Mac) |

#[cfg(any(not(target_os = "macos"), test))]
use std::path::PathBuf;

/// The names the system has for its mail program, the surest first; none where it does not tell.
pub(super) fn names() -> Vec<String> {
    system_names()
}

#[cfg(all(unix, not(target_os = "macos")))]
fn system_names() -> Vec<String> {
    linux(&|name| std::env::var_os(name).map(PathBuf::from), directories::BaseDirs::new().map(|dirs| dirs.home_dir().to_owned()))
}

#[cfg(windows)]
fn system_names() -> Vec<String> {
    use std::os::windows::process::CommandExt;
    /// Without it a black window would flash up (CREATE_NO_WINDOW).
    const NO_WINDOW: u32 = 0x0800_0000;
    // Not by its bare name: the folder of the program is searched first.
    let Some(root) = std::env::var_os("SystemRoot") else { return Vec::new() };
    let reg = PathBuf::from(root).join("System32").join("reg.exe");
    registry(&|key, value| {
        let mut query = std::process::Command::new(&reg);
        query.args(["query", key]).creation_flags(NO_WINDOW);
        match value {
            Some(value) => query.args(["/v", value]),
            None => query.arg("/ve"),
        };
        said(query)
    })
}

#[cfg(target_os = "macos")]
fn system_names() -> Vec<String> {
    let mut query = std::process::Command::new("/usr/bin/defaults");
    query.args(["read", "com.apple.LaunchServices/com.apple.launchservices.secure", "LSHandlers"]);
    // Nothing set means that Apple's own program has it.
    let set = said(query).and_then(|table| handler(&table));
    vec![set.unwrap_or_else(|| "com.apple.mail".to_owned())]
}

/// What a small program of the system says on its standard output; nothing if it fails or takes longer than two seconds.
#[cfg(any(windows, target_os = "macos", test))]
pub(super) fn said(mut command: std::process::Command) -> Option<String> {
    use std::io::Read;
    use std::process::Stdio;
    use std::time::{Duration, Instant};
    const LONGEST: Duration = Duration::from_secs(2);
    const MOST_BYTES: u64 = 1 << 20;

    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().ok()?;
    let out = child.stdout.take()?;
    let reader = std::thread::spawn(move || {
        let mut bytes = Vec::new();
        let read = out.take(MOST_BYTES).read_to_end(&mut bytes);
        read.map(|_| bytes)
    });
    let begun = Instant::now();
    let status = loop {
        match child.try_wait() {
            Ok(Some(status)) => break Some(status),
            Ok(None) if begun.elapsed() < LONGEST => std::thread::sleep(Duration::from_millis(10)),
            _ => break None,
        }
    };
    let Some(status) = status else {
        let _ = child.kill();
        let _ = child.wait();
        return None;
    };
    let bytes = reader.join().ok()?.ok()?;
    status.success().then(|| String::from_utf8_lossy(&bytes).into_owned())
}

/// The programs set for `mailto:` that are installed. `variable` gives environment variables, `home` is the person's folder.
#[cfg(any(all(unix, not(target_os = "macos")), test))]
fn linux(variable: &dyn Fn(&str) -> Option<PathBuf>, home: Option<PathBuf>) -> Vec<String> {
    let folder = |name: &str, default: &str| {
        variable(name).filter(|path| path.is_absolute()).or_else(|| home.as_ref().map(|home| home.join(default)))
    };
    let folders = |name: &str, default: &str| -> Vec<PathBuf> {
        let list = variable(name).filter(|list| !list.as_os_str().is_empty()).unwrap_or_else(|| default.into());
        std::env::split_paths(&list).filter(|path| path.is_absolute()).collect()
    };
    let mut applications: Vec<PathBuf> = folder("XDG_DATA_HOME", ".local/share").into_iter().collect();
    applications.extend(folders("XDG_DATA_DIRS", "/usr/local/share:/usr/share"));
    let applications: Vec<PathBuf> = applications.into_iter().map(|path| path.join("applications")).collect();
    let mut places: Vec<PathBuf> = folder("XDG_CONFIG_HOME", ".config").into_iter().collect();
    places.extend(folders("XDG_CONFIG_DIRS", "/etc/xdg"));
    places.extend(applications.iter().cloned());
    let desktops = variable("XDG_CURRENT_DESKTOP").map(|list| list.to_string_lossy().to_lowercase()).unwrap_or_default();
    let installed = |name: &str| is_plain(name) && applications.iter().any(|folder| folder.join(name).is_file());
    let mut names = Vec::new();
    for place in places {
        let of_desktops = desktops.split(':').filter(|name| is_plain(name)).map(|name| format!("{name}-mimeapps.list"));
        for file in of_desktops.chain(["mimeapps.list".to_owned()]) {
            // A settings file of this kind has a few thousand bytes.
            let Ok(bytes) = super::files::load(&place.join(file), 1 << 20) else { continue };
            names.extend(mailto(&String::from_utf8_lossy(&bytes), "[Default Applications]").into_iter().filter(|name| installed(name)));
        }
    }
    // Nothing is set: the system then takes one that says it can.
    for folder in &applications {
        let Ok(bytes) = super::files::load(&folder.join("mimeinfo.cache"), 1 << 20) else { continue };
        names.extend(mailto(&String::from_utf8_lossy(&bytes), "[MIME Cache]").into_iter().filter(|name| installed(name)));
    }
    names
}

/// A name from the system's settings that is no path.
#[cfg(any(not(target_os = "macos"), test))]
fn is_plain(name: &str) -> bool {
    !name.is_empty() && !name.contains(['/', '\\', '\0'])
}

/// The programs that a section of a list of the desktop names for `mailto:`, in order.
#[cfg(any(all(unix, not(target_os = "macos")), test))]
fn mailto(list: &str, section: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut in_section = false;
    for line in list.lines().map(str::trim) {
        if line.starts_with('[') {
            in_section = line == section;
        } else if in_section
            && let Some((key, value)) = line.split_once('=')
            && key.trim() == "x-scheme-handler/mailto"
        {
            names.extend(value.split(';').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned));
        }
    }
    names
}

/// The names in the registry. `query` takes a key and a value's name (`None`: the default value), and gives what `reg query` says.
#[cfg(any(windows, test))]
fn registry(query: &dyn Fn(&str, Option<&str>) -> Option<String>) -> Vec<String> {
    let value = |key: &str, name: Option<&str>| query(key, name).and_then(|said| registry_value(&said));
    let mut names = Vec::new();
    let choice = r"HKCU\Software\Microsoft\Windows\Shell\Associations\UrlAssociations\mailto\UserChoice";
    if let Some(class) = value(choice, Some("ProgId")) {
        if is_plain(&class) {
            // Programs from the Store are set by a class without a telling name, which leads to the program's.
            names.extend(value(&format!(r"HKCR\{class}\Application"), Some("AppUserModelID")));
        }
        // Thunderbird puts a mark of its folder behind the name.
        names.extend(class.rsplit_once('-').map(|(name, _)| name.to_owned()));
        names.push(class);
    }
    for root in ["HKCU", "HKLM"] {
        names.extend(value(&format!(r"{root}\Software\Clients\Mail"), None));
    }
    names
}

/// The text in what `reg query` says: a line `name    REG_SZ    text`. The words around it are in the language of the system.
#[cfg(any(windows, test))]
fn registry_value(said: &str) -> Option<String> {
    let text = said.lines().find_map(|line| line.split_once("REG_SZ").map(|(_, text)| text.trim()))?;
    (!text.is_empty()).then(|| text.to_owned())
}

/// The bundle set for `mailto` in the table of the launch services, printed as an old-style property list.
#[cfg(any(target_os = "macos", test))]
fn handler(table: &str) -> Option<String> {
    table.split('}').find_map(|entry| {
        let field = |name: &str| {
            let (_, rest) = entry.split_once(name)?;
            let value = rest.trim_start().strip_prefix('=')?.split(';').next()?;
            Some(value.trim().trim_matches('"').to_owned())
        };
        (field("LSHandlerURLScheme")?.eq_ignore_ascii_case("mailto")).then(|| field("LSHandlerRoleAll")).flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_applications_alone_count() {
        let list = "[Added Associations]\nx-scheme-handler/mailto=added.desktop\n[Default Applications]\ntext/html=firefox.desktop\nx-scheme-handler/mailto = org.gnome.Evolution.desktop ; thunderbird.desktop;\n[Removed Associations]\nx-scheme-handler/mailto=gone.desktop\n";
        assert_eq!(mailto(list, "[Default Applications]"), ["org.gnome.Evolution.desktop", "thunderbird.desktop"]);
        assert!(mailto("", "[Default Applications]").is_empty());
    }

    #[test]
    fn linux_asks_the_person_first_and_names_only_what_is_installed() {
        let root = tempfile::tempdir().unwrap();
        let put = |path: &str, text: &str| {
            let path = root.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        };
        put("home/.config/mimeapps.list", "[Default Applications]\nx-scheme-handler/mailto=gone.desktop;kmail.desktop\n");
        put("share/applications/kmail.desktop", "");
        put("share/applications/thunderbird.desktop", "");
        put("share/applications/kde-mimeapps.list", "[Default Applications]\nx-scheme-handler/mailto=thunderbird.desktop\n");
        let variable = |name: &str| match name {
            "XDG_DATA_DIRS" => Some(root.path().join("share")),
            "XDG_CONFIG_DIRS" => Some(root.path().join("none")),
            "XDG_CURRENT_DESKTOP" => Some("KDE".into()),
            _ => None,
        };
        assert_eq!(linux(&variable, Some(root.path().join("home"))), ["kmail.desktop", "thunderbird.desktop"]);
        assert_eq!(linux(&variable, None), ["thunderbird.desktop"]);
        // What could do it comes after what is set.
        put(
            "share/applications/mimeinfo.cache",
            "[MIME Cache]\ntext/html=firefox.desktop;\nx-scheme-handler/mailto=gone.desktop;kmail.desktop;\n",
        );
        assert_eq!(linux(&variable, None), ["thunderbird.desktop", "kmail.desktop"]);
    }

    #[test]
    fn the_registry_tells_in_any_language() {
        let class =
            "\r\nHKEY_CURRENT_USER\\Software\\…\\UserChoice\r\n    ProgId    REG_SZ    Thunderbird.Url.mailto-D78BF5DD33499EC2\r\n\r\n";
        let client = "\r\nHKEY_LOCAL_MACHINE\\Software\\Clients\\Mail\r\n    (Standard)    REG_SZ    Mozilla Thunderbird\r\n\r\n";
        let query = |key: &str, name: Option<&str>| match (key, name) {
            (key, Some("ProgId")) if key.ends_with(r"mailto\UserChoice") => Some(class.to_owned()),
            (r"HKLM\Software\Clients\Mail", None) => Some(client.to_owned()),
            _ => None,
        };
        let names = registry(&query);
        assert_eq!(names, ["Thunderbird.Url.mailto", "Thunderbird.Url.mailto-D78BF5DD33499EC2", "Mozilla Thunderbird"]);
        assert_eq!(registry_value("    (Default)    REG_SZ    \r\n"), None);
        assert!(registry(&|_, _| None).is_empty());
    }

    /// The settings of real computers, as `reg query` prints them, and the guide they lead to.
    #[test]
    fn the_registry_of_real_computers_leads_to_their_program() {
        const CHOICE: &str = r"HKCU\Software\Microsoft\Windows\Shell\Associations\UrlAssociations\mailto\UserChoice";
        const NEW_OUTLOOK: &str = r"HKCR\AppXbx2ce4vcxjdhff3d1ms66qqzk12zn827\Application";
        const MAIL_APP: &str = r"HKCR\AppXydk58wgm44se4b399557yyyj1w7mbmvd\Application";
        let guides = crate::guides::Guides::embedded().unwrap();
        let printed = |key: &str, name: &str, text: &str| {
            let whole = key.replacen("HKCU", "HKEY_CURRENT_USER", 1).replacen("HKLM", "HKEY_LOCAL_MACHINE", 1);
            format!("\r\n{}\r\n    {name}    REG_SZ    {text}\r\n\r\n", whole.replacen("HKCR", "HKEY_CLASSES_ROOT", 1))
        };
        for (guide, settings) in [
            // Outlook of Microsoft 365 on Windows 11, chosen by the person.
            (
                "outlook-classic",
                vec![(CHOICE, "ProgId", "Outlook.URL.mailto.15"), (r"HKLM\Software\Clients\Mail", "(Default)", "Microsoft Outlook")],
            ),
            ("outlook-classic", vec![(CHOICE, "ProgId", "Outlook.URL.mailto.14")]),
            (
                "outlook-2007",
                vec![(CHOICE, "ProgId", "Outlook.URL.mailto.12"), (r"HKLM\Software\Clients\Mail", "(Default)", "Microsoft Outlook")],
            ),
            // Nothing chosen, only what the computer came with; the words in French.
            ("outlook-classic", vec![(r"HKLM\Software\Clients\Mail", "(par défaut)", "Microsoft Outlook")]),
            // The new Outlook, with the old one installed beside it.
            (
                "outlook-new",
                vec![
                    (CHOICE, "ProgId", "AppXbx2ce4vcxjdhff3d1ms66qqzk12zn827"),
                    (NEW_OUTLOOK, "AppUserModelID", "Microsoft.OutlookForWindows_8wekyb3d8bbwe!Microsoft.OutlookforWindows"),
                    (r"HKLM\Software\Clients\Mail", "(Default)", "Microsoft Outlook"),
                ],
            ),
            (
                "windows-mail-app",
                vec![
                    (CHOICE, "ProgId", "AppXydk58wgm44se4b399557yyyj1w7mbmvd"),
                    (MAIL_APP, "AppUserModelID", "microsoft.windowscommunicationsapps_8wekyb3d8bbwe!microsoft.windowslive.mail"),
                ],
            ),
            ("thunderbird", vec![(CHOICE, "ProgId", "Thunderbird.Url.mailto-D78BF5DD33499EC2")]),
            ("thunderbird", vec![(r"HKCU\Software\Clients\Mail", "(Standard)", "Mozilla Thunderbird")]),
            ("windows-mail-vista", vec![(r"HKLM\Software\Clients\Mail", "(Default)", "Windows Mail")]),
            ("windows-live-mail", vec![(r"HKCU\Software\Clients\Mail", "(Default)", "Windows Live Mail")]),
            ("outlook-express", vec![(r"HKLM\Software\Clients\Mail", "(Default)", "Outlook Express")]),
            ("em-client", vec![(r"HKCU\Software\Clients\Mail", "(Default)", "eM Client")]),
            // Links go to web mail in a browser, which the registry does not name: then nothing is said.
            ("", vec![(CHOICE, "ProgId", "ChromeHTML")]),
            ("", vec![(r"HKLM\Software\Clients\Mail", "(Default)", "(value not set)")]),
        ] {
            let query = |key: &str, name: Option<&str>| {
                let found = settings.iter().find(|(k, n, _)| *k == key && name.map_or(n.starts_with('('), |name| name == *n));
                found.map(|(key, name, text)| printed(key, name, text))
            };
            let names = registry(&query);
            let found = names.iter().find_map(|name| guides.by_system_name(name)).map_or("", |guide| guide.id.as_str());
            assert_eq!(found, guide, "{names:?}");
        }
    }

    /// The same for what macOS and the desktops of Linux call their programs.
    #[test]
    fn the_names_of_other_systems_lead_to_their_program() {
        let guides = crate::guides::Guides::embedded().unwrap();
        for (name, guide) in [
            ("com.apple.mail", "apple-mail"),
            ("com.microsoft.outlook", "outlook-mac"),
            ("org.mozilla.thunderbird", "thunderbird"),
            ("com.readdle.smartemail-mac", "spark"),
            ("org.mozilla.Thunderbird.desktop", "thunderbird"),
            ("thunderbird_thunderbird.desktop", "thunderbird"),
            ("org.gnome.Evolution.desktop", "evolution"),
            ("org.kde.kmail2.desktop", "kmail"),
            ("org.claws_mail.Claws-Mail.desktop", "claws-mail"),
        ] {
            assert_eq!(guides.by_system_name(name).map(|guide| guide.id.as_str()), Some(guide), "{name}");
        }
    }

    #[test]
    fn a_program_from_the_store_is_named_by_its_class() {
        let query = |key: &str, name: Option<&str>| match (key, name) {
            (_, Some("ProgId")) => Some("    ProgId    REG_SZ    AppXexample\r\n".to_owned()),
            (r"HKCR\AppXexample\Application", Some("AppUserModelID")) => {
                Some("    AppUserModelID    REG_SZ    Example.Mail_1234!App\r\n".to_owned())
            }
            _ => None,
        };
        assert_eq!(registry(&query), ["Example.Mail_1234!App", "AppXexample"]);
    }

    #[test]
    fn the_launch_services_table_is_read() {
        let table = "(\n    {\n        LSHandlerPreferredVersions =         {\n            LSHandlerRoleAll = \"-\";\n        };\n        LSHandlerRoleAll = \"com.google.chrome\";\n        LSHandlerURLScheme = https;\n    },\n    {\n        LSHandlerRoleAll = \"com.microsoft.outlook\";\n        LSHandlerURLScheme = mailto;\n    }\n)\n";
        assert_eq!(handler(table).as_deref(), Some("com.microsoft.outlook"));
        assert_eq!(handler("()"), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_program_that_hangs_is_not_waited_for() {
        let mut slow = std::process::Command::new("sleep");
        slow.arg("20");
        let begun = std::time::Instant::now();
        assert_eq!(said(slow), None);
        assert!(begun.elapsed().as_secs() < 10);
        let mut quick = std::process::Command::new("echo");
        quick.arg("here");
        assert_eq!(said(quick).as_deref(), Some("here\n"));
    }
}
