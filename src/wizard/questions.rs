//! "I don't know which one I have…": two or three questions that lead to one or a few mail programs.

use super::Wizard;
use crate::guides::{Guide, Guides, Look, OTHER, RunsOn};

/// One answer a person gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// The mail is a page in a web browser.
    Browser,
    /// The mail has a window of its own.
    OwnWindow,
    /// The mail is read on a phone or tablet.
    OnPhone,
    /// The computer the window is on.
    System(RunsOn),
    /// What the window looks like.
    Look(Look),
    /// None of the looks.
    NoLook,
    /// The web page carries the name of a company, a school or an internet provider.
    OwnName,
}

/// What is asked now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Question {
    /// Browser, window or phone?
    Place,
    /// Which computer?
    System,
    /// What does the window look like?
    Look(RunsOn),
    /// What stands in the top left corner of the web page, or what is the address?
    Corner,
    /// Which of these few?
    Which,
}

/// The questions answered so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProgramQuestions {
    answers: Vec<Answer>,
    /// What was typed at [`Question::Corner`].
    pub corner: String,
}

/// The systems a mail program with a window can run on, in the order in which they are offered.
const SYSTEMS: [RunsOn; 3] = [RunsOn::Windows, RunsOn::Mac, RunsOn::Linux];

impl ProgramQuestions {
    /// How many questions were answered.
    pub fn answered(&self) -> usize {
        self.answers.len()
    }

    /// What is asked now, which follows from the answers.
    pub fn question(&self) -> Question {
        match self.answers.as_slice() {
            [] => Question::Place,
            [Answer::Browser] => Question::Corner,
            [Answer::OwnWindow] => Question::System,
            [Answer::OwnWindow, Answer::System(system)] => Question::Look(*system),
            _ => Question::Which,
        }
    }

    /// The answers to choose from now, in the order of the page.
    pub fn choices(&self, guides: &Guides) -> Vec<Answer> {
        match self.question() {
            Question::Place => vec![Answer::Browser, Answer::OwnWindow, Answer::OnPhone],
            Question::System => SYSTEMS.into_iter().map(Answer::System).collect(),
            Question::Look(system) => guides.looks(system).into_iter().map(Answer::Look).chain([Answer::NoLook]).collect(),
            Question::Corner => vec![Answer::OwnName],
            Question::Which => vec![],
        }
    }

    /// The mail programs that fit what was answered and typed; empty while another question comes first.
    pub fn programs<'a>(&self, guides: &'a Guides) -> Vec<&'a Guide> {
        let web = |guide: &&Guide| guide.platforms.contains(&RunsOn::Web);
        match self.answers.as_slice() {
            [Answer::Browser] if self.corner.trim().is_empty() => vec![],
            [Answer::Browser] => {
                let found: Vec<&Guide> = guides.search(&self.corner).into_iter().filter(web).collect();
                if found.is_empty() { with_other(guides, found) } else { found }
            }
            [Answer::Browser, Answer::OwnName] => with_other(guides, guides.on(RunsOn::Web).filter(|guide| guide.hosted).collect()),
            [Answer::OnPhone] => guides.on(RunsOn::Phone).collect(),
            [_, Answer::System(system), Answer::Look(look)] => with_other(guides, guides.like(*system, *look).collect()),
            [_, Answer::System(system), Answer::NoLook] => {
                with_other(guides, guides.on(*system).filter(|guide| guide.card.is_some()).collect())
            }
            _ => vec![],
        }
    }
}

/// The guide for other programs comes last, so that every answer leads to a guide.
fn with_other<'a>(guides: &'a Guides, mut found: Vec<&'a Guide>) -> Vec<&'a Guide> {
    found.retain(|guide| guide.id != OTHER);
    found.extend(guides.get(OTHER));
    found
}

impl Wizard {
    /// Begins with the questions, the first of them answered already.
    pub(super) fn ask_about_program(&mut self, answer: Option<Answer>) {
        self.program.questions = Some(ProgramQuestions { answers: answer.into_iter().collect(), ..ProgramQuestions::default() });
    }

    pub(super) fn answer_about_program(&mut self, answer: Answer) {
        if let Some(questions) = &mut self.program.questions
            && questions.choices(&self.guides).contains(&answer)
        {
            questions.answers.push(answer);
        }
    }

    /// One question back, or back to the page with all programs.
    pub(super) fn back_in_questions(&mut self) {
        if let Some(questions) = &mut self.program.questions
            && questions.answers.pop().is_none()
        {
            self.program.questions = None;
        }
    }

    /// Whether the program chosen is one of those found by the questions.
    pub(super) fn found_is_chosen(&self, questions: &ProgramQuestions) -> bool {
        self.guide().is_some_and(|chosen| questions.programs(&self.guides).iter().any(|guide| guide.id == chosen.id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walk(answers: &[Answer]) -> ProgramQuestions {
        ProgramQuestions { answers: answers.to_vec(), corner: String::new() }
    }

    /// All series of answers that lead to programs.
    fn ends(guides: &Guides) -> Vec<ProgramQuestions> {
        let mut open = vec![ProgramQuestions::default()];
        let mut ends = Vec::new();
        while let Some(questions) = open.pop() {
            let choices = questions.choices(guides);
            if choices.is_empty() {
                ends.push(questions);
                continue;
            }
            open.extend(choices.into_iter().map(|answer| {
                let mut next = questions.clone();
                next.answers.push(answer);
                next
            }));
        }
        ends
    }

    #[test]
    fn every_row_of_answers_ends_at_a_few_programs_after_at_most_three_questions() {
        let guides = Guides::embedded().unwrap();
        let ends = ends(&guides);
        assert!(ends.len() > 12);
        for end in ends {
            assert_eq!(end.question(), Question::Which);
            assert!(end.answers.len() <= 3, "{end:?}");
            let found = end.programs(&guides);
            let names: Vec<&str> = found.iter().map(|guide| &*guide.name).collect();
            assert!(
                (1..=9).contains(&found.len()),
                "\n\n{:?} leads to {} programs, and a person can choose among nine at most: {}.\nOne more with this system and `look` needs a further question in src/wizard/questions.rs.\n",
                end.answers,
                found.len(),
                names.join(", ")
            );
        }
    }

    #[test]
    fn every_program_is_reached_by_the_questions_or_by_what_stands_in_its_corner() {
        let guides = Guides::embedded().unwrap();
        let ends = ends(&guides);
        for guide in guides.all() {
            let mut corner = walk(&[Answer::Browser]);
            corner.corner = guide.name.split([',', '(']).next().unwrap_or_default().trim().to_owned();
            let by_name = corner.programs(&guides).iter().any(|found| found.id == guide.id);
            let by_answers = ends.iter().any(|end| end.programs(&guides).iter().any(|found| found.id == guide.id));
            assert!(by_name || by_answers, "{}", guide.id);
        }
    }

    #[test]
    fn the_words_in_the_corner_of_each_web_page_find_it() {
        use crate::guides::{Scene, Way};
        let guides = Guides::embedded().unwrap();
        for guide in guides.on(RunsOn::Web).filter(|guide| !guide.hosted && guide.id != OTHER) {
            for way in Way::ALL {
                for picture in guide.way(way).iter().filter_map(|instruction| instruction.picture.as_ref()) {
                    let Scene::WebMessage { brand, .. } = &picture.scene else { continue };
                    let mut questions = walk(&[Answer::Browser]);
                    questions.corner.clone_from(brand);
                    let found = questions.programs(&guides);
                    assert!(found.iter().any(|found| found.id == guide.id), "“{brand}” does not find {}", guide.id);
                }
            }
        }
    }
}
