//! The whole way by keyboard alone.

use abuse_report_helper::wizard::Step;
use abuse_report_helper::words::id;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;

use super::{Called, Setup, Stage, sample, stage};

impl Stage {
    pub(super) fn press(&mut self, key: Key) {
        if key != Key::Tab {
            self.rest();
        }
        self.harness.key_press(key);
        self.harness.run();
    }

    /// Tab until the thing with that label has the focus.
    #[track_caller]
    pub(super) fn tab_to<'a>(&mut self, name: impl Called<'a>) {
        let label = name.called();
        for _ in 0..60 {
            self.press(Key::Tab);
            if self.harness.query_by_label(label).is_some_and(|node| node.is_focused()) {
                return;
            }
        }
        panic!("Tab never reaches {label:?}");
    }
}

#[test]
fn the_whole_wizard_goes_by_tab_space_and_enter() {
    let mut stage = stage(Setup::default());
    stage.tab_to(id::REASON_PHISHING);
    stage.press(Key::Space);
    stage.tab_to(id::NEXT);
    stage.press(Key::Enter);
    assert_eq!(stage.harness.state().wizard.step, Step::Program);
    stage.tab_to("Thunderbird");
    stage.press(Key::Space);
    stage.tab_to(id::NEXT);
    stage.press(Key::Enter);
    assert_eq!(stage.harness.state().wizard.step, Step::Headers);
    while stage.harness.state().wizard.step == Step::Headers {
        stage.rest();
        stage.harness.key_press_modifiers(Modifiers::ALT, Key::ArrowRight);
        stage.harness.run();
    }
    stage.harness.event(Event::Paste(sample()));
    stage.harness.run();
    stage.tab_to(id::NEXT_REPORT);
    stage.press(Key::Enter);
    assert_eq!(stage.harness.state().wizard.step, Step::Report);
    stage.tab_to(id::OWN_WORDS);
    stage.harness.event(Event::Text("Please stop them.".into()));
    stage.harness.run();
    stage.tab_to(id::COPY_REPORT);
    stage.press(Key::Enter);
    let copied = stage.desktop.with(|script| script.copied.clone());
    assert!(copied.iter().any(|text| text.contains("Please stop them.")), "{copied:?}");
    stage.rest();
    stage.harness.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    stage.harness.run();
    assert!(stage.harness.state().wizard.report_page.output.is_none());
}
