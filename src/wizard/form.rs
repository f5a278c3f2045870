//! What goes into which field of a desk's web form.

use super::Wizard;
use crate::report::RowKind;
use crate::trace::FormField;

/// One field of a web form, filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormPart {
    /// Which field it is.
    pub field: FormField,
    /// What belongs into it; empty where only the person knows.
    pub text: String,
}

impl Wizard {
    /// What to copy into the web form of the desk; nothing where the desk has an address.
    pub(super) fn form_parts(&self) -> Vec<FormPart> {
        let (Some(desk), true) = (self.desk(), self.form_url().is_some()) else { return Vec::new() };
        let Some(report) = self.report_page.report() else { return Vec::new() };
        let text = |field: FormField| match field {
            FormField::Sender => report.reported_sender().to_owned(),
            FormField::Headers => report.headers().to_owned(),
            FormField::Subject => report.reported_subject().to_owned(),
            FormField::OwnAddress if self.report_page.hide == Some(true) => String::new(),
            FormField::OwnAddress => self.hide_address(),
            FormField::Description => report.words().to_owned(),
            FormField::NetworkAddress => report.source_ip().unwrap_or_default(),
            FormField::Content => report.content().to_owned(),
            FormField::Link => report.row(RowKind::Link).unwrap_or_default().to_owned(),
            FormField::Category => self.what.reason.map(|reason| reason.word().to_owned()).unwrap_or_default(),
            FormField::File => String::new(),
        };
        desk.form_fields.iter().map(|&field| FormPart { field, text: text(field) }).collect()
    }
}
