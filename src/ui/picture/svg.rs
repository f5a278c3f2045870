//! A picture as SVG 1.1 for a page to print: the same shapes as in the window, without a screen.

use std::fmt::Write as _;

use eframe::egui::{
    Color32, FontFamily, Galley, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2,
    epaint::{CircleShape, ColorMode, CubicBezierShape, PathShape, RectShape, TextShape},
};

use crate::guides::escape;

/// The font of the window, and the closest ones that other computers have.
const LETTERS: &str = "Inter, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
const MONO: &str = "Hack, Consolas, 'DejaVu Sans Mono', monospace";

/// The SVG element with these shapes, `size` points large; `alt` is its name for those who cannot see it.
pub(super) fn svg(shapes: &[Shape], size: Vec2, alt: &str) -> String {
    let (w, h) = (size.x.ceil(), size.y.ceil());
    let alt = escape(alt);
    let mut out = format!("<svg role=\"img\" aria-label=\"{alt}\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\">");
    for shape in shapes {
        draw(&mut out, shape);
    }
    out.push_str("</svg>");
    out
}

fn draw(out: &mut String, shape: &Shape) {
    // Writing into a string cannot fail.
    let _ = match shape {
        Shape::Vec(shapes) => {
            shapes.iter().for_each(|shape| draw(out, shape));
            Ok(())
        }
        Shape::Rect(rect) => rectangle(out, rect),
        Shape::Circle(CircleShape { center: c, radius, fill, stroke }) => {
            write!(out, "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>", n(c.x), n(c.y), n(*radius), paint(*fill, *stroke))
        }
        Shape::LineSegment { points, stroke } => polyline(out, points, false, Color32::TRANSPARENT, *stroke),
        Shape::Path(PathShape { points, closed, fill, stroke }) => {
            let color = if let ColorMode::Solid(color) = stroke.color { color } else { Color32::TRANSPARENT };
            polyline(out, points, *closed, *fill, Stroke::new(stroke.width, color))
        }
        Shape::CubicBezier(CubicBezierShape { points: [a, b, c, d], fill, stroke, .. }) => {
            let color = if let ColorMode::Solid(color) = stroke.color { color } else { Color32::TRANSPARENT };
            let path = format!("M{} C{} {} {}", at(*a), at(*b), at(*c), at(*d));
            write!(out, "<path d=\"{path}\"{}/>", paint(*fill, Stroke::new(stroke.width, color)))
        }
        Shape::Text(text) => letters(out, text),
        // Nothing else is drawn in pictures.
        _ => Ok(()),
    };
}

fn rectangle(out: &mut String, shape: &RectShape) -> std::fmt::Result {
    // A shadow: paper has none.
    if shape.blur_width > 0.0 {
        return Ok(());
    }
    let rect = match shape.stroke_kind {
        StrokeKind::Inside => shape.rect.shrink(shape.stroke.width / 2.0),
        StrokeKind::Middle => shape.rect,
        StrokeKind::Outside => shape.rect.expand(shape.stroke.width / 2.0),
    };
    let Rect { min, max } = rect;
    let most = (rect.width().min(rect.height()) / 2.0).max(0.0);
    let r = shape.corner_radius;
    let [nw, ne, se, sw] = [r.nw, r.ne, r.se, r.sw].map(|radius| f32::from(radius).min(most));
    let mut path = format!("M{} {}", n(min.x + nw), n(min.y));
    for (to, x, y, radius) in [
        (Pos2::new(max.x - ne, min.y), max.x, min.y + ne, ne),
        (Pos2::new(max.x, max.y - se), max.x - se, max.y, se),
        (Pos2::new(min.x + sw, max.y), min.x, max.y - sw, sw),
        (Pos2::new(min.x, min.y + nw), min.x + nw, min.y, nw),
    ] {
        write!(path, "L{}", at(to))?;
        if radius > 0.0 {
            write!(path, "A{0} {0} 0 0 1 {1} {2}", n(radius), n(x), n(y))?;
        }
    }
    write!(out, "<path d=\"{path}Z\"{}/>", paint(shape.fill, shape.stroke))
}

fn polyline(out: &mut String, points: &[Pos2], closed: bool, fill: Color32, stroke: Stroke) -> std::fmt::Result {
    let element = if closed { "polygon" } else { "polyline" };
    let points = points.iter().map(|point| at(*point)).collect::<Vec<_>>().join(" ");
    write!(out, "<{element} points=\"{points}\"{}/>", paint(fill, stroke))
}

fn letters(out: &mut String, shape: &TextShape) -> std::fmt::Result {
    let galley: &Galley = &shape.galley;
    let Some(format) = galley.job.sections.first().map(|section| &section.format) else { return Ok(()) };
    let color = shape.override_text_color.unwrap_or(format.color);
    let (family, weight) = match &format.font_id.family {
        FontFamily::Monospace => (MONO, 400),
        FontFamily::Proportional => (LETTERS, 400),
        FontFamily::Name(_) => (LETTERS, 600),
    };
    for row in &galley.rows {
        let text: String = row.row.glyphs.iter().map(|glyph| glyph.chr).collect();
        let (Some(first), Some(last)) = (row.row.glyphs.first(), row.row.glyphs.last()) else { continue };
        if text.trim().is_empty() {
            continue;
        }
        let x = shape.pos.x + row.pos.x + first.pos.x;
        let y = shape.pos.y + row.pos.y + first.pos.y;
        // The font of another computer may be wider: `textLength` keeps the text to the space that it has here.
        let width = last.pos.x + last.advance_width - first.pos.x;
        write!(
            out,
            "<text x=\"{}\" y=\"{}\" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\" font-family=\"{family}\" font-size=\"{}\" font-weight=\"{weight}\"{}>{}</text>",
            n(x),
            n(y),
            n(width),
            n(format.font_id.size),
            paint(color, Stroke::NONE),
            escape(&text)
        )?;
    }
    Ok(())
}

fn paint(fill: Color32, stroke: Stroke) -> String {
    let mut text = color("fill", fill);
    if stroke.width > 0.0 && stroke.color.a() > 0 {
        let _ = write!(text, "{} stroke-width=\"{}\"", color("stroke", stroke.color), n(stroke.width));
    }
    text
}

fn color(name: &str, color: Color32) -> String {
    let [r, g, b, a] = color.to_srgba_unmultiplied();
    match a {
        0 => format!(" {name}=\"none\""),
        255 => format!(" {name}=\"#{r:02x}{g:02x}{b:02x}\""),
        a => format!(" {name}=\"#{r:02x}{g:02x}{b:02x}\" {name}-opacity=\"{:.3}\"", f32::from(a) / 255.0),
    }
}

fn at(point: Pos2) -> String {
    format!("{} {}", n(point.x), n(point.y))
}

/// A number with at most two decimal places.
fn n(value: f32) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
