//! Typing with an input method, as for Japanese and Chinese: several keys make one letter, and its window stands at the cursor.

use abuse_report_helper::guides::Guides;
use abuse_report_helper::wizard::Action;
use abuse_report_helper::words::id;
use eframe::egui::{Event, ImeEvent, Rect};

use super::{Called, Setup, Stage, stage};

impl Stage {
    /// What the input method shows before it is decided.
    fn composes(&mut self, text: &str) {
        self.harness.event(Event::Ime(ImeEvent::Preedit { text: text.into(), active_range_chars: None }));
        self.harness.run();
    }

    fn decides(&mut self, text: &str) {
        self.harness.event(Event::Ime(ImeEvent::Commit(text.into())));
        self.harness.run();
    }

    /// Where the input method is told to put its window: at the cursor.
    fn window_of_the_method(&self) -> Rect {
        self.harness.output().platform_output.ime.as_ref().expect("an input method can be used").cursor_rect
    }
}

/// Composes in that field, changes its mind once, and gives back what the field holds in the end. (The letters are Vietnamese, which every computer can draw.)
fn composed(stage: &mut Stage, field: &str) -> String {
    stage.labelled(field).scroll_to_me();
    stage.labelled(field).focus();
    stage.harness.run();
    for letters in ["t", "th", "thu", "thư"] {
        stage.composes(letters);
        let value = stage.labelled(field).value().unwrap_or_default();
        assert!(value.ends_with(letters), "{field}: {value:?} after {letters:?}");
        let (at, place) = (stage.window_of_the_method(), stage.labelled(field).rect());
        assert!(place.expand(2.0).contains_rect(at), "{field}: the method's window is at {at:?}, the field at {place:?}");
    }
    // The first word is given up, as with Esc.
    stage.composes("");
    assert!(!stage.labelled(field).value().unwrap_or_default().contains("th"), "{field} keeps what was given up");
    stage.composes("thu");
    stage.decides("thư ");
    // A second word follows the first.
    stage.composes("rac");
    stage.decides("rác");
    stage.labelled(field).value().unwrap_or_default()
}

#[test]
fn an_input_method_writes_into_the_search_and_the_own_words() {
    let mut stage = stage(Setup::default());
    stage.apply(Action::FinishWhat);
    assert_eq!(composed(&mut stage, id::PROGRAM_SEARCH.called()), "thư rác");
    assert_eq!(stage.harness.state().wizard.program.search, "thư rác");

    let mut stage = Stage::at_report();
    assert_eq!(composed(&mut stage, id::OWN_WORDS.called()), "thư rác");
    stage.click(id::COPY_REPORT);
    let copied = stage.desktop.with(|script| script.copied.clone());
    assert!(copied.iter().any(|text| text.contains("thư rác")), "{copied:?}");
}

/// Input methods write letters of double width, also in addresses and names.
#[test]
fn letters_of_double_width_are_the_same_letters() {
    let guides = Guides::embedded().unwrap();
    assert_eq!(guides.search("ｇｍａｉｌ").first().map(|guide| guide.id.as_str()), Some("gmail"));

    let mut stage = Stage::at_report();
    stage.apply(Action::To("ａｂｕｓｅ＠ｓａｌｅｓｆｏｒｃｅ．ｃｏｍ".into()));
    stage.click(id::COPY_REPORT);
    stage.click(id::COPY_ADDRESS);
    assert_eq!(stage.desktop.with(|script| script.clipboard.clone()), Ok("abuse@salesforce.com".into()));
}
