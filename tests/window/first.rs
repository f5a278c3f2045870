//! The first picture of the window, before anything was measured by drawing it.

use abuse_report_helper::app::App;
use abuse_report_helper::guides::Guides;
use abuse_report_helper::platform::{FakeDesktop, Settings, ThemeChoice};
use abuse_report_helper::words::Words;
use eframe::egui::{Context, Pos2, RawInput, Rect, Vec2, epaint::Shape};

/// Where everything is drawn in each of so many frames.
fn frames(size: Vec2, text_size: u16, count: usize) -> Vec<Vec<Rect>> {
    let ctx = Context::default();
    let settings = Settings { theme: ThemeChoice::Light, text_size, ..Settings::default() };
    let mut app = App::new(&ctx, Box::new(FakeDesktop::default()), Words::english().into(), Guides::embedded().unwrap(), settings, None);
    let mut frames = Vec::new();
    for _ in 0..count {
        let input = RawInput { screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size)), ..RawInput::default() };
        let mut output = ctx.run_ui(input, |ui| app.show(ui));
        output.textures_delta.clear();
        let shapes = output.shapes.iter().map(|clipped| &clipped.shape).filter(|shape| !matches!(shape, Shape::Noop));
        frames.push(shapes.map(Shape::visual_bounding_rect).filter(|rect| rect.is_finite()).collect());
    }
    frames
}

#[test]
fn nothing_moves_after_the_first_frame() {
    // In a small window with the largest text the page is longer than first guessed, and the handle of its scroll bar becomes shorter.
    for (size, text_sizes) in [
        (Vec2::new(1000.0, 720.0), &[90, 100, 150, 175][..]),
        (Vec2::new(640.0, 480.0), &[90, 100, 150]),
        (Vec2::new(1600.0, 1000.0), &[175]),
    ] {
        for &text_size in text_sizes {
            let frames = frames(size, text_size, 4);
            assert!(frames[0].len() > 10);
            // Nobody notices one point. The right edge may differ, since it is known only after drawing whether there is a scroll bar.
            let same = |a: &Rect, b: &Rect| (a.min - b.min).length().max((a.max.y - b.max.y).abs()) <= 1.0;
            let only = |one: &[Rect], other: &[Rect]| -> Vec<Rect> {
                one.iter().filter(|rect| !other.iter().any(|there| same(rect, there))).copied().collect()
            };
            let (first, last) = (only(&frames[0], &frames[3]), only(&frames[3], &frames[0]));
            assert!(first.is_empty() && last.is_empty(), "{size} at {text_size} %: {first:?} became {last:?}");
        }
    }
}
