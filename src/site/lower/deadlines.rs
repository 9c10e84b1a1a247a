//! Deadlines of a roadmap: the act's words in, what they say out; what is odd about them is a diagnostic.

use super::{Lower, LowerOutput};
use crate::content::values::Text;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::RoadmapIx;
use crate::site::names::basis_day;
use vekha_deadline::words::{self, Language};
use vekha_deadline::{self as deadline, Context, DateRange, Schedule, Warning};

impl Lower<'_> {
    /// Reads a deadline; `plan` is the period of its plan, where that has one of its own.
    pub fn schedule(&self, at: RoadmapIx, words: &Text, plan: Option<DateRange>, found: &mut LowerOutput) -> Schedule {
        self.schedule_unless(at, words, plan, |_| false, found)
    }

    /// The same, but for warnings that are told elsewhere or not at all.
    pub fn schedule_unless(
        &self,
        at: RoadmapIx,
        words: &Text,
        plan: Option<DateRange>,
        is_silent: impl Fn(&Warning) -> bool,
        found: &mut LowerOutput,
    ) -> Schedule {
        let schedule = deadline::read(words, &self.deadline_context(at, plan));
        let is_guessed = self.names.roadmaps.is_guessed(at);
        for warning in &schedule.warnings {
            let is_of_guess = is_guessed && depends_on_period(warning.code);
            // What lies before the roadmap lies before its act too.
            let is_repeated = warning.code == deadline::Code::BeforeAct && is_outside(&schedule, warning);
            if warning.code != deadline::Code::Empty && !is_of_guess && !is_repeated && !is_silent(warning) {
                let fitting = self.fitting_words(warning, words, at, plan);
                let example = fitting.clone().unwrap_or_else(|| self.example_of_term(at, plan));
                let problem = deadline_problem(words, warning).arg("example", example);
                found.emit(problem.arg("fits", if fitting.is_some() { "yes" } else { "no" }));
            }
        }
        schedule
    }

    /// What the advice proposes: for a date that does not exist the last day of its own month, or a blank to be filled in;
    /// else the days that the words name. Nothing where they name none.
    fn fitting_words(&self, warning: &Warning, words: &str, at: RoadmapIx, plan: Option<DateRange>) -> Option<String> {
        let context = self.deadline_context(at, plan);
        let fitting = match warning.code {
            deadline::Code::ImpossibleDate => Some(
                deadline::with_real_days(words, &context).filter(|text| is_plain(text)).unwrap_or("до …".to_owned()),
            ),
            deadline::Code::TooLong | deadline::Code::TooManyTimes => None,
            _ => deadline::certain_words(words, &context),
        };
        fitting.filter(|text| text == "до …" || is_plain(text))
    }

    /// A term that the program reads without a doubt, for advice: the last day there is.
    pub fn example_of_term(&self, at: RoadmapIx, plan: Option<DateRange>) -> String {
        format!("до {}", words::day(plan.unwrap_or(self.names.roadmaps[at].period).to))
    }

    /// What the deadlines of a roadmap leave unsaid.
    pub fn deadline_context(&self, at: RoadmapIx, plan: Option<DateRange>) -> Context<'_> {
        let declared = &self.names.roadmaps[at];
        let act_date = basis_day(&declared.source.record);
        Context { period: plan.unwrap_or(declared.period), act_date, calendars: self.calendars }
    }
}

fn deadline_problem(words: &Text, warning: &Warning) -> Diagnostic {
    let code = if warning.code.is_contradiction() { Code::DeadlineDoubt } else { Code::DeadlineNotRead };
    Diagnostic::new(code, words.place.part(words.len(), warning.at.clone()))
        .arg("text", words.replace('\n', " "))
        .arg("why-ru", words::warning(warning, Language::Russian))
        .arg("why-en", words::warning(warning, Language::English))
        .arg("mend", if rests_on_calendar(warning.code) { "calendar" } else { "schedule" })
}

/// Words that stand in YAML as they are.
fn is_plain(text: &str) -> bool {
    let is_safe = |letter: char| letter.is_alphanumeric() || " .,;()/-–—".contains(letter);
    text.starts_with(char::is_alphanumeric) && text.chars().all(is_safe)
}

/// The cure is in `calendar.yaml`, not in the roadmap.
fn rests_on_calendar(code: deadline::Code) -> bool {
    matches!(code, deadline::Code::SchoolCalendarAssumed | deadline::Code::WorkCalendarAssumed)
}

/// What is odd about deadlines only because of the roadmap's own days.
fn depends_on_period(code: deadline::Code) -> bool {
    matches!(code, deadline::Code::OutsidePeriod | deadline::Code::YearGuessed | deadline::Code::NoRoomLeft)
}

fn is_outside(schedule: &Schedule, warning: &Warning) -> bool {
    schedule.warnings.iter().any(|other| other.code == deadline::Code::OutsidePeriod && other.at == warning.at)
}
