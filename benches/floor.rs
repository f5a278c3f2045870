//! The floor that `benches/start.sh` measures the program against: an empty window of the same size, drawn by the same renderer. Its panel makes the
//! toolkit compile its shaders and fill the window, without which nothing can be shown.

use eframe::egui;

struct Empty;

impl eframe::App for Empty {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        egui::CentralPanel::default().show(ui, |_| ());
    }
}

fn main() -> eframe::Result {
    let renderer = if std::env::args().nth(1).as_deref() == Some("wgpu") { eframe::Renderer::Wgpu } else { eframe::Renderer::Glow };
    let viewport = egui::ViewportBuilder::default().with_title("floor").with_inner_size([1000.0, 720.0]);
    eframe::run_native("floor", eframe::NativeOptions { viewport, renderer, ..Default::default() }, Box::new(|_| Ok(Box::new(Empty))))
}
