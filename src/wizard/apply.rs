//! What each action does, in one exhaustive match; how it is done is in the other files of the wizard. A new action that is not here does not
//! compile.

use super::handoff::AtHand;
use super::{Action, Confirm, Effect, Input, InputProblem, Instructions, OutputProblem, Overlay, Step, Wizard};
use crate::platform::records;
use crate::typed::address_form;
use crate::wizard::records::RecordsProblem;

impl Wizard {
    /// Changes the state; gives back what the window must do in the world.
    pub(super) fn act(&mut self, action: Action) -> Option<Effect> {
        match action {
            // The way through the steps.
            Action::GoTo(step) if step <= self.furthest => return self.go(step),
            Action::GoTo(_) => {}
            Action::Back => return self.back(),
            Action::SameDesk => return self.same_desk(),

            // The first page. The guides are loaded now, because the next page shows them.
            Action::Reason(reason) => {
                self.guides.prepare();
                self.what.reason = Some(reason);
            }
            Action::Asked(asked) => {
                self.guides.prepare();
                self.what.asked = asked;
            }
            Action::AskedOn(on) => {
                self.guides.prepare();
                self.what.asked_on = on;
                self.what.asked = true;
            }
            Action::AskedAbout(about) => self.what.asked_about = about,
            // A message that is already here needs no mail program.
            Action::FinishWhat if self.check_page.is_ready() => return self.finish_check(),
            Action::FinishWhat => return self.go(Step::Program),

            // The mail program.
            Action::Search(text) => return self.search_programs(text),
            Action::ChooseProgram(id) => return self.choose_program(id),
            Action::FinishProgram => {
                self.program.questions = None;
                return self.go(Step::Headers);
            }
            Action::HaveHeaders => return self.go(Step::Check),
            Action::OlderPrograms(show) => self.program.older = show,
            Action::DefaultMail(names) => {
                self.program.usual = names.iter().find_map(|name| self.guides.by_system_name(name)).map(|guide| guide.id.clone());
            }
            Action::DontKnow => self.ask_about_program(None),
            Action::OnPhone => self.ask_about_program(Some(super::Answer::OnPhone)),
            Action::Answer(answer) => self.answer_about_program(answer),
            Action::Corner(text) => {
                if let Some(questions) = &mut self.program.questions {
                    questions.corner = text;
                }
            }

            // The instructions.
            Action::Instruction(at) => {
                let last = self.instruction_count().saturating_sub(1);
                self.instructions = Instructions { at: at.min(last), all: false, different: false, ..self.instructions };
                return self.go(Step::Headers);
            }
            Action::Walk(forward) => return self.walk(forward),
            Action::AllInstructions(all) => self.instructions = Instructions { all, different: false, ..self.instructions },
            Action::LooksDifferent(different) => self.instructions = Instructions { different, ..self.instructions },
            Action::UseWay(way) => self.instructions = Instructions::start(way),
            Action::FinishHeaders => return self.go(Step::Check),
            Action::Instead(id) => self.program.instead = Some(id),
            Action::GoOnInstead => return self.go_on_instead(),
            Action::Print => return self.print(),
            Action::Printed(printed) => self.printed = Some(printed),

            // What was given, and the answer about it.
            Action::Paste => return Some(Effect::ReadClipboard),
            Action::Pasted(result) if self.is_finding_owner() => return self.owner_pasted(result),
            Action::Pasted(Ok(text)) => return self.give(Input::Text(text)),
            Action::Pasted(Err(error)) => return self.brought_nothing(InputProblem::Clipboard(error)),
            Action::KeepBefore => self.check_page.problem = None,
            Action::Edited(text) => return self.edited(text),
            Action::OpenMessage => return Some(Effect::AskForMessage),
            Action::FileChosen(path) => return path.map(Effect::Load),
            Action::Loading(loading) => {
                // Only the start of the reading opens the page: later the person may be on another page.
                if self.check_page.loading.replace(loading).is_none() {
                    return self.go(Step::Check);
                }
            }
            Action::CancelLoading => self.check_page.loading = None,
            Action::Loaded { path, result: Ok(opened) } => return self.give(Input::File { path, opened }),
            Action::Loaded { path, result: Err(error) } => return self.not_loaded(&path, error),
            Action::LoadedListed { place, result } => return self.loaded_listed(place, result),
            Action::PickMessage(index) => return self.pick_message(index),
            Action::StepAgain => return self.step_again(),
            Action::ShowMore(show) => self.check_page.show_more = show,
            Action::ShowHops(show) => self.check_page.show_hops = show,
            Action::ShowHeaders(show) => self.check_page.show_headers = show,
            Action::KeepOriginal => {
                return self.check_page.checked.as_ref().and_then(|checked| checked.original.clone()).map(Effect::KeepOriginal);
            }
            Action::OriginalKept(result) => self.check_page.original_kept = Some(result),
            Action::UseAnyway => return self.use_anyway(),
            Action::FinishCheck if self.check_page.is_ready() => return self.finish_check(),
            Action::FinishCheck => {}
            Action::OwnServer(answer) => return self.answer_about_server(answer),
            Action::ChangeOwnServer => return self.change_own_server(),
            Action::ForgetServer(name) => return self.forget_server(&name),

            // The report.
            Action::To(to) => return self.change(|page| page.own_to = Some(address_form(&to))),
            Action::Says(shown) => self.report_page.says = shown,
            Action::SearchDesks(search) => self.report_page.desk_search = search,
            Action::ChooseDesk(desk) => {
                return self.change(|page| {
                    page.desk = Some(*desk);
                    page.own_to = None;
                    page.desk_search = None;
                });
            }
            Action::Subject(subject) => return self.change(|page| page.own_subject = Some(subject)),
            Action::Note(note) => return self.change(|page| page.note = note),
            Action::BadLink(place, is_bad) => {
                return self.change(|page| {
                    page.links.remove(&place);
                    page.links.extend(is_bad.then_some(place));
                });
            }
            Action::LinkQuery(show) => return self.change(|page| page.with_query = show),
            Action::AllLinks(show) => self.report_page.all_links = show,
            Action::Hide(hide) => {
                return self.change(|page| {
                    page.hide = Some(hide);
                    page.tell_sender &= !hide;
                });
            }
            Action::TellSender(tell) => {
                return self.change(|page| {
                    page.tell_sender = tell;
                    page.hide = if tell { Some(false) } else { page.hide };
                });
            }
            Action::HideAddress(address) => return self.change(|page| page.hide_address = Some(address_form(&address))),
            Action::Mention(mention) => return self.change(|page| page.mention = mention),
            Action::ForExperts(show) => self.report_page.for_experts = show,
            Action::Owner(action) => return self.apply_to_owner(action),

            // Out of the window: copied, opened, saved.
            Action::Copy => return self.copy_report(),
            Action::CopyPart(text) => {
                self.report_page.copying_part = matches!(self.at_hand(), AtHand::Report);
                self.outgoing_mut().copied = Some(text.clone());
                return Some(Effect::Copy(text));
            }
            Action::Copied(result) => match self.at_hand() {
                AtHand::Report => return self.copied(result),
                AtHand::StopMail => self.part_copied(result),
                AtHand::Channel => return self.channel_copied(result),
            },
            Action::Sent => self.was_sent(),
            Action::Open => return self.hand_off(None),
            Action::OpenNext => return self.hand_off(self.outgoing().way),
            Action::HandedOff(outcome) => return self.handed_off(outcome),
            Action::Save => return self.ask_for_place(false),
            Action::SaveArf => return self.ask_for_place(true),
            Action::PlaceChosen(path) => {
                return match (self.at_hand(), path) {
                    (AtHand::Channel, Some(path)) => self.save_channel_letter(path),
                    (AtHand::Channel, None) => self.channel_not_saved(),
                    (_, Some(path)) => self.save(path, false),
                    (_, None) => self.stop_saving(),
                };
            }
            Action::CancelSaving => return self.stop_saving(),
            Action::NameFile { folder, name } => {
                if let AtHand::Channel = self.at_hand() {
                    return self.save_channel_letter(folder.join(name));
                }
                self.report_page.saving = super::Saving::Naming { folder, name };
            }
            Action::SaveNamed => return self.save_named(),
            Action::Overwrite(path) => return self.save(path, true),
            Action::Saved { path, result } => {
                return if let AtHand::Channel = self.at_hand() { self.channel_saved(path, result) } else { self.saved(path, result) };
            }
            Action::ShowSaved(path) => {
                self.unshown = None;
                return Some(Effect::Show(path));
            }
            Action::ShowFailed { path, .. } => match self.at_hand() {
                AtHand::Report if self.overlays.is_open(Overlay::Records) || self.step == Step::Check => self.unshown = Some(path),
                _ => self.outgoing_mut().problem = Some(OutputProblem::Show { path }),
            },

            // Asking the sender to stop, and telling others.
            Action::AskToStop(open) => self.open_stop(open),
            Action::PressedSend if self.overlays.is_open(Overlay::Stop) => return self.asked_to_stop_today(),
            Action::PressedSend => {}
            Action::Who(action) => return self.do_who(action),

            // The list of reports.
            Action::KeepRecords(keep) => {
                self.settings.keep_records = keep;
                return self.save_settings();
            }
            Action::SettingsSaved => {
                let add = if self.overlays.is_open(Overlay::Stop) { self.remember_request() } else { self.add_to_records() };
                return add.or_else(|| self.read_records());
            }
            Action::OpenRecords => return self.open_records(String::new()),
            Action::OpenRecordsAboutSender => return self.open_records(self.sender().unwrap_or_default()),
            Action::CloseRecords => self.overlays.close(Overlay::Records),
            Action::SearchRecords(text) => self.records_page.search = text,
            Action::ExportRecords => return Some(Effect::ExportRecords(records::csv(&self.records_page.list.records))),
            Action::RecordsRead(Ok(list)) => self.list_read(list),
            Action::RecordsRead(Err(error)) => self.records_page.problem = Some(RecordsProblem::Read(error)),
            Action::RecordAdded(result) => return self.record_added(result),
            Action::RecordsDeleted(Ok(())) => self.list_deleted(),
            Action::RecordsDeleted(Err(error)) => self.records_page.problem = Some(RecordsProblem::Delete(error)),
            Action::RecordsExported(Ok(path)) => {
                self.records_page.problem = None;
                self.records_page.exported = Some(path);
            }
            Action::RecordsExported(Err(error)) => self.records_page.problem = Some(RecordsProblem::Export(error)),

            // The window.
            Action::KeepInFront(on) => {
                self.settings.keep_in_front = on;
                return self.save_settings();
            }
            Action::TextSize(percent) => {
                self.settings.text_size = percent;
                return self.save_settings();
            }
            Action::Theme(theme) => {
                self.settings.theme = theme;
                return self.save_settings();
            }
            Action::OpenLanguages => self.overlays.open(Overlay::Languages),
            Action::CloseLanguages => self.overlays.close(Overlay::Languages),
            Action::InEnglish(on) => {
                self.in_english = on;
                self.make_again();
            }
            Action::Language(tag) => return self.choose_language(tag),
            Action::ShowKeys(show) => self.shows_keys = show,
            Action::OpenAbout => self.overlays.open(Overlay::About),
            Action::CloseAbout => self.overlays.close(Overlay::About),

            // Questions before something is lost.
            Action::CloseAsked => return self.close_asked(),
            Action::AnotherAsked => {
                return match self.loss_within() {
                    Some(loss) => self.ask(Confirm::Another(loss)),
                    None => self.another_message(),
                };
            }
            Action::EmptyAsked => {
                return match self.loss_within() {
                    Some(loss) => self.ask(Confirm::Empty(loss)),
                    None => self.start_over(),
                };
            }
            Action::DeleteAsked => return self.ask(Confirm::DeleteList),
            Action::AnswerSafely => self.confirm = None,
            Action::SaveInstead => {
                self.confirm = None;
                return self.act(Action::Save);
            }
            Action::DoIt => return self.do_it(),
        }
        None
    }
}
