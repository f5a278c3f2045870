use std::fs;
use std::path::Path;

use abuse_report_helper::platform::files::{load, save};
use abuse_report_helper::platform::{Desktop, LoadError, OpenError, Overwrite, Progress, ReadError, RealDesktop, SaveError};

fn desktop() -> RealDesktop {
    RealDesktop::new(Box::new(|| ()))
}

/// The names in a folder, sorted.
pub fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_saved_file_holds_the_bytes_and_nothing_else_stays_in_the_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("report.eml");
    save(&path, b"To: abuse@example.com\r\n\r\n\xff\0", Overwrite::No).expect("saved");
    assert_eq!(fs::read(&path).expect("read"), b"To: abuse@example.com\r\n\r\n\xff\0");
    assert_eq!(names(folder.path()), ["report.eml"]);
}

#[cfg(unix)]
#[test]
fn other_people_on_the_computer_cannot_read_a_saved_draft() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.eml");
    desktop().save(&path, b"To: abuse@example.com\r\n", Overwrite::No).unwrap();
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn a_file_that_is_there_stays_unless_the_person_agreed() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("report.eml");
    fs::write(&path, "old").expect("written");
    assert_eq!(save(&path, b"new", Overwrite::No), Err(SaveError::Exists));
    assert_eq!(fs::read(&path).expect("read"), b"old");
    save(&path, b"new", Overwrite::Yes).expect("saved");
    assert_eq!(fs::read(&path).expect("read"), b"new");
    assert_eq!(names(folder.path()), ["report.eml"]);
}

#[test]
fn a_folder_of_that_name_is_never_replaced() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("report.eml");
    fs::create_dir(&path).expect("created");
    assert_eq!(save(&path, b"new", Overwrite::No), Err(SaveError::Exists));
    assert!(matches!(save(&path, b"new", Overwrite::Yes), Err(SaveError::Other { .. })));
    assert!(path.is_dir());
    assert_eq!(names(folder.path()), ["report.eml"]);
}

#[test]
fn a_folder_that_is_missing_is_said_to_be_missing() {
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(save(&folder.path().join("no/report.eml"), b"x", Overwrite::No), Err(SaveError::NoFolder));
    fs::write(folder.path().join("file"), "").expect("written");
    assert_eq!(save(&folder.path().join("file/report.eml"), b"x", Overwrite::No), Err(SaveError::NoFolder));
}

#[test]
fn each_unreadable_thing_gets_its_own_reason() {
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(load(folder.path(), 10), Err(LoadError::Directory));
    assert_eq!(load(&folder.path().join("missing.eml"), 10), Err(LoadError::NotFound));
    let path = folder.path().join("message.eml");
    fs::write(&path, "0123456789").expect("written");
    assert_eq!(load(&path, 10).expect("read"), b"0123456789");
    assert_eq!(load(&path, 9), Err(LoadError::TooLarge { limit: 9, size: 10 }));
    assert_eq!(load(&path.join("below"), 10), Err(LoadError::NotFound));
}

#[test]
fn an_oversized_file_is_refused_without_reading_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("huge.eml");
    let size = 1 << 40;
    if let Err(error) = fs::File::create(&path).and_then(|file| file.set_len(size)) {
        println!("skipped: no room for a sparse file here: {error}");
        return;
    }
    let limit = abuse_report_helper::message::file::MAX_MESSAGE_BYTES;
    let mut reading = desktop().read_message(&path, None);
    let answer = std::iter::repeat_with(|| reading.poll()).find(|answer| !matches!(answer, Progress::Reading { .. }));
    assert_eq!(answer, Some(Progress::Failed(ReadError::Load(LoadError::TooLarge { limit, size }))));
}

#[cfg(unix)]
#[test]
fn a_pipe_is_refused_without_waiting_for_its_other_end() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("pipe.eml");
    let made = std::process::Command::new("mkfifo").arg(&path).status().expect("mkfifo runs");
    assert!(made.success());
    assert_eq!(load(&path, 10), Err(LoadError::NotAFile));
    assert_eq!(load(Path::new("/dev/zero"), 10), Err(LoadError::NotAFile));
}

#[test]
fn a_free_name_counts_up_beside_what_is_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let desktop = desktop();
    for expected in ["shop.eml", "shop (2).eml", "shop (3).eml"] {
        let path = desktop.free_name(folder.path(), "shop", "eml");
        assert_eq!(path, folder.path().join(expected));
        desktop.save(&path, b"x", Overwrite::No).expect("saved");
    }
    assert_eq!(desktop.free_name(folder.path(), "../shop", "eml"), folder.path().join("shop (4).eml"), "stays in the folder");
}

#[test]
fn a_draft_that_is_gone_is_not_opened() {
    let folder = tempfile::tempdir().expect("a folder");
    assert!(matches!(desktop().open_draft(&folder.path().join("gone.eml")), Err(OpenError::Failed { .. })));
}
