//! Whether the system is set to high contrast, from its own settings.
//!
//! | system | where |
//! |---|---|
//! | Linux | the settings of the desktop portal: `contrast` of `org.freedesktop.appearance`, 1 where more is wanted |
//! | Windows | the registry: bit 0 of `Flags` in `Control Panel\Accessibility\HighContrast` |
//! | macOS | `increaseContrast` of the settings for universal access (not tried on a Mac) |

/// Whether it is. Where the system does not tell, it is not.
pub(super) fn is_wanted() -> bool {
    told_by_system().unwrap_or(false)
}

#[cfg(target_os = "linux")]
fn told_by_system() -> Option<bool> {
    pollster::block_on(asked_of_portal())
}

#[cfg(target_os = "linux")]
async fn asked_of_portal() -> Option<bool> {
    use zbus::zvariant::{OwnedValue, Value};
    let connection = zbus::Connection::session().await.ok()?;
    let asked = ("org.freedesktop.appearance", "contrast");
    let place = "/org/freedesktop/portal/desktop";
    let settings = Some("org.freedesktop.portal.Settings");
    // An older portal knows only `Read`, which wraps its answer twice.
    for method in ["ReadOne", "Read"] {
        let reply = connection.call_method(Some("org.freedesktop.portal.Desktop"), place, settings, method, &asked).await;
        let Ok(reply) = reply else { continue };
        let mut value: Value<'_> = reply.body().deserialize::<OwnedValue>().ok()?.into();
        while let Value::Value(inner) = value {
            value = *inner;
        }
        return Some(u32::try_from(value).ok()? == 1);
    }
    None
}

#[cfg(windows)]
fn told_by_system() -> Option<bool> {
    use std::os::windows::process::CommandExt;
    /// Without it a black window would flash up (CREATE_NO_WINDOW).
    const NO_WINDOW: u32 = 0x0800_0000;
    // Not by its bare name: the folder of the program is searched first.
    let reg = std::path::PathBuf::from(std::env::var_os("SystemRoot")?).join("System32").join("reg.exe");
    let mut query = std::process::Command::new(reg);
    query.args(["query", r"HKCU\Control Panel\Accessibility\HighContrast", "/v", "Flags"]).creation_flags(NO_WINDOW);
    is_on(&super::default_mail::said(query)?)
}

#[cfg(target_os = "macos")]
fn told_by_system() -> Option<bool> {
    let mut query = std::process::Command::new("/usr/bin/defaults");
    query.args(["read", "com.apple.universalaccess", "increaseContrast"]);
    Some(super::default_mail::said(query)?.trim() == "1")
}

/// Bit 0 (HCF_HIGHCONTRASTON) of the flags that `reg query` prints: `Flags    REG_SZ    127`.
#[cfg(any(windows, test))]
fn is_on(printed: &str) -> Option<bool> {
    let line = printed.lines().find(|line| line.contains("REG_SZ"))?;
    let flags: u32 = line.rsplit(char::is_whitespace).find(|word| !word.is_empty())?.parse().ok()?;
    Some(flags & 1 == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_registry_of_windows_tells_by_its_lowest_bit() {
        let printed = |flags: &str| {
            format!("\r\nHKEY_CURRENT_USER\\Control Panel\\Accessibility\\HighContrast\r\n    Flags    REG_SZ    {flags}\r\n\r\n")
        };
        assert_eq!(is_on(&printed("127")), Some(true));
        assert_eq!(is_on(&printed("126")), Some(false));
        assert_eq!(is_on("ERROR: The system was unable to find the specified registry key or value."), None);
    }
}
