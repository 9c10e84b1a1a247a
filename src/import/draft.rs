//! The contents of a document in, a draft of a roadmap out, with what a person has to say about it.

use jiff::civil::Date;

use super::annex::{self, Stamp};
use super::answers::Answers;
use super::clause_schools::schools_in_clauses;
use super::clauses::Clause;
use super::doubts::{Days, mark_doubts};
use super::first_section::FirstSection;
use super::order::{FoundOrder, Order};
use super::participants::{SchoolList, SchoolRow};
use super::parties::{Party, parties};
use super::period::{self, Period, PeriodDoubt};
use super::plan::Plan;
use super::publishing::rows_that_name_sites;
use super::question::Question;
use super::schools::{KnownSchool, SchoolStub, alike_schools, schools};
use super::source::Source;
use super::tables::Contents;
use super::titles::{begins_list, begins_plan, names_others};
use crate::content::fold;
use crate::content::people::names_people;
use crate::content::records::roadmap::ColumnRole;

/// A roadmap as an order has it, before a person has gone through it.
#[derive(Debug, Clone, Default)]
pub struct RoadmapDraft {
    /// Its title.
    pub title: String,
    /// Its period.
    pub period: String,
    /// The order.
    pub order: Option<Order>,
    /// Annexes of the order.
    pub annexes: Vec<Annex>,
    /// Its plans.
    pub plans: Vec<Plan>,
    /// Schools that its lists name.
    pub schools: Vec<SchoolStub>,
    /// Parties of its executors' cells.
    pub parties: Vec<Party>,
    /// What nobody but a person can say.
    pub questions: Vec<Question>,
    /// Lines and tables that are not in the file.
    pub left_out: Vec<String>,
    /// How many deadlines were read, and how many were not.
    pub deadlines: (usize, usize),
    /// How many signs of converters were taken off.
    pub signs: usize,
    /// How many pictures were left out.
    pub pictures: usize,
    /// The file that it was made of.
    pub source: Option<Source>,
}

/// Whether a document holds an order: a plan stands in it, or the head of an order.
pub fn is_order(contents: &Contents) -> bool {
    let lines: Vec<&str> = contents.lines.iter().map(|line| line.text.as_str()).take(LINES_ABOVE_ORDER).collect();
    !contents.plans.is_empty() || FoundOrder::new(&lines).is_some()
}

/// The head of an order stands among the first lines of its document.
const LINES_ABOVE_ORDER: usize = 15;

/// An annex of the order: a plan or a list of schools.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Annex {
    /// Its stamp.
    pub stamp: Stamp,
    /// Its title.
    pub title: Option<String>,
    /// The plan that stands in it.
    pub plan: Option<usize>,
    /// The list that stands in it.
    pub list: Option<SchoolList>,
}

/// What a caller says beforehand.
#[derive(Debug, Default)]
pub struct Given<'g> {
    /// The period.
    pub period: Option<&'g str>,
    /// Which plans, counted from 1; all where none is named.
    pub tables: &'g [usize],
    /// The schools of the site.
    pub schools: &'g [KnownSchool],
    /// Answers to questions.
    pub answers: Answers,
}

impl RoadmapDraft {
    /// A draft of the contents; `None` where they name no period and none is given.
    pub fn new(mut contents: Contents, given: &Given) -> Option<Self> {
        let mut draft = RoadmapDraft { signs: contents.signs, pictures: contents.pictures, ..RoadmapDraft::default() };
        let taken = draft.read_lines(&mut contents);
        draft.left_out = left_out(&contents, &taken);
        let lists = if draft.order.is_none() { &contents.lists[..] } else { &[] };
        draft.left_out.extend(texts_of_lists(lists));
        draft.keep_tables(&mut contents, given.tables);
        draft.title = title(&contents, draft.order.as_ref());
        draft.find_period(&contents, given)?;
        draft.schools = schools(&draft.participants(&contents.lists), given.schools);
        draft.plans = contents.plans;
        given.answers.change_columns(&mut draft.plans);
        let issuer = draft.order.as_ref().and_then(|order| order.issuer.as_deref());
        draft.parties = parties(&draft.plans, issuer);
        given.answers.change_parties(&mut draft.parties);
        draft.leave_out_people(&given.answers);
        draft.ask();
        let alike = alike_schools(&draft.schools, given.schools);
        draft.questions.extend((!alike.is_empty()).then_some(Question::SchoolsAlike(alike)));
        Some(draft)
    }

    /// The name of its file: the years of its period.
    pub fn id(&self) -> String {
        let years: Vec<&str> =
            self.period.split(|letter: char| !letter.is_ascii_digit()).filter(|part| part.len() == 4).collect();
        if years.is_empty() { "roadmap".to_owned() } else { years.join("-") }
    }

    /// The same; an order of which no day could be read has this one.
    pub fn with_order_date(&self, date: Option<Date>) -> Self {
        let mut draft = self.clone();
        if let Some(order) = &mut draft.order {
            order.date = order.date.or(date);
        }
        draft
    }

    /// How many items and steps it has.
    pub fn counts(&self) -> (usize, usize) {
        let items = self.plans.iter().map(|plan| plan.items().count()).sum();
        (items, self.plans.iter().map(Plan::steps).sum())
    }

    /// The lists of schools; where the order has none, the schools that a clause of it takes in.
    fn participants(&self, lists: &[SchoolList]) -> Vec<SchoolList> {
        let of_clause = self.order.iter().filter_map(|order| schools_in_clauses(&order.clauses));
        let own: Vec<SchoolList> = lists.iter().filter(|list| list.names_participants).cloned().collect();
        if own.is_empty() { of_clause.collect() } else { own }
    }

    /// Reads the lines around the tables; returns which of them stand in the draft.
    fn read_lines(&mut self, contents: &mut Contents) -> Vec<bool> {
        let mut taken = vec![false; contents.lines.len()];
        let first = contents.plans.first().map_or(0..0, |plan| plan.lines_above.clone());
        let before = annex::stamp_start(&contents.lines, first.clone()).unwrap_or(first.end);
        let texts: Vec<&str> = contents.lines[..before].iter().map(|line| line.text.as_str()).collect();
        let title = texts.iter().rposition(|line| begins_plan(line)).unwrap_or(texts.len());
        let found = FoundOrder::new(&texts[..title]).or_else(|| FoundOrder::new(&texts));
        let end = found.as_ref().map_or(0, |found| found.end);
        found.iter().flat_map(|found| &found.lines).for_each(|at| taken[*at] = true);
        self.order = found.map(|found| found.order).or_else(|| order_of_stamp(contents));
        for at in 0..contents.plans.len() {
            self.read_above_plan(contents, at, end, &mut taken);
        }
        for at in 0..contents.lists.len() {
            self.read_above_list(contents, at, &mut taken);
        }
        taken
    }

    fn read_above_plan(&mut self, contents: &mut Contents, at: usize, order_end: usize, taken: &mut [bool]) {
        let lines = contents.plans[at].lines_above.clone();
        let mut lines = lines.start.max(order_end).min(lines.end)..lines.end;
        if let Some(first) = FirstSection::new(&contents.lines, lines.clone(), &contents.plans[at]) {
            let heading: Vec<&str> =
                contents.lines[first.start..lines.end].iter().map(|line| line.text.as_str()).collect();
            contents.plans[at].name_first_section(heading.join(" "), first.is_guessed);
            taken[first.start..lines.end].fill(true);
            lines.end = first.start;
        }
        let above = annex::read(&contents.lines, lines, begins_plan);
        let plan = &mut contents.plans[at];
        plan.title = above.title.clone();
        plan.introduction = above.introduction;
        let is_annex = self.order.is_some() && above.stamp.is_some();
        let stamp_lines = above.stamp.as_ref().map_or(0, |stamp| stamp.text.lines().count());
        let kept = if is_annex { 0 } else { stamp_lines };
        above.lines.iter().skip(kept).for_each(|line| taken[*line] = true);
        if let Some(stamp) = above.stamp.filter(|_| is_annex) {
            self.annexes.push(Annex { stamp, title: above.title, plan: Some(at), list: None });
        }
    }

    fn read_above_list(&mut self, contents: &mut Contents, at: usize, taken: &mut [bool]) {
        let list = &mut contents.lists[at];
        list.own_lines.iter().for_each(|line| taken[*line] = true);
        let above = annex::read(&contents.lines, list.lines_above.clone(), begins_list);
        let words = above.title.iter().chain(&above.introduction);
        list.names_participants = list.names_participants && !words.into_iter().any(|words| names_others(words));
        if self.order.is_none() {
            return;
        }
        above.lines.iter().for_each(|line| taken[*line] = true);
        let title = [above.title].into_iter().flatten().chain(above.introduction).collect::<Vec<_>>().join(" ");
        let title = Some(title).filter(|title| !title.is_empty());
        self.annexes.push(Annex {
            stamp: above.stamp.unwrap_or_default(),
            title,
            plan: None,
            list: Some(list.clone()),
        });
    }

    /// Keeps the plans that were asked for.
    fn keep_tables(&mut self, contents: &mut Contents, tables: &[usize]) {
        if tables.is_empty() {
            return;
        }
        let is_kept = |at: usize| tables.contains(&(at + 1));
        let mut place = 0;
        let places: Vec<Option<usize>> = (0..contents.plans.len())
            .map(|at| {
                place += usize::from(is_kept(at));
                is_kept(at).then(|| place - 1)
            })
            .collect();
        self.annexes.retain_mut(|annex| match annex.plan {
            Some(at) => {
                annex.plan = places[at];
                annex.plan.is_some()
            }
            None => true,
        });
        let mut at = 0;
        contents.plans.retain(|_| {
            at += 1;
            is_kept(at - 1)
        });
    }

    fn find_period(&mut self, contents: &Contents, given: &Given) -> Option<()> {
        if let Some(period) = given.answers.period.as_deref().or(given.period) {
            self.period = period.to_owned();
            return Some(());
        }
        let plans = contents.plans.iter().filter_map(|plan| plan.title.as_deref());
        let order = self.order.as_ref().and_then(|order| order.title.as_deref());
        let titles = plans.chain(order);
        let date = self.order.as_ref().and_then(|order| order.date);
        let cells: Vec<String> = contents.plans.iter().flat_map(deadline_cells).collect();
        let approved = self.order.iter().flat_map(|order| &order.clauses).map(|clause| clause.text.as_str());
        let approved = approved.filter(|text| fold::words(text).starts_with("утверд"));
        let words = contents.plans.iter().flat_map(|plan| &plan.introduction).map(String::as_str).chain(approved);
        let Period { text, doubt } = period::period(titles, words, date, &cells)?;
        self.questions.extend(doubt.map(|doubt| match doubt {
            PeriodDoubt::NotNamed => Question::PeriodGuessed(text.clone()),
            PeriodDoubt::SchoolYearOrYears => Question::PeriodAmbiguous(text.clone()),
        }));
        self.period = text;
        Some(())
    }

    /// Clauses that name people are not published unless a person decides so.
    fn leave_out_people(&mut self, answers: &Answers) {
        let Some(order) = &mut self.order else { return };
        let is_left_out = |clause: &Clause| names_people(&clause.whole_text()) && !answers.publishes(&clause.number);
        let (named, kept): (Vec<Clause>, Vec<Clause>) =
            std::mem::take(&mut order.clauses).into_iter().partition(is_left_out);
        order.clauses = kept;
        let questions = named
            .into_iter()
            .map(|clause| Question::ClauseNamesPerson { text: clause.whole_text(), number: clause.number });
        self.questions.extend(questions);
    }

    fn ask(&mut self) {
        self.ask_of_order();
        let unknown: Vec<String> =
            self.parties.iter().filter(|party| party.reports.is_none()).map(|party| party.name.clone()).collect();
        let columns = self.plans.iter().flat_map(|plan| &plan.columns).filter(|column| !column.is_known);
        let columns: Vec<String> = columns
            .map(|column| if column.heading.is_empty() { "—".to_owned() } else { column.heading.clone() })
            .collect();
        let sections = self.plans.iter().flat_map(|plan| &plan.sections).filter(|section| section.heading.is_guessed);
        let sections: Vec<String> = sections.map(|section| section.heading.title.clone()).collect();
        let people = self.people_in_cells();
        let act = self.order.as_ref().and_then(|order| order.date);
        let days = Days { period: vekha_deadline::period(&self.period).ok(), act };
        let read = mark_doubts(&mut self.plans, &self.parties, &days);
        self.deadlines = (read.read, read.unread.len());
        let sum = |count: fn(&Plan) -> usize| self.plans.iter().map(count).sum::<usize>();
        let silent = self.plans.iter().filter(|plan| plan.column(ColumnRole::Responsible).is_none()).count();
        let lists = [
            Question::ExecutorsUnknown(unknown),
            Question::ColumnsUnknown(columns),
            Question::SectionsGuessed(sections),
            Question::CellsNamePeople(people),
            Question::DeadlinesUnread(read.unread),
            Question::DutiesUnknown(rows_that_name_sites(&self.plans)),
        ];
        let counts = [
            Question::NoExecutors(silent),
            Question::RowsJoined(sum(|plan| plan.joined_rows)),
            Question::StepsWithoutNumber(sum(guessed_steps)),
            Question::NumbersDoubtful(sum(|plan| plan.doubtful_numbers)),
        ];
        let is_asked = |question: &Question| question.args().iter().all(|(_, value)| !value.is_empty() && value != "0");
        self.questions.extend(lists.into_iter().chain(counts).filter(is_asked));
        self.questions.extend(self.schools.is_empty().then_some(Question::SchoolsUnknown));
    }

    fn ask_of_order(&mut self) {
        let Some(order) = &self.order else { return self.questions.push(Question::OrderUnknown) };
        let differs = |stamp: &Stamp| {
            let number = |text: &Option<String>| text.as_deref().map(|text| text.replace([' ', '–', '-'], ""));
            let other_number = stamp.number.is_some() && number(&stamp.number) != number(&order.number);
            other_number || stamp.date.is_some() && stamp.date != order.date
        };
        let stamps = self.annexes.iter().map(|annex| &annex.stamp).filter(|stamp| differs(stamp));
        let mut questions: Vec<Question> =
            stamps.map(|stamp| Question::StampDiffers { stamp: stamp.text.clone() }).collect();
        questions.extend(order.date.is_none().then_some(Question::OrderWithoutDay));
        questions.extend(order.is_amending().then_some(Question::OrderAmends));
        self.questions.extend(questions);
    }

    fn people_in_cells(&self) -> Vec<String> {
        let mut cells: Vec<String> = Vec::new();
        for plan in &self.plans {
            let columns = plan.columns_with(ColumnRole::Responsible);
            let texts = plan.rows().flat_map(|row| columns.iter().map(|at| row.text(*at)));
            for text in texts.filter(|text| names_people(text)) {
                if !cells.iter().any(|cell| cell == text) {
                    cells.push(text.to_owned());
                }
            }
        }
        cells
    }
}

/// The order that the stamp of the first plan names, where no other text of it is there.
fn order_of_stamp(contents: &Contents) -> Option<Order> {
    let plan = contents.plans.first()?;
    let stamp = annex::read(&contents.lines, plan.lines_above.clone(), begins_plan).stamp?;
    Order::from_stamp(&stamp.text, stamp.number, stamp.date)
}

fn guessed_steps(plan: &Plan) -> usize {
    plan.items().flat_map(|item| &item.steps).filter(|step| step.is_deadline_doubtful).count()
}

fn deadline_cells(plan: &Plan) -> Vec<String> {
    let columns = plan.columns_with(ColumnRole::Deadline);
    plan.rows().flat_map(|row| columns.iter().map(|at| row.text(*at).to_owned()).collect::<Vec<_>>()).collect()
}

/// What lists of schools say beside the names, where there is no order whose annexes they could be.
fn texts_of_lists(lists: &[SchoolList]) -> Vec<String> {
    let rows = lists.iter().flat_map(|list| &list.rows);
    let texts = |row: &SchoolRow| {
        let more: Vec<&str> = [&row.territory, &row.text].into_iter().flatten().map(String::as_str).collect();
        (row.text.is_some()).then(|| format!("{}: {}", row.name, more.join("; ")))
    };
    rows.filter_map(texts).collect()
}

/// The lines and tables that stand nowhere in the draft.
fn left_out(contents: &Contents, taken: &[bool]) -> Vec<String> {
    let is_left = |at: &usize| !taken.get(*at).copied().unwrap_or(false);
    let lines = (0..contents.lines.len()).filter(is_left).map(|at| contents.lines[at].text.clone());
    lines.chain(contents.other_tables.iter().cloned()).collect()
}

/// The title of the roadmap: of its first plan, else what the order is about.
fn title(contents: &Contents, order: Option<&Order>) -> String {
    let plan = contents.plans.first().and_then(|plan| plan.title.as_deref()).filter(|title| begins_plan(title));
    let order = order.and_then(|order| order.title.as_deref());
    plan.or(order).unwrap_or("Дорожная карта").trim_matches(['*', ' ']).to_owned()
}
