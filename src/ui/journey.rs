//! The way of the message: who it says it is from, who handed it over, who took it in. How sure each is shows in shape and words, not
//! in colour alone.

use eframe::egui::{self, Pos2, Rect, Role, Sense, Shape, Stroke, StrokeKind, TextStyle, Ui, WidgetInfo, vec2};

use super::Page;
use super::brief::shorten;
use super::notes::Note;
use super::parts::{self, Mood};
use super::theme::{self, palette};
use crate::trace::{
    Break, Handover, HandoverCertainty, Hop, Journey, OrgSource, Station, StationBasis, WrongDesk, is_contradicted, only_claimed,
    wrong_desk,
};
use crate::words::{Id, id};

const PADDING: f32 = 14.0;
const ARROW: f32 = 34.0;

fn caption(basis: StationBasis) -> Id {
    match basis {
        StationBasis::Claimed => id::STATION_CLAIMED,
        StationBasis::Signed => id::STATION_SIGNED,
        StationBasis::Recorded => id::STATION_RECORDED,
        StationBasis::Home => id::STATION_HOME,
        StationBasis::Unknown => id::STATION_UNKNOWN,
    }
}

/// The three stations, side by side or, on a narrow page, one under the other.
pub(super) fn show(page: &Page<'_>, ui: &mut Ui, journey: &Journey) {
    let stations = [&journey.sender, &journey.carrier, &journey.home];
    let stacked = ui.available_width() < 480.0 * parts::text_scale(ui);
    let available = ui.available_width();
    let width = if stacked { available } else { (available - 2.0 * ARROW) / 3.0 };
    let drawn: Vec<Drawn> = stations.iter().map(|station| Drawn::new(page, ui, station, width)).collect();
    let highest = drawn.iter().map(|d| d.height).fold(0.0, f32::max);
    let height = if stacked { drawn.iter().map(|d| d.height).sum::<f32>() + 2.0 * ARROW } else { highest };
    let (rect, response) = ui.allocate_exact_size(vec2(available, height), Sense::hover());
    let spoken = page.words.with(
        id::JOURNEY_SPOKEN,
        &[
            ("sender", &journey.sender.name),
            ("sender-is", &page.text(caption(journey.sender.basis))),
            ("carrier", &journey.carrier.name),
            ("carrier-is", &page.text(caption(journey.carrier.basis))),
            ("home", &journey.home.name),
        ],
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &spoken));
    let mut at = rect.left_top();
    for (index, drawn) in drawn.into_iter().enumerate() {
        if index > 0 {
            arrow(ui, at, stacked, width, highest);
            at += if stacked { vec2(0.0, ARROW) } else { vec2(ARROW, 0.0) };
        }
        let own = if stacked { drawn.height } else { highest };
        drawn.paint(ui, Rect::from_min_size(at, vec2(width, own)));
        at += if stacked { vec2(0.0, own) } else { vec2(width, 0.0) };
    }
}

fn arrow(ui: &Ui, at: Pos2, down: bool, width: f32, height: f32) {
    let stroke = Stroke::new(1.8, palette(ui).muted);
    let (from, to, side) = if down {
        (at + vec2(width / 2.0, 8.0), at + vec2(width / 2.0, ARROW - 8.0), vec2(5.0, 0.0))
    } else {
        (at + vec2(8.0, height / 2.0), at + vec2(ARROW - 8.0, height / 2.0), vec2(0.0, 5.0))
    };
    let back = (from - to).normalized() * 6.0;
    ui.painter().line_segment([from, to], stroke);
    ui.painter().line_segment([to, to + back + side], stroke);
    ui.painter().line_segment([to, to + back - side], stroke);
}

/// A station with its texts laid out.
struct Drawn {
    basis: StationBasis,
    caption: std::sync::Arc<egui::Galley>,
    name: std::sync::Arc<egui::Galley>,
    detail: std::sync::Arc<egui::Galley>,
    height: f32,
}

impl Drawn {
    fn new(page: &Page<'_>, ui: &Ui, station: &Station, width: f32) -> Self {
        let inner = width - 2.0 * PADDING;
        let sign = match station.basis {
            StationBasis::Recorded | StationBasis::Signed => "✓ ",
            StationBasis::Claimed | StationBasis::Unknown => "? ",
            StationBasis::Home => "",
        };
        let caption = parts::galley(ui, &format!("{sign}{}", page.text(caption(station.basis))), theme::tiny(), inner);
        let name = parts::galley(ui, &shorten(&station.name), theme::strong(), inner);
        // An address without its domain says nothing on a second line; a domain is wanted whole.
        let lay = if station.detail.contains('@') { parts::one_line } else { parts::galley };
        let detail = lay(ui, &shorten(&station.detail), TextStyle::Small, inner);
        let detail_height = if station.detail.is_empty() { 0.0 } else { detail.size().y };
        let height = caption.size().y + name.size().y + detail_height + 2.0 * 12.0;
        Self { basis: station.basis, caption, name, detail, height }
    }

    fn paint(self, ui: &Ui, rect: Rect) {
        let p = palette(ui);
        let radius = egui::CornerRadius::same(theme::RADIUS);
        let painter = ui.painter();
        match self.basis {
            // Strong, but not in the colour of a good verdict: that it is on record does not make anybody honest.
            StationBasis::Recorded => painter.rect_stroke(rect, radius, Stroke::new(2.0, p.ink), StrokeKind::Inside),
            // Dashed: nothing holds it.
            StationBasis::Claimed | StationBasis::Unknown => painter.add(Shape::Vec(dashed(rect.shrink(1.0), Stroke::new(1.2, p.border)))),
            StationBasis::Signed | StationBasis::Home => painter.rect_stroke(rect, radius, Stroke::new(1.0, p.line), StrokeKind::Inside),
        };
        let color = if self.basis == StationBasis::Recorded { p.ink } else { p.muted };
        let mut at = rect.left_top() + vec2(PADDING, 12.0);
        for (galley, color) in [(self.caption, color), (self.name, p.ink), (self.detail, p.ink)] {
            let height = galley.size().y;
            painter.galley_with_override_text_color(at, galley, color);
            at.y += height;
        }
    }
}

fn dashed(rect: Rect, stroke: Stroke) -> Vec<Shape> {
    let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    Shape::dashed_line(&corners, stroke, 5.0, 4.0)
}

/// What the way of the message leaves in doubt, each with what follows from it.
pub(super) fn notes(page: &Page<'_>) -> Vec<Note> {
    [claimed_only(page), disagreement(page), passed_on(page)].into_iter().flatten().collect()
}

/// A service that only the message itself names, and where the report goes instead of to its desk.
fn claimed_only(page: &Page<'_>) -> Option<Note> {
    let trace = &page.wizard.check_page.trace;
    let service = only_claimed(trace)?;
    let recorded = trace.handover.as_ref().is_some_and(|h| h.certainty == HandoverCertainty::Recorded);
    let mut text = page.text(if recorded && is_contradicted(trace) { id::COPIED_MARKS } else { id::UNPROVEN_MARKS });
    if let Some(wrong) = wrong_desk(trace) {
        let desk = trace
            .desks
            .first()
            .filter(|desk| page.wizard.may_name(desk))
            .map(|desk| page.words.with(id::REPORT_GOES_TO, &[("desk", &desk.name)]));
        let why = match wrong {
            WrongDesk::Wrong(address) => page.words.with(id::WRONG_DESK, &[("address", address)]),
            WrongDesk::Unsure(address) => page.words.with(id::UNSURE_DESK, &[("address", address)]),
        };
        for more in desk.into_iter().chain([why]) {
            text.push(' ');
            text.push_str(&more);
        }
    }
    Some(Note { mood: Mood::Warning, title: page.words.with(id::MARKS_TITLE, &[("service", service)]), text })
}

/// A word of warning where the message names two customers of Salesforce.
fn disagreement(page: &Page<'_>) -> Option<Note> {
    let organisation = page.wizard.check_page.trace.salesforce_org.as_ref()?;
    matches!(organisation.source, OrgSource::Disagree { .. }).then(|| Note {
        mood: Mood::Warning,
        title: page.text(id::ORG_DISAGREES_TITLE),
        text: page.text(id::ORG_DISAGREES),
    })
}

/// Who passed the message on, and who stands behind that service as far as it says.
fn passed_on(page: &Page<'_>) -> Option<Note> {
    let wizard = page.wizard;
    let origin = wizard.check_page.trace.behind.as_ref().map(origin_text);
    let note = |title, text| Some(Note { mood: Mood::Repaired, title, text });
    match (wizard.check_page.journey.as_ref().and_then(|journey| journey.passed_on), origin) {
        (Some(service), origin) => {
            let from = origin.map(|from| page.words.with(id::PASSED_ON_FROM, &[("service", service), ("from", &from)]));
            note(page.words.with(id::PASSED_ON, &[("service", service)]), from.unwrap_or_else(|| page.text(id::PASSED_ON_TEXT)))
        }
        (None, Some(from)) if !is_asked(page) => note(page.text(id::ORIGIN_TITLE), page.words.with(id::ORIGIN_CLAIMED, &[("from", &from)])),
        (None, _) => None,
    }
}

/// Whether the person is asked whose computer delivered the message. Then it may be the sender's, and did not only pass it on.
fn is_asked(page: &Page<'_>) -> bool {
    page.wizard.check_page.trace.unsettled.as_ref().is_some_and(|asked| !asked.is_taken_as_own)
}

fn origin_text(origin: &Handover) -> String {
    let text = origin.host.clone().map_or_else(|| origin.ip.to_string(), |host| format!("{host} [{}]", origin.ip));
    shorten(&crate::message::safe_text(&text))
}

/// Every hop with its time, newest first.
pub(super) fn hops(page: &Page<'_>, ui: &mut Ui) {
    let trace = &page.wizard.check_page.trace;
    parts::card(ui, |ui| {
        parts::small(ui, &page.text(id::HOPS_TEXT));
        let way = &page.wizard.check_page.route;
        for (index, hop) in way.hops.iter().enumerate() {
            hop_line(page, ui, hop.as_ref());
            for (_, why) in way.breaks.iter().filter(|(at, _)| *at == index) {
                let text = match why {
                    Break::OtherServer => id::BREAK_OTHER_SERVER,
                    Break::OddTime => id::BREAK_ODD_TIME,
                    Break::NotUnderstood => id::BREAK_NOT_UNDERSTOOD,
                };
                parts::small(ui, &page.text(text));
            }
            if trace.edge == Some(index) {
                parts::strong(ui, &page.text(id::HOP_IS_EDGE));
                ui.separator();
            }
        }
        if let Some(origin) = trace.behind.as_ref().filter(|_| !is_asked(page)) {
            parts::body(ui, &page.words.with(id::ORIGIN_CLAIMED, &[("from", &origin_text(origin))]));
        }
    });
}

fn hop_line(page: &Page<'_>, ui: &mut Ui, hop: Option<&Hop>) {
    let Some(hop) = hop else {
        parts::small(ui, &page.text(id::HOP_NOT_UNDERSTOOD));
        return;
    };
    let unnamed = || page.text(id::HOP_UNNAMED);
    let from = hop.checked_name.clone().or_else(|| hop.helo.clone());
    let from = match (from, hop.ip) {
        (Some(name), Some(ip)) => format!("{name} [{ip}]"),
        (Some(name), None) => name,
        (None, Some(ip)) => format!("[{ip}]"),
        (None, None) => unnamed(),
    };
    let by = hop.by.clone().unwrap_or_else(unnamed);
    let safe = |text: &str| shorten(&crate::message::safe_text(text));
    let time = hop.at.map_or_else(|| page.text(id::HOP_NO_TIME), |at| format!("{} UTC", at.strftime("%Y-%m-%d %H:%M:%S")));
    let line = page.words.with(id::HOP_LINE, &[("from", &safe(&from)), ("by", &safe(&by))]);
    parts::fact_wide(ui, &time, &line);
}
