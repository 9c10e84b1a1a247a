//! What was imported in; out comes the file of its questions with the safe answers, for a person to change.

use super::draft::RoadmapDraft;
use super::parties::Party;
use super::question::Question;
use super::yaml::Yaml;

/// The text of the file that a person fills in; `None` where no question can be answered there.
pub fn answers_file(draft: &RoadmapDraft, words: impl Fn(&Question) -> String) -> Option<String> {
    let mut yaml = Yaml::default();
    let mut is_empty = true;
    let questions = |codes: &'static [&'static str]| {
        draft.questions.iter().filter(move |question| codes.contains(&question.code()))
    };
    for question in questions(&["period-guessed", "period-ambiguous"]) {
        is_empty = false;
        yaml.comment(&words(question));
        yaml.pair("period", &draft.period);
        yaml.blank();
    }
    let clauses: Vec<&Question> = questions(&["clause-names-person"]).collect();
    emit_list(&mut yaml, "clauses", &clauses, |question, yaml| {
        yaml.comment(&words(question));
        if let Question::ClauseNamesPerson { number, .. } = question {
            yaml.entry(|yaml| {
                yaml.quoted_pair("number", number);
                yaml.pair("publish", "нет");
            });
        }
    });
    let parties: Vec<&Party> = draft.parties.iter().filter(|party| party.reports.is_none()).collect();
    emit_list(&mut yaml, "parties", &parties, |party, yaml| {
        yaml.entry(|yaml| {
            yaml.pair("name", &party.name);
            yaml.quoted_pair("reports", "");
        });
    });
    let columns = draft.plans.iter().flat_map(|plan| &plan.columns);
    let columns: Vec<_> = columns.filter(|column| !column.is_known && !column.heading.is_empty()).collect();
    emit_list(&mut yaml, "columns", &columns, |column, yaml| {
        yaml.entry(|yaml| {
            yaml.pair("heading", &column.heading);
            yaml.pair("role", "прочее");
        });
    });
    let has_lists = !clauses.is_empty() || !parties.is_empty() || !columns.is_empty();
    (!is_empty || has_lists).then(|| yaml.into_text())
}

/// A list with a comment on its words, where it has entries.
fn emit_list<T>(yaml: &mut Yaml, key: &'static str, entries: &[T], emit: impl Fn(&T, &mut Yaml)) {
    if entries.is_empty() {
        return;
    }
    yaml.comment(match key {
        "clauses" => "publish: да или нет — публиковать ли пункт приказа, в котором названы люди.",
        "parties" => "reports: школа, ведомство или внешние — кто отчитывается на сайте; '' — пока ни с кого не спрашивать.",
        _ => "role: срок, исполнители, соисполнители, результат, форма, место, уровень, показатель, подтверждение или прочее.",
    });
    yaml.block(key, |yaml| entries.iter().for_each(|entry| emit(entry, yaml)));
    yaml.blank();
}
