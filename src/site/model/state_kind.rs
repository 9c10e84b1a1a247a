//! The kinds of states without their data: in go states, out come public codes and the order of counts.

use jiff::civil::Date;

use super::coded::coded;
use super::state::{Delay, Mover, Pace, Proof, State, Undated};
use crate::content::records::report::Status;
use crate::content::records::site::DayCount;

coded! {
    /// How something stands, without days and figures; in the order in which pages and tables count.
    StateKind {
        /// Done.
        Done = "done";
        /// The end has passed, reports speak of it, none says done.
        Late = "late";
        /// The end has passed and no report speaks of it.
        NoNews = "no-news";
        /// The end has passed, and the report on it may still come in time.
        Awaited = "awaited";
        /// The reading of its deadline still has to be compared with the act.
        Unchecked = "unchecked";
        /// Its time is over, and no report says what came of it.
        OutcomeUnknown = "outcome-unknown";
        /// Done in part.
        Partly = "partly";
        /// Going on.
        InProgress = "in-progress";
        /// Its time runs and nobody has reported.
        Open = "open";
        /// Put off.
        Postponed = "postponed";
        /// No days to hold it against.
        Ongoing = "ongoing";
        /// Its time has not come.
        Planned = "planned";
        /// It will not be done.
        Cancelled = "cancelled";
        /// Its time was over before the act was signed.
        BeforeAct = "before-act";
        /// It does not concern the school.
        NotApplicable = "not-applicable";
        /// An act has struck it out.
        Excluded = "excluded";
    }
}

coded! {
    /// Other words of the same kind of state.
    StateForm {
        /// Late in a roadmap that is over.
        Missed = "missed";
        /// Late on a day that a report had put it off to.
        LateMoved = "late-moved";
        /// Put off by an act.
        PostponedByAct = "postponed-by-act";
        /// Put off by the department's word.
        PostponedByDepartment = "postponed-by-department";
        /// Its time was over before the school took part.
        BeforeJoining = "before-joining";
        /// Its time was over before the act, which is named.
        BeforeNamedAct = "before-named-act";
        /// An earlier «done» was taken back.
        Withdrawn = "withdrawn";
        /// It does not concern the reporter, who is named.
        NotApplicableTo = "not-applicable-to";
        /// Other schools have done it, and they are enough.
        EnoughOthers = "enough-others";
        /// Not done, as the school itself says.
        NotHeld = "not-held";
        /// Done but for a part that was not held, as the school itself says.
        HeldInPart = "held-in-part";
        /// Done late, in calendar days.
        DoneLateCalendar = "done-late-calendar";
        /// Done, as a report on this site shows.
        ProvedByReport = "proved-by-report";
        /// Done, as the school's own section shows.
        ProvedBySection = "proved-by-section";
        /// Nothing is known, and the school's own section was looked for and not found.
        SectionAbsent = "section-absent";
        /// Nothing is known, and the school's own section could not be opened.
        SectionUnreachable = "section-unreachable";
        /// Done in part, and in time so far.
        OnSchedule = "on-schedule";
        /// Done in part, some of it late, nothing outstanding.
        CaughtUp = "caught-up";
        /// Another plan says when.
        PerPlan = "per-plan";
        /// Done when somebody asks for it.
        OnDemand = "on-demand";
        /// Due only if need be.
        IfNeeded = "if-needed";
        /// The act's words name no days.
        Undated = "undated";
        /// Its end had passed when the school left, and the report on it could still come.
        AwaitedAtLeaving = "awaited-at-leaving";
        /// It was going on when the school left.
        InProgressAtLeaving = "in-progress-at-leaving";
        /// Nothing was reported of it when the school left, and it had time.
        OpenAtLeaving = "open-at-leaving";
        /// Its time had not come when the school left.
        PlannedAtLeaving = "planned-at-leaving";
    }
}

impl State {
    /// The state without its data.
    pub fn kind(&self) -> StateKind {
        match self {
            State::Excluded(_) => StateKind::Excluded,
            State::NotApplicable { .. } => StateKind::NotApplicable,
            State::Cancelled { .. } => StateKind::Cancelled,
            State::BeforeAct { .. } => StateKind::BeforeAct,
            State::Done { .. } => StateKind::Done,
            State::Postponed { .. } => StateKind::Postponed,
            State::Late { .. } => StateKind::Late,
            State::NoNews { .. } => StateKind::NoNews,
            State::Awaited { .. } => StateKind::Awaited,
            State::Unchecked => StateKind::Unchecked,
            State::OutcomeUnknown => StateKind::OutcomeUnknown,
            State::Partly { .. } => StateKind::Partly,
            State::InProgress => StateKind::InProgress,
            State::Open { .. } => StateKind::Open,
            State::Planned { .. } => StateKind::Planned,
            State::Ongoing { .. } => StateKind::Ongoing,
        }
    }

    /// The same as of a day: at a school that has left before today nothing goes on and nothing is awaited.
    pub fn form_as_of(&self, day: Date, today: Date) -> Option<StateForm> {
        match self {
            _ if day >= today => self.form(),
            State::Awaited { .. } => Some(StateForm::AwaitedAtLeaving),
            State::InProgress => Some(StateForm::InProgressAtLeaving),
            State::Open { .. } => Some(StateForm::OpenAtLeaving),
            State::Planned { .. } => Some(StateForm::PlannedAtLeaving),
            _ => self.form(),
        }
    }

    /// Other words than those of its kind, where the data ask for them.
    pub fn form(&self) -> Option<StateForm> {
        match self {
            State::Late { failed: true, .. } => Some(StateForm::Missed),
            State::Late { moved: Some(_), .. } => Some(StateForm::LateMoved),
            State::Postponed { mover: Mover::Act(_), .. } => Some(StateForm::PostponedByAct),
            State::Postponed { mover: Mover::Department, .. } => Some(StateForm::PostponedByDepartment),
            State::Done { late_by: Some(Delay { counted: DayCount::Calendar, .. }), .. } => {
                Some(StateForm::DoneLateCalendar)
            }
            State::BeforeAct { joined_later: true, .. } => Some(StateForm::BeforeJoining),
            State::BeforeAct { .. } => Some(StateForm::BeforeNamedAct),
            State::NotApplicable { enough_others: true } => Some(StateForm::EnoughOthers),
            State::NotApplicable { .. } => Some(StateForm::NotApplicableTo),
            State::Cancelled { in_part: true, .. } => Some(StateForm::HeldInPart),
            State::Cancelled { decided: false, .. } => Some(StateForm::NotHeld),
            State::Done { proof: Some(Proof::Report(..)), late_by: None, .. } => Some(StateForm::ProvedByReport),
            State::Done { proof: Some(Proof::Section(_)), .. } => Some(StateForm::ProvedBySection),
            State::Partly { pace: Pace::OnTime, .. } => Some(StateForm::OnSchedule),
            State::Partly { pace: Pace::CaughtUp, .. } => Some(StateForm::CaughtUp),
            State::Ongoing { undated: Undated::PerPlan, .. } => Some(StateForm::PerPlan),
            State::Ongoing { undated: Undated::OnDemand, .. } => Some(StateForm::OnDemand),
            State::Ongoing { undated: Undated::IfNeeded, .. } => Some(StateForm::IfNeeded),
            State::Ongoing { undated: Undated::Unread, .. } => Some(StateForm::Undated),
            _ => None,
        }
    }
}

/// The word of a report, as a state of the same name.
impl From<Status> for StateKind {
    fn from(status: Status) -> Self {
        match status {
            Status::InProgress | Status::Withdrawn => StateKind::InProgress,
            Status::Done => StateKind::Done,
            Status::Partly => StateKind::Partly,
            Status::Postponed => StateKind::Postponed,
            Status::Cancelled => StateKind::Cancelled,
            Status::NotApplicable => StateKind::NotApplicable,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_reports_are_codes_of_states() {
        for status in Status::ALL.iter().filter(|status| **status != Status::Withdrawn) {
            assert_eq!(StateKind::from(*status).code(), status.code());
        }
    }
}
