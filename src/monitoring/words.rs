//! The words of the monitoring: data in, sentences out, in the language of the site for papers and of the caller for lists.

use jiff::civil::Date;

use super::matrix::{Difference, Matrix, MatrixCell};
use crate::messages::Wording;
use crate::rules::{Finding, Ground, Requirement, Rule, item_number};
use crate::site::{ActIx, Contact, Duty, HeadSchool, Item, Reporter, Roadmap, RoadmapIx, Site};

/// Words about a site.
#[derive(Clone, Copy)]
pub struct Words<'w> {
    wording: &'w Wording,
    /// The site.
    pub site: &'w Site,
}

type Args<'a> = &'a [(&'static str, String)];

impl<'w> Words<'w> {
    /// Words in this wording.
    pub fn new(wording: &'w Wording, site: &'w Site) -> Self {
        Words { wording, site }
    }

    /// A message by its key.
    pub fn phrase(&self, key: &str, args: Args) -> String {
        self.wording.phrase(key, args)
    }

    /// A message without arguments.
    pub fn word(&self, key: &str) -> String {
        self.phrase(key, &[])
    }

    /// A count in a message.
    pub fn count(&self, key: &str, n: usize) -> String {
        self.phrase(key, &[("n", n.to_string())])
    }

    /// «20 ноября 2026 года».
    pub fn date(&self, date: Date) -> String {
        let args =
            [("day", date.day().to_string()), ("month", date.month().to_string()), ("year", date.year().to_string())];
        self.phrase("monitoring-date", &args)
    }

    /// The same without its year where that is the year of the site's day.
    pub fn near_date(&self, date: Date) -> String {
        if date.year() != self.site.today.year() {
            return self.date(date);
        }
        self.phrase("monitoring-near-date", &[("day", date.day().to_string()), ("month", date.month().to_string())])
    }

    /// «с 20 ноября», «со 2 ноября».
    fn from(&self, date: Date, shown: String) -> String {
        let second = u8::from(date.day() == 2).to_string();
        self.phrase("monitoring-from", &[("second", second), ("date", shown)])
    }

    /// What a rule is called.
    pub fn title(&self, rule: &Rule) -> String {
        self.word(&format!("requirement-{}", rule.id()))
    }

    /// A further part of a rule's words: `lacking`, `todo`, `path`, `means`.
    pub fn part(&self, rule: &Rule, part: &str) -> String {
        self.wording.part(&format!("requirement-{}", rule.id()), part).unwrap_or_default()
    }

    /// The name of a reporter.
    pub fn reporter(&self, reporter: Reporter) -> &'w str {
        match reporter {
            Reporter::Department => self.site.about.body(),
            Reporter::School(school) => &self.site[school].short_name,
        }
    }

    /// The school whose branch a reporter is.
    pub fn head_school(&self, reporter: Reporter) -> Option<&'w str> {
        let Reporter::School(school) = reporter else { return None };
        match self.site[school].branch_of.as_ref()? {
            HeadSchool::School(head) => Some(&self.site[*head].short_name),
            HeadSchool::Named(name) => Some(name),
        }
    }

    /// The heading of a ground's columns.
    pub fn ground(&self, ground: Ground) -> String {
        self.word(match ground {
            Ground::Act => "monitoring-ground-act",
            Ground::Law => "monitoring-ground-law",
            Ground::Practice => "monitoring-ground-practice",
        })
    }

    /// «приказ от 28 августа 2026 года № 187-о».
    pub fn act(&self, roadmap: &Roadmap, act: ActIx) -> String {
        let act = &roadmap.acts[act];
        let args = [("kind", act.kind.to_lowercase()), ("date", self.date(act.date))];
        match &act.number {
            Some(number) => {
                let [kind, date] = args;
                self.phrase("monitoring-act", &[kind, date, ("number", number.clone())])
            }
            None => self.phrase("monitoring-act-unnumbered", &args),
        }
    }

    /// How the kind of a roadmap is named in messages.
    pub fn sort(roadmap: &Roadmap) -> String {
        roadmap.kind.code().to_owned()
    }

    /// The number of an item, with its plan where numbers begin anew in each; its words where it has none.
    pub fn item(&self, roadmap: &Roadmap, item: &Item) -> String {
        let number = item.number.trim_end_matches('.');
        if number.is_empty() {
            let words = if item.activity.is_empty() { item_number(item) } else { &item.activity };
            return self.phrase("monitoring-item-named", &[("item", words.to_owned())]);
        }
        let plan = roadmap.plans[item.plan].title.as_ref().filter(|_| item.plan.0 > 0);
        match plan {
            Some(plan) => {
                self.phrase("monitoring-item-of-plan", &[("item", number.to_owned()), ("plan", plan.clone())])
            }
            None => number.to_owned(),
        }
    }

    /// The clause that a requirement stands on; nothing for what is only recommended.
    pub fn clause(&self, requirement: &Requirement) -> Option<String> {
        match (requirement.duty, requirement.rule.ground) {
            (Some((roadmap, duty)), _) => {
                let roadmap = &self.site[roadmap];
                let args = [
                    ("item", self.item(roadmap, &roadmap[duty.item])),
                    ("sort", Self::sort(roadmap)),
                    ("act", self.act(roadmap, duty.act)),
                ];
                Some(self.phrase("monitoring-item", &args))
            }
            (None, Ground::Law) => self.wording.attribute_of(requirement.rule.code, "clause"),
            _ => None,
        }
    }

    /// The clause in few words: the item and the number of its act, or the clause of a law.
    pub fn short_clause(&self, requirement: &Requirement) -> Option<String> {
        let Some((roadmap, duty)) = requirement.duty else { return self.clause(requirement) };
        let roadmap = &self.site[roadmap];
        let (item, act) = (self.item(roadmap, &roadmap[duty.item]), &roadmap.acts[duty.act]);
        match &act.number {
            Some(number) => Some(self.phrase("monitoring-item-short", &[("item", item), ("number", number.clone())])),
            None => self.clause(requirement),
        }
    }

    /// What was found, with what has changed.
    pub fn cell(&self, cell: &MatrixCell) -> String {
        let words = self.finding(cell.found.finding, |date| self.near_date(date));
        match cell.difference {
            Difference::Same => words,
            Difference::Mended => self.phrase("monitoring-mended", &[("cell", words)]),
            Difference::Appeared => self.phrase("monitoring-appeared", &[("cell", words)]),
        }
    }

    /// What was found, with days in such words.
    pub fn finding(&self, finding: Finding, date: impl Fn(Date) -> String) -> String {
        let dated = |key: &str, day: Date| self.phrase(key, &[("date", date(day))]);
        match finding {
            Finding::NotRequired => self.word("monitoring-not-required"),
            Finding::Met(Some(day)) => dated("monitoring-published-on", day),
            Finding::Met(None) => self.word("monitoring-published"),
            Finding::SeenElsewhere(day) => dated("monitoring-seen", day),
            Finding::NotYet(Some(day)) => dated("monitoring-awaited", day),
            Finding::NotYet(None) => self.word("monitoring-undated"),
            Finding::Missing(Some(day)) => {
                self.phrase("monitoring-missing-from", &[("from", self.from(day, date(day)))])
            }
            Finding::Missing(None) => self.word("monitoring-missing"),
            Finding::MissingElsewhere(day) => dated("monitoring-not-found", day),
            Finding::Denied(day) => dated("monitoring-denied", day),
            Finding::Unseen => self.word("monitoring-unseen"),
        }
    }

    /// What a cell is about with its day, for a list of what stands alike: «Аналитика (12 октября)».
    pub fn entry(&self, cell: &MatrixCell) -> String {
        self.entry_with(cell, self.title(cell.requirement.rule))
    }

    /// The same within a sentence.
    pub fn entry_inside(&self, cell: &MatrixCell) -> String {
        self.entry_with(cell, self.title_inside(cell.requirement.rule))
    }

    fn entry_with(&self, cell: &MatrixCell, title: String) -> String {
        let finding = cell.found.finding;
        let key = format!("note-entry-{}", finding.code());
        let day = match (finding, finding.day()) {
            (_, None) if finding == Finding::Unseen || finding == Finding::NotYet(None) => String::new(),
            (_, None) => return title,
            (Finding::Missing(_), Some(day)) => self.from_day(day),
            (_, Some(day)) => self.date(day),
        };
        self.phrase(&key, &[("title", title), ("date", day)])
    }

    /// What a rule is called within a sentence.
    pub fn title_inside(&self, rule: &Rule) -> String {
        self.wording.part(&format!("requirement-{}", rule.id()), "inside").unwrap_or_else(|| self.title(rule))
    }

    /// «с 20 ноября 2026 года».
    pub fn from_day(&self, day: Date) -> String {
        self.from(day, self.date(day))
    }

    /// The acts that set these requirements, each with its items: «пп. 7 и 31 дорожной карты (приказ …)».
    pub fn acts(&self, requirements: &[Requirement]) -> Vec<String> {
        let duties = || requirements.iter().filter_map(|requirement| requirement.duty);
        let mut acts: Vec<(RoadmapIx, ActIx)> = Vec::new();
        for (roadmap, duty) in duties() {
            if !acts.contains(&(roadmap, duty.act)) {
                acts.push((roadmap, duty.act));
            }
        }
        acts.into_iter().map(|(at, act)| self.act_with_items(at, act, duties())).collect()
    }

    fn act_with_items(&self, at: RoadmapIx, act: ActIx, duties: impl Iterator<Item = (RoadmapIx, Duty)>) -> String {
        let roadmap = &self.site[at];
        let own = duties.filter(|(roadmap, duty)| *roadmap == at && duty.act == act).map(|(_, duty)| duty.item);
        let mut items: Vec<_> = own.collect();
        items.sort_unstable();
        items.dedup();
        let names: Vec<String> = items.iter().map(|item| self.item(roadmap, &roadmap[*item])).collect();
        let args = [
            ("count", names.len().to_string()),
            ("items", self.join_words(&names)),
            ("sort", Self::sort(roadmap)),
            ("act", self.act(roadmap, act)),
        ];
        self.phrase("monitoring-items", &args)
    }

    /// «У 3 школ из 7 замечаний нет; чаще всего не хватает аналитики (4 школы)».
    pub fn sum_line(&self, matrix: &Matrix) -> String {
        let asked: Vec<_> = matrix.schools().filter(|row| row.is_asked()).collect();
        let clean = asked.iter().filter(|row| !row.lacks_anything()).count();
        let args = [("clean", clean.to_string()), ("all", asked.len().to_string())];
        let key = match clean {
            _ if asked.is_empty() => "monitoring-sum-no-schools",
            0 => "monitoring-sum-none",
            _ if clean == asked.len() => "monitoring-sum-all",
            _ => "monitoring-sum-some",
        };
        let lacking = self.most_lacking(matrix).map(|words| format!("; {words}")).unwrap_or_default();
        self.phrase(key, &args) + &lacking
    }

    /// What most schools lack, and how many.
    fn most_lacking(&self, matrix: &Matrix) -> Option<String> {
        let mut rules: Vec<(&Rule, usize)> = Vec::new();
        for requirement in matrix.requirements {
            let lacks =
                |row: &&super::MatrixRow| row.missing().any(|cell| cell.requirement.rule.code == requirement.rule.code);
            let n = matrix.schools().filter(lacks).count();
            if n > 0 && rules.iter().all(|(rule, _)| rule.code != requirement.rule.code) {
                rules.push((requirement.rule, n));
            }
        }
        let most = rules.iter().map(|(_, n)| *n).max()?;
        let first: Vec<String> =
            rules.iter().filter(|(_, n)| *n == most).map(|(rule, _)| self.part(rule, "lacking")).collect();
        let (equal, kinds) = (first.len() > 1, rules.len().to_string());
        let args = [("words", self.join_words(&first)), ("n", most.to_string()), ("kinds", kinds)];
        Some(self.phrase(if equal { "monitoring-lacking-equally" } else { "monitoring-lacking" }, &args))
    }

    /// «а, б и в».
    pub fn join_words(&self, words: &[String]) -> String {
        match words {
            [] => String::new(),
            [word] => word.clone(),
            [first @ .., last] => self.phrase("monitoring-and", &[("first", first.join(", ")), ("last", last.clone())]),
        }
    }

    /// What has changed since the last check.
    pub fn comparison(&self, matrix: &Matrix) -> String {
        let days = matrix.compared_with();
        let counts = [
            ("mended", matrix.count(Difference::Mended).to_string()),
            ("appeared", matrix.count(Difference::Appeared).to_string()),
        ];
        let is_same = matrix.rows.iter().all(|row| row.compared_with == days.first().copied());
        match days.first() {
            None => self.word("monitoring-no-comparison"),
            Some(day) if is_same => {
                let [mended, appeared] = counts;
                self.phrase("monitoring-compared", &[("date", self.date(*day)), mended, appeared])
            }
            Some(_) => self.phrase("monitoring-compared-each", &counts),
        }
    }

    /// Sentences beside the sum: what a person has to look at, and of how many schools nothing is asked.
    pub fn remarks(&self, matrix: &Matrix) -> Vec<String> {
        let cells = matrix.rows.iter().flat_map(|row| &row.cells);
        let unseen = cells.filter(|cell| cell.found.finding == Finding::Unseen).count();
        let idle = matrix.schools().filter(|row| !row.is_asked()).count();
        let is_worth = idle > 0 && idle < matrix.schools().count(); // else the sum says it
        let remarks = [(unseen > 0, "monitoring-unseen-sum", unseen), (is_worth, "monitoring-idle-sum", idle)];
        remarks.into_iter().filter(|(is_so, ..)| *is_so).map(|(_, key, n)| self.count(key, n) + ".").collect()
    }

    /// Whom to ask: post, telephone, mail.
    pub fn contact(&self, reporter: Reporter) -> Option<String> {
        let contact = match reporter {
            Reporter::Department => self.site.about.contact.as_ref(),
            Reporter::School(school) => self.site[school].contacts.first(),
        };
        contact.map(contact_words).filter(|words| !words.is_empty())
    }

    /// When a letter went out and until when it is to be answered.
    pub fn letter(&self, matrix: &Matrix, day: Option<Date>) -> String {
        let Some(day) = day else { return self.word("monitoring-no-letter") };
        let args = [("date", self.near_date(day)), ("due", self.near_date(matrix.answer_by(day)))];
        self.phrase("monitoring-letter-sent", &args)
    }
}

/// Post, telephone and mail of a person in charge.
pub fn contact_words(contact: &Contact) -> String {
    let parts = [&contact.post, &contact.phone, &contact.email];
    parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
}
