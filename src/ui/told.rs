//! Where the keyboard is, as assistive technology is told.
//!
//! The toolkit loses the keyboard for one frame whenever Esc is pressed, when Tab goes from the last thing of the window to the first, and when what
//! is reached has to be scrolled into sight first. In that frame it tells that the window itself has the keyboard, and a screen reader says "frame"
//! and the name of the program before the thing that the person came to. So the thing that had the keyboard is told for that frame too, as long as it
//! is there.

use eframe::egui::{self, Context, FullOutput, accesskit};

/// For how many frames in a row the thing before is told. If nothing has taken the keyboard then, nothing has it.
const FRAMES: u8 = 3;

/// Added to the context once; see above.
#[derive(Debug, Default)]
pub(super) struct SteadyFocus {
    /// What had the keyboard last.
    last: Option<accesskit::NodeId>,
    /// How many frames ago.
    ago: u8,
}

impl SteadyFocus {
    /// What to tell, where `now` is what the toolkit would tell and `root` stands for the window itself.
    fn told(&mut self, now: accesskit::NodeId, root: accesskit::NodeId, is_there: impl Fn(accesskit::NodeId) -> bool) -> accesskit::NodeId {
        if now != root {
            (self.last, self.ago) = (Some(now), 0);
            return now;
        }
        self.ago = self.ago.saturating_add(1);
        self.last.filter(|last| self.ago <= FRAMES && is_there(*last)).unwrap_or(root)
    }
}

impl egui::Plugin for SteadyFocus {
    fn debug_name(&self) -> &'static str {
        "steady focus"
    }

    fn output_hook(&mut self, ctx: &Context, output: &mut FullOutput) {
        let Some(update) = &mut output.platform_output.accesskit_update else { return };
        let root = egui::accesskit_root_id().accesskit_id();
        let told = self.told(update.focus, root, |id| update.nodes.iter().any(|(there, _)| *there == id));
        if told != update.focus {
            update.focus = told;
            // What is told must become true, or be taken back.
            ctx.request_repaint();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_keeps_the_keyboard_while_the_toolkit_looks_for_the_next() {
        let [root, button, heading] = [0, 1, 2].map(accesskit::NodeId);
        let everywhere = |_| true;
        let mut focus = SteadyFocus::default();
        assert_eq!(focus.told(root, root, everywhere), root, "nothing had it before");
        assert_eq!(focus.told(button, root, everywhere), button);
        assert_eq!(focus.told(root, root, everywhere), button, "for a frame nothing has it");
        assert_eq!(focus.told(heading, root, everywhere), heading);
        assert_eq!(focus.told(root, root, |id| id != heading), root, "it is gone");
        focus.told(button, root, everywhere);
        let later: Vec<_> = (0..5).map(|_| focus.told(root, root, everywhere)).collect();
        assert_eq!(later, [button, button, button, root, root], "nothing took it");
    }
}
