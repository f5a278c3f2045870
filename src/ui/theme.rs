//! Every colour, size and font of the window. Nothing else in the program names one.

use std::collections::BTreeMap;
use std::sync::Arc;

use eframe::egui::{
    self, Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Stroke, Style, TextStyle, Theme, Ui, Vec2,
};

use crate::packed::packed_bytes;

/// The colours of one of the looks. Pairs of text and ground have a contrast of 4.5:1 or more, borders of controls 3:1 or more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Behind everything.
    pub canvas: Color32,
    /// Cards and the footer.
    pub paper: Color32,
    /// Text.
    pub ink: Color32,
    /// Text that explains.
    pub muted: Color32,
    /// Lines between areas and around cards.
    pub line: Color32,
    /// Ground of text fields.
    pub field: Color32,
    /// Border of things that can be used.
    pub border: Color32,
    pub ok: Color32,
    pub ok_ground: Color32,
    pub warning: Color32,
    pub warning_ground: Color32,
    pub bad: Color32,
    pub bad_ground: Color32,
    pub primary: Color32,
    /// Text on `primary`.
    pub on_primary: Color32,
    /// Ground of what is selected.
    pub tint: Color32,
    /// Around the thing to click in a picture.
    pub mark: Color32,
    /// Text on `mark`.
    pub on_mark: Color32,
    pub focus: Color32,
    /// Ground of a button that cannot be used yet, and the text on it.
    pub disabled: Color32,
    pub on_disabled: Color32,
}

const fn hex(rgb: u32) -> Color32 {
    Color32::from_rgb((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
}

/// The light look.
pub const LIGHT: Palette = Palette {
    canvas: hex(0xF3F5F7),
    paper: hex(0xFFFFFF),
    ink: hex(0x1C2733),
    muted: hex(0x51606F),
    line: hex(0xD5DCE3),
    field: hex(0xFFFFFF),
    border: hex(0x7A8793),
    ok: hex(0x1E7A46),
    ok_ground: hex(0xDFF3F0),
    warning: hex(0x8A5A00),
    warning_ground: hex(0xFFF4D9),
    bad: hex(0xB3261E),
    bad_ground: hex(0xFCE0DB),
    primary: hex(0x1B5FBF),
    on_primary: hex(0xFFFFFF),
    tint: hex(0xE8F0FC),
    mark: hex(0xE26A00),
    on_mark: hex(0x1C2733),
    focus: hex(0x1B5FBF),
    disabled: hex(0xDFE5EB),
    on_disabled: hex(0x51606F),
};

/// The dark look.
pub const DARK: Palette = Palette {
    canvas: hex(0x15191E),
    paper: hex(0x1E242B),
    ink: hex(0xE7ECF1),
    muted: hex(0xA6B2BE),
    line: hex(0x36404A),
    field: hex(0x171C22),
    border: hex(0x76838F),
    ok: hex(0x74D39C),
    ok_ground: hex(0x123236),
    warning: hex(0xF3C766),
    warning_ground: hex(0x352A12),
    bad: hex(0xF4958C),
    bad_ground: hex(0x441F1B),
    primary: hex(0x7DB0FF),
    on_primary: hex(0x0B1B33),
    tint: hex(0x1F2E45),
    mark: hex(0xFF9E45),
    on_mark: hex(0x1C2733),
    focus: hex(0x7DB0FF),
    disabled: hex(0x2B333C),
    on_disabled: hex(0xA6B2BE),
};

/// The look with the highest contrast: white and yellow on black, every edge drawn.
pub const CONTRAST: Palette = Palette {
    canvas: hex(0x000000),
    paper: hex(0x000000),
    ink: hex(0xFFFFFF),
    muted: hex(0xFFFFFF),
    line: hex(0x6E6E6E),
    field: hex(0x000000),
    border: hex(0xFFFFFF),
    ok: hex(0x7CFF9B),
    ok_ground: hex(0x002A33),
    warning: hex(0xFFFF00),
    warning_ground: hex(0x333300),
    bad: hex(0xFF9A8F),
    bad_ground: hex(0x4A0A00),
    primary: hex(0xFFFF00),
    on_primary: hex(0x000000),
    tint: hex(0x1F1F3D),
    mark: hex(0xFFB000),
    on_mark: hex(0x000000),
    focus: hex(0x00FFFF),
    disabled: hex(0x333333),
    on_disabled: hex(0xFFFFFF),
};

/// What is printed (one place in memory, by which pictures know it): the light look, with marks that stay dark on a printer without colours.
pub static PAPER: Palette = Palette { line: hex(0xB3BDC7), mark: hex(0x9C3F00), on_mark: hex(0xFFFFFF), ..LIGHT };

/// The ground of selected text in the dark look.
pub const DARK_SELECTION: Color32 = hex(0x2B4A7A);
/// The ground of selected text in the look with the highest contrast.
pub const CONTRAST_SELECTION: Color32 = hex(0x0000C0);

/// The colours in force where `ui` is drawn.
pub fn palette(ui: &Ui) -> &'static Palette {
    of_visuals(ui.visuals())
}

/// The toolkit knows two looks; the third takes the place of both, and is known by its black.
fn of_visuals(visuals: &egui::Visuals) -> &'static Palette {
    match visuals.panel_fill {
        fill if fill == CONTRAST.canvas => &CONTRAST,
        _ if visuals.dark_mode => &DARK,
        _ => &LIGHT,
    }
}

/// Height of buttons and one-line fields, at 100 % text.
pub const CONTROL_HEIGHT: f32 = 44.0;
/// Corner radius of buttons and fields.
pub const RADIUS: u8 = 9;
/// Corner radius of cards and banners.
pub const CARD_RADIUS: u8 = 12;
/// One step of the grid.
pub const GRID: f32 = 8.0;
/// Under this width of the window the rail becomes one line on top and secondary buttons leave the footer.
pub const NARROW: f32 = 760.0;
/// Below this height, at 100 % text, the rail and the tools fold into one line.
pub const LOW: f32 = 480.0;
/// Below this height the footer scrolls with the page (WCAG 2.2, 1.4.10).
pub const TIGHT: f32 = 320.0;
/// Width of the rail.
pub const RAIL_WIDTH: f32 = 228.0;
/// Longest line of prose, at 100 % text: about 70 characters.
pub const PROSE_WIDTH: f32 = 684.0;
/// Widest picture of an instruction, in points; on paper, in CSS pixels.
pub const PICTURE_WIDTH: f32 = 560.0;
/// Text sizes a person can choose, in percent.
pub const TEXT_SIZES: [u16; 7] = [90, 100, 115, 130, 150, 175, 200];

const H1: f32 = 27.0;
const H2: f32 = 18.0;
const BODY: f32 = 16.0;
const SMALL: f32 = 15.0;
const TINY: f32 = 13.5;
const MONO: f32 = 13.0;

const REGULAR: &str = "inter";
const SEMIBOLD: &str = "inter-semibold";

/// The fonts of everything that stands out.
pub fn semibold() -> FontFamily {
    FontFamily::Name(SEMIBOLD.into())
}

/// Semi-bold body text: names of cards, labels of fields, the primary button.
pub fn strong() -> TextStyle {
    TextStyle::Name("strong".into())
}

/// Headings inside a page.
pub fn h2() -> TextStyle {
    TextStyle::Name("h2".into())
}

/// Text inside pictures and small captions.
pub fn tiny() -> TextStyle {
    TextStyle::Name("tiny".into())
}

/// Semi-bold text inside pictures.
pub fn tiny_strong() -> TextStyle {
    TextStyle::Name("tiny-strong".into())
}

/// Loads the fonts and sets both looks at 100 % text. Call once, before the first frame.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts());
    // Ctrl + and − change the text size setting instead (they would scale the spacing too).
    ctx.options_mut(|options| options.zoom_with_keyboard = false);
    // Where the system does not say, light: that is what most people have.
    ctx.options_mut(|options| options.fallback_theme = Theme::Light);
    ctx.add_plugin(super::told::SteadyFocus::default());
    set_look(ctx, 100, false);
}

/// Sets the size of all text, in percent (spacing stays), and whether the look with the highest contrast takes the place of the two others.
pub fn set_look(ctx: &Context, percent: u16, contrast: bool) {
    let (light, dark) = if contrast { (&CONTRAST, &CONTRAST) } else { (&LIGHT, &DARK) };
    let base = if contrast { Theme::Dark } else { Theme::Light };
    ctx.set_style_of(Theme::Light, style(base, light, percent));
    ctx.set_style_of(Theme::Dark, style(Theme::Dark, dark, percent));
}

/// The factor by which a style's text is larger than at 100 %.
pub fn scale_of(style: &Style) -> f32 {
    style.text_styles.get(&TextStyle::Body).map_or(1.0, |font| font.size / BODY)
}

/// The height of a line of text of that style: roomy for prose, closer for headlines.
pub fn line_height(style: &Style, text_style: &TextStyle) -> Option<f32> {
    let factor = if *text_style == TextStyle::Heading { 1.25 } else { 1.42 };
    style.text_styles.get(text_style).map(|font| (font.size * factor).round())
}

/// Always in sight where there is more to see, quiet until used.
fn scroll_bars() -> egui::style::ScrollStyle {
    egui::style::ScrollStyle {
        floating: true,
        bar_width: 14.0,
        floating_width: 10.0,
        handle_min_length: 32.0,
        floating_allocated_width: 14.0,
        foreground_color: true,
        dormant_handle_opacity: 0.75,
        active_handle_opacity: 0.8,
        interact_handle_opacity: 0.9,
        ..egui::style::ScrollStyle::solid()
    }
}

fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    for (name, bytes) in [(REGULAR, packed_bytes!("fonts/Inter-Regular.otf")), (SEMIBOLD, packed_bytes!("fonts/Inter-SemiBold.otf"))] {
        fonts.font_data.insert(name.into(), Arc::new(FontData::from_owned(bytes)));
    }
    // Hack draws the arrows and signs that Inter's subset lacks.
    let mut rest = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    rest.insert(0, "Hack".into());
    let with = |first: &str| std::iter::once(first.to_owned()).chain(rest.iter().cloned()).collect::<Vec<_>>();
    fonts.families.insert(semibold(), with(SEMIBOLD));
    fonts.families.insert(FontFamily::Proportional, with(REGULAR));
    fonts
}

fn style(theme: Theme, p: &Palette, percent: u16) -> Style {
    let scale = f32::from(percent) / 100.0;
    let regular = |size: f32| FontId::new(size * scale, FontFamily::Proportional);
    let semi = |size: f32| FontId::new(size * scale, semibold());
    let mut style = Style { visuals: theme.default_visuals(), ..Style::default() };
    style.text_styles = BTreeMap::from([
        (TextStyle::Heading, semi(H1)),
        (h2(), semi(H2)),
        (TextStyle::Body, regular(BODY)),
        (strong(), semi(BODY)),
        (TextStyle::Button, regular(BODY)),
        (TextStyle::Small, regular(SMALL)),
        (tiny(), regular(TINY)),
        (tiny_strong(), semi(TINY)),
        (TextStyle::Monospace, FontId::new(MONO * scale, FontFamily::Monospace)),
    ]);
    style.spacing.item_spacing = Vec2::new(GRID, GRID);
    style.spacing.button_padding = Vec2::new(22.0, 9.0);
    style.spacing.interact_size = Vec2::new(44.0, 24.0);
    style.spacing.icon_width = 20.0;
    style.spacing.icon_width_inner = 12.0;
    style.spacing.icon_spacing = 10.0;
    style.spacing.window_margin = Margin::same(20);
    style.spacing.scroll = scroll_bars();
    style.animation_time = 0.0;
    style.scroll_animation = egui::style::ScrollAnimation::none();
    let v = &mut style.visuals;
    v.override_text_color = Some(p.ink);
    v.weak_text_color = Some(p.muted);
    v.hyperlink_color = p.primary;
    v.panel_fill = p.canvas;
    v.window_fill = p.paper;
    v.window_stroke = Stroke::new(1.0, p.line);
    v.window_corner_radius = CornerRadius::same(CARD_RADIUS);
    v.menu_corner_radius = CornerRadius::same(RADIUS);
    v.extreme_bg_color = p.field;
    v.text_edit_bg_color = Some(p.field);
    v.faint_bg_color = p.tint;
    v.warn_fg_color = p.warning;
    v.error_fg_color = p.bad;
    v.selection.bg_fill = match theme {
        _ if *p == CONTRAST => CONTRAST_SELECTION,
        Theme::Dark => DARK_SELECTION,
        Theme::Light => hex(0xBFD7FA),
    };
    v.selection.stroke = Stroke::new(2.0, p.focus);
    // A blinking caret keeps the processor busy on an idle page.
    v.text_cursor.blink = false;
    v.text_cursor.stroke = Stroke::new(2.0, p.primary);
    v.disabled_alpha = 0.6;
    for (w, border, fill) in [
        (&mut v.widgets.noninteractive, p.line, p.paper),
        (&mut v.widgets.inactive, p.border, p.paper),
        (&mut v.widgets.hovered, p.primary, p.tint),
        (&mut v.widgets.active, p.focus, p.tint),
        (&mut v.widgets.open, p.border, p.tint),
    ] {
        w.bg_fill = fill;
        w.weak_bg_fill = fill;
        w.bg_stroke = Stroke::new(1.0, border);
        w.fg_stroke = Stroke::new(1.5, p.ink);
        w.corner_radius = CornerRadius::same(RADIUS);
        w.expansion = 0.0;
    }
    v.widgets.active.bg_stroke = Stroke::new(2.0, p.focus);
    style
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance and contrast as in WCAG 2.2, "contrast ratio".
    fn contrast(a: Color32, b: Color32) -> f32 {
        let lum = |c: Color32| {
            let f = |v: u8| {
                let v = f32::from(v) / 255.0;
                if v <= 0.04045 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
            };
            0.2126 * f(c.r()) + 0.7152 * f(c.g()) + 0.0722 * f(c.b())
        };
        let (a, b) = (lum(a), lum(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The handle of a scroll bar at rest: ink, as strong as the scroll style lets it be.
    fn scroll_handle(p: &Palette) -> Color32 {
        p.canvas.lerp_to_gamma(p.ink, scroll_bars().dormant_handle_opacity)
    }

    /// A text or line and what is behind it.
    type Pair = (&'static str, Color32, Color32);

    /// Pairs of colours of a palette, with their names.
    macro_rules! pairs {
        ($p:expr; $($front:ident on $ground:ident),* $(,)?) => {
            [$((concat!(stringify!($front), " on ", stringify!($ground)), $p.$front, $p.$ground)),*]
        };
    }

    const LOOKS: [(&str, &Palette); 4] = [("light", &LIGHT), ("dark", &DARK), ("high contrast", &CONTRAST), ("paper", &PAPER)];

    /// Fails with every pair of a look that has too little contrast, and what it needs.
    fn assert_contrast(look: &str, pairs: &[Pair], least: f32) {
        let weak = pairs.iter().map(|(name, front, ground)| (name, contrast(*front, *ground))).filter(|(_, found)| *found < least);
        let weak: Vec<String> = weak.map(|(name, found)| format!("{name} has a contrast of {found:.2} and needs {least}")).collect();
        assert!(weak.is_empty(), "the look {look}: {}", weak.join("; "));
    }

    #[test]
    fn the_look_with_the_highest_contrast_has_seven_to_one() {
        let pairs = pairs![CONTRAST;
            ink on canvas, muted on tint, ok on ok_ground, warning on warning_ground, bad on bad_ground, primary on paper,
            on_primary on primary, on_disabled on disabled, on_mark on mark,
        ];
        assert_contrast("high contrast", &pairs, 7.0);
        assert_contrast("high contrast", &[("ink on the selection", CONTRAST.ink, CONTRAST_SELECTION)], 7.0);
    }

    /// CIE Lab of a colour as somebody sees it who lacks one of the receptors, after Machado, Oliveira and Fernandes (2009), severity 1.
    fn seen(color: Color32, eye: &[[f32; 3]; 3]) -> [f32; 3] {
        let linear = [color.r(), color.g(), color.b()].map(|v| {
            let v = f32::from(v) / 255.0;
            if v <= 0.04045 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
        });
        let [r, g, b] = eye.map(|row| row.iter().zip(linear).map(|(a, v)| a * v).sum::<f32>().clamp(0.0, 1.0));
        let f = |t: f32| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
        let x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.950_47);
        let y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
        let z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.088_83);
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }

    #[test]
    fn good_and_bad_are_apart_also_for_those_who_do_not_tell_red_from_green() {
        let eyes = [
            [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]],
            [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]],
        ];
        for (look, p) in LOOKS.into_iter().take(3) {
            for eye in &eyes {
                let (ok, bad) = (seen(p.ok_ground, eye), seen(p.bad_ground, eye));
                let apart = ok.iter().zip(bad).map(|(a, b)| (a - b).powi(2)).sum::<f32>().sqrt();
                // Colours side by side are told apart from about 2.
                assert!(apart >= 6.0, "the look {look}: ok_ground and bad_ground are {apart:.1} apart and need 6");
            }
        }
    }

    #[test]
    fn text_has_enough_contrast_in_all_looks() {
        for (look, p) in LOOKS {
            let texts = pairs![p;
                ink on canvas, ink on paper, ink on field, ink on tint, muted on tint, ink on line, ink on ok_ground, ink on warning_ground,
                ink on bad_ground, muted on canvas, muted on paper, muted on field, ok on ok_ground, warning on warning_ground,
                bad on bad_ground, primary on canvas, primary on tint, on_primary on primary, on_mark on mark, on_disabled on disabled,
            ];
            assert_contrast(look, &texts, 4.5);
            let lines = pairs![p;
                border on paper, border on canvas, border on field, focus on canvas, focus on paper, focus on ok_ground, focus on bad_ground,
                focus on warning_ground, mark on paper, primary on paper, ok on paper,
            ];
            assert_contrast(look, &lines, 3.0);
            let handle = scroll_handle(p);
            assert_contrast(look, &[("the scroll bar on canvas", handle, p.canvas), ("the scroll bar on field", handle, p.field)], 3.0);
        }
    }
}
