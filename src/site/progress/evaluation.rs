//! A evaluation: who is evaluated in which roadmap, on which day and by what; out come answers that single states need.

use jiff::civil::Date;

use crate::content::records::site::DayCount;
use crate::site::model::*;
use vekha_deadline::OpenRange;
use vekha_deadline::calendar::{days_from_to, shift_days};

/// So many days off in a row are looked through for the next day that is worked.
const LONGEST_HOLIDAYS: i32 = 60;

/// A day of evaluation, with what depends on nothing but the day.
#[derive(Debug, Clone, Copy)]
pub struct EvaluationDay {
    /// The day.
    pub today: Date,
    /// The earliest end whose report may still come in time.
    awaited_from: Date,
}

impl EvaluationDay {
    /// The day at a site.
    pub fn new(site: &Site, today: Date) -> Self {
        let mut awaited_from = today;
        while last_day_to_report(site, shift_days(awaited_from, -1)) >= today {
            awaited_from = shift_days(awaited_from, -1);
        }
        EvaluationDay { today, awaited_from }
    }

    /// The same, or an earlier day: a school that has left is told of as it stood on its last day.
    fn at_latest(self, site: &Site, left: Date) -> Self {
        if left < self.today { EvaluationDay::new(site, left) } else { self }
    }
}

/// Who is evaluated, in which roadmap, on which day.
pub struct Evaluation<'s> {
    /// The site.
    pub site: &'s Site,
    /// The roadmap.
    pub roadmap: &'s Roadmap,
    /// Whose items are evaluated.
    pub reporter: Reporter,
    /// The day on which they are.
    pub today: Date,
    /// The later of the roadmap's begin and the act's date, when `до …` opens.
    pub opens: Date,
    /// The day of the act.
    pub signed: Option<Date>,
    /// The first day on which the school takes part, where it came later.
    pub joined: Option<Date>,
    /// Whether the school takes part no more, and is told of as on its last day.
    has_left: bool,
    /// Ends before that day have been waited for long enough.
    awaited_from: Date,
}

impl<'s> Evaluation<'s> {
    /// A evaluation on a day.
    pub fn new(site: &'s Site, roadmap_ix: RoadmapIx, reporter: Reporter, day: EvaluationDay) -> Self {
        let roadmap = &site[roadmap_ix];
        let signed = roadmap.basis().map(|act| act.date);
        let participation = site.participation(roadmap_ix, reporter);
        let joined = participation.and_then(|participation| participation.from);
        let left = participation.and_then(|participation| participation.to);
        let has_left = left.is_some_and(|left| left < day.today);
        let EvaluationDay { today, awaited_from } = left.map_or(day, |left| day.at_latest(site, left));
        Evaluation { site, roadmap, reporter, today, opens: roadmap.begin(), signed, joined, has_left, awaited_from }
    }

    /// Whether nothing more is expected: the roadmap is over, or the school has left it.
    pub fn is_closed(&self) -> bool {
        self.is_over() || self.has_left
    }

    /// Whether the roadmap's last day has passed.
    pub fn is_over(&self) -> bool {
        self.roadmap.to < self.today
    }

    /// The last day for the report on what ended on that day, while it has not passed.
    pub fn awaited_until(&self, due: Date) -> Option<Date> {
        (due >= self.awaited_from).then(|| last_day_to_report(self.site, due))
    }

    /// How late something was, as the site counts days. What falls on a day off may be kept on the next one that is worked.
    pub fn delay(&self, due: Date, done: Date) -> Option<Delay> {
        let (work, counted) = (&self.site.calendars.work, self.site.about.lateness);
        let mut days_behind = (0..LONGEST_HOLIDAYS).map(|count| shift_days(due, count));
        let due = days_behind.find(|day| work.is_working(*day)).unwrap_or(due);
        let days = match counted {
            DayCount::Calendar => days_from_to(due, done),
            DayCount::Working => i32::try_from(work.working_days_between(due, done).value).unwrap_or(i32::MAX),
        };
        (days > 0).then_some(Delay { days, counted })
    }

    /// Whether the fact is the department's word on a school.
    pub fn is_by_department(&self, fact: &Fact) -> bool {
        self.site[fact.report].reporter == Reporter::Department
    }

    /// The first report of the reporter itself that is dated in the window, else the first after it and before the next
    /// window begins; published by the day of the evaluation, and none that denies it. What came before it was published
    /// may stand for either day. With the day by which it is judged.
    pub fn report_in(
        &self,
        window: Option<OpenRange>,
        next: Option<Date>,
        denies: impl Fn(ReportIx) -> bool,
    ) -> Option<(Proof, Date)> {
        let own = self.site.entries_of(self.reporter).reports.iter().rev(); // oldest first
        let own = own.filter(|report| self.site[**report].date <= self.today && !denies(**report));
        let days = |report: ReportIx| [self.site[report].date, self.site[report].arrival()];
        let mut own: Vec<_> = own.flat_map(|report| days(*report).map(|day| (*report, day))).collect();
        own.sort_by_key(|(_, day)| *day); // stable
        let own = own.into_iter();
        let within = window.unwrap_or(OpenRange::new(self.opens, self.roadmap.to));
        let from = within.from.unwrap_or(self.opens);
        let in_time = own.clone().find(|(_, date)| from <= *date && *date <= within.to);
        let is_late = |date: Date| self.opens <= date && within.to < date && next.is_none_or(|next| date < next);
        let mut late = own.filter(|(_, date)| window.is_some() && is_late(*date));
        let found = in_time.or_else(|| late.next());
        found.map(|(report, day)| (Proof::Report(report, self.site[report].date), day))
    }

    /// The day on which somebody saw the section on the school's own site.
    pub fn section_seen(&self) -> Option<Proof> {
        let school = reporter_school(self.reporter)?;
        self.site[school].section.as_ref()?.seen().filter(|seen| *seen <= self.today).map(Proof::Section)
    }
}

/// The last day for the report on what ended on that day.
pub fn last_day_to_report(site: &Site, due: Date) -> Date {
    // What falls on a day off may be done on the next one that is worked.
    let days = site.about.report_within.max(i32::from(!site.calendars.work.is_working(due)));
    site.calendars.work.add_working_days(due, days).value
}
