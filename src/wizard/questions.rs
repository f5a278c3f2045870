//! "I don't know which one I have…": two or three questions that lead to one or a few mail programs.
//!
//! However many programs fit the answers, a page shows few of them: where there are more, "None of these" leads on to the next ones, and Back to
//! those before. So a guide can be added without a look at the questions.

use super::{MOST_FOUND, Wizard};
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
    /// None of the programs on the page: the next ones.
    NotThese,
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

/// How many cards are on a page of mail programs at most, with the one that leads on to the next page.
const ON_A_PAGE: usize = 9;

impl ProgramQuestions {
    /// How many questions were answered.
    pub fn answered(&self) -> usize {
        self.answers.len()
    }

    /// The answers about the program, without those by which the person turned a page of programs.
    fn about_program(&self) -> &[Answer] {
        let turned = self.answers.iter().position(|answer| *answer == Answer::NotThese);
        self.answers.get(..turned.unwrap_or(self.answers.len())).unwrap_or_default()
    }

    /// What is asked now, which follows from the answers.
    pub fn question(&self) -> Question {
        match self.about_program() {
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
            Question::Which if self.page(guides).1 => vec![Answer::NotThese],
            Question::Which => vec![],
        }
    }

    /// The mail programs to choose from now; empty while another question comes first.
    pub fn programs<'a>(&self, guides: &'a Guides) -> Vec<&'a Guide> {
        match self.question() {
            // Typing on tells more than a further page.
            Question::Corner => self.fitting(guides).into_iter().take(MOST_FOUND).collect(),
            _ => self.page(guides).0,
        }
    }

    /// The programs of this page, and whether there are more on the next.
    fn page<'a>(&self, guides: &'a Guides) -> (Vec<&'a Guide>, bool) {
        let turned = self.answers.len() - self.about_program().len();
        let mut rest = self.fitting(guides).into_iter().skip(turned * (ON_A_PAGE - 1)).collect::<Vec<_>>();
        let more = rest.len() > ON_A_PAGE;
        rest.truncate(if more { ON_A_PAGE - 1 } else { ON_A_PAGE });
        (rest, more)
    }

    /// All mail programs that fit what was answered and typed, in the order of the pages.
    fn fitting<'a>(&self, guides: &'a Guides) -> Vec<&'a Guide> {
        let web = |guide: &&Guide| guide.platforms.contains(&RunsOn::Web);
        match self.about_program() {
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

    /// The pages of programs of a row of answers, up to its last.
    fn pages(end: &ProgramQuestions) -> Vec<ProgramQuestions> {
        (end.about_program().len()..=end.answers.len()).map(|turned| walk(&end.answers[..turned])).collect()
    }

    /// Walks every row of answers. It ends after at most three questions at pages of a few cards, and these show what fits, each program once.
    fn every_row_ends_at_a_few_cards(guides: &Guides) {
        for end in ends(guides) {
            assert_eq!(end.question(), Question::Which);
            assert!(end.about_program().len() <= 3, "{end:?}");
            let mut shown = Vec::new();
            for page in pages(&end) {
                let found = page.programs(guides);
                let cards = found.len() + page.choices(guides).len();
                assert!(cards <= ON_A_PAGE, "{cards} cards after {:?}", page.answers);
                shown.extend(found.into_iter().map(|guide| &*guide.id));
            }
            let fitting: Vec<&str> = end.fitting(guides).into_iter().map(|guide| &*guide.id).collect();
            assert_eq!(shown, fitting, "{:?}", end.answers);
        }
    }

    #[test]
    fn every_row_of_answers_ends_at_a_few_cards_after_at_most_three_questions() {
        let guides = Guides::embedded().unwrap();
        let ends = ends(&guides);
        assert!(ends.len() > 12);
        for page in ends.iter().flat_map(pages) {
            assert!(!page.programs(&guides).is_empty(), "nobody is left without a way: {:?}", page.answers);
        }
        every_row_ends_at_a_few_cards(&guides);
    }

    /// An example of `assets/guides/README.md` that many times, each under a name of its own, and the guide for other programs. `keys` stand in the
    /// place of the example's own `platforms`.
    fn invented(count: usize, example: &str, keys: &str) -> Guides {
        let readme = include_str!("../../assets/guides/README.md");
        let example = readme.split("```toml\n").map(|rest| rest.split("```").next().unwrap()).find(|text| text.contains(example)).unwrap();
        let left_out = ["aliases = ", "addresses = ", "platforms = "];
        let example: Vec<&str> = example.lines().filter(|line| !left_out.iter().any(|key| line.starts_with(key))).collect();
        let guide = |at: usize| {
            let named = |line: &&str| match line.split_once(" = ") {
                Some(("id", _)) => format!("id = \"harbor-{at:03}\""),
                Some(("name", _)) => format!("name = \"Harbor {at:03}\"\n{}", keys.replace("NUMBER", &(at + 1).to_string())),
                _ => (*line).to_owned(),
            };
            (format!("harbor-{at:03}.toml"), example.iter().map(named).collect::<Vec<_>>().join("\n"))
        };
        let mut other: toml::Table = include_str!("../../assets/guides/other.toml").parse().unwrap();
        other.remove("siblings");
        let mut files: Vec<(String, String)> = (0..count).map(guide).collect();
        files.push(("other.toml".into(), other.to_string()));
        Guides::read(&files.iter().map(|(name, text)| (&**name, &**text)).collect::<Vec<_>>()).unwrap()
    }

    #[test]
    fn however_many_guides_of_one_kind_are_added_all_are_reached() {
        for (example, keys) in [
            ("id = \"harbor-mail\"", "platforms = [\"windows\", \"linux\"]"),
            // These are also found by somebody who sees none of the looks.
            ("id = \"harbor-mail\"", "platforms = [\"windows\"]\ncard = NUMBER"),
            ("id = \"harbor-mail\"", "platforms = [\"windows\", \"phone\"]"),
            ("id = \"harbor-web\"", "platforms = [\"web\"]\nhosted = true"),
        ] {
            for count in [1, 7, 8, 9, 10, 15, 16, 17, 18, 60] {
                let guides = invented(count, example, keys);
                every_row_ends_at_a_few_cards(&guides);
                let ends = ends(&guides);
                let shown = ends.iter().flat_map(pages).flat_map(|page| page.programs(&guides)).map(|guide| &*guide.id);
                assert_eq!(shown.collect::<std::collections::BTreeSet<_>>().len(), count + 1, "{count} with {keys}");
            }
        }
    }

    #[test]
    fn a_page_of_programs_is_turned_and_turned_back() {
        let guides = invented(17, "id = \"harbor-mail\"", "platforms = [\"windows\"]");
        let mut questions = walk(&[Answer::OwnWindow, Answer::System(RunsOn::Windows), Answer::Look(Look::Menus)]);
        let page = |questions: &ProgramQuestions| {
            assert_eq!(questions.question(), Question::Which);
            let found = questions.programs(&guides);
            (found.len(), found.first().unwrap().name.clone(), questions.choices(&guides))
        };
        let first = page(&questions);
        assert_eq!(first, (8, "Harbor 000".into(), vec![Answer::NotThese]));
        questions.answers.push(Answer::NotThese);
        assert_eq!(page(&questions), (8, "Harbor 008".into(), vec![Answer::NotThese]));
        questions.answers.push(Answer::NotThese);
        assert_eq!(page(&questions), (2, "Harbor 016".into(), vec![]));
        // The guide for other programs comes at the end, after everything else was seen.
        assert_eq!(questions.programs(&guides).last().unwrap().id, OTHER);
        questions.answers.truncate(3);
        assert_eq!(page(&questions), first);
    }

    #[test]
    fn every_program_is_reached_by_the_questions_or_by_what_stands_in_its_corner() {
        let guides = Guides::embedded().unwrap();
        let pages: Vec<ProgramQuestions> = ends(&guides).iter().flat_map(pages).collect();
        for guide in guides.all() {
            let mut corner = walk(&[Answer::Browser]);
            corner.corner = guide.short_name().to_owned();
            let by_name = corner.programs(&guides).iter().any(|found| found.id == guide.id);
            let by_answers = pages.iter().any(|page| page.programs(&guides).iter().any(|found| found.id == guide.id));
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
