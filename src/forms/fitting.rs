//! Whether a filled form is that of this site: the school, the roadmap, the words of the act in every row.

use super::columns::Field;
use super::filled::{FilledForm, repeated_rows};
use super::form::{EARLIER_VERSION, VERSION, wording};
use super::problem::Problem;
use super::row_cells::Cells;
use super::rows::{self, FormRow};
use crate::pages::Pages;
use crate::site::{Progress, Reporter, SchoolIx};

/// A form beside what the site asks today.
pub struct Fitting<'a> {
    /// The school.
    pub school: SchoolIx,
    /// How its roadmap goes there.
    pub progress: &'a Progress,
    /// All times of all items that are asked of it.
    asked: Vec<FormRow>,
}

impl<'a> Fitting<'a> {
    /// The school and roadmap of a form; problems where it is of another.
    pub fn new(cx: &'a Pages, form: &FilledForm, school: Option<&str>) -> Result<Self, Problem> {
        if form.version.is_empty() {
            return Err(Problem::whole("no-key-sheet"));
        }
        if ![VERSION, EARLIER_VERSION].iter().any(|version| form.version == version.to_string()) {
            return Err(Problem::whole("other-version").arg("version", &form.version).arg("own", VERSION));
        }
        let site = cx.site;
        let wanted = school.filter(|school| **school != form.school);
        if let Some(wanted) = wanted {
            return Err(Problem::whole("other-school").arg("school", &form.school).arg("wanted", wanted));
        }
        let at = (0..site.schools.len()).map(SchoolIx).find(|at| site[*at].id == form.school);
        let school = at.ok_or_else(|| Problem::whole("unknown-school").arg("school", &form.school))?;
        let all = site.roadmap_indices().find(|roadmap| site[*roadmap].id == form.roadmap);
        let roadmap = all.ok_or_else(|| {
            let known: Vec<&str> = site.roadmaps.iter().map(|roadmap| roadmap.id.as_str()).collect();
            Problem::whole("other-roadmap").arg("roadmap", &form.roadmap).arg("known", known.join(", "))
        })?;
        let progress = site.progress_at(roadmap, Reporter::School(school));
        let progress = progress.ok_or_else(|| {
            Problem::whole("not-participant").arg("school", &form.school).arg("roadmap", &form.roadmap)
        })?;
        Ok(Fitting { school, progress, asked: all_asked(cx, progress) })
    }

    /// What the site asks in a row.
    pub fn row(&self, cells: &Cells) -> Option<&FormRow> {
        let key = cells.key()?;
        self.asked.iter().find(|row| row.key.is_of_same(&key))
    }

    /// Where a row stands in the act; behind all others where it is not asked.
    pub fn place(&self, cells: &Cells) -> usize {
        let key = cells.key();
        let is_it = |row: &FormRow| key.as_ref().is_some_and(|key| row.key.is_of_same(key));
        self.asked.iter().position(is_it).unwrap_or(usize::MAX)
    }

    /// Words of the act that are others than those of the form or of the site, rows and words that belong to nothing.
    pub fn problems(&self, cx: &Pages, form: &FilledForm) -> Vec<Problem> {
        let rows = form.items.rows.iter().map(|row| Cells { form, row });
        let mut problems: Vec<Problem> = rows.filter_map(|cells| self.problem(&cells)).collect();
        for (row, first) in repeated_rows(&form.items).filter(|(row, _)| Cells { form, row }.is_filled()) {
            let cells = Cells { form, row };
            let problem = Problem::at(&cells.name(Field::Number), "row-twice").arg("item", cells.title());
            problems.push(problem.arg("row", first.index + 1));
        }
        if form.own_cell("school").is_some_and(|cell| cell.text.trim() != cx.site[self.school].name.trim()) {
            let name = form.own_cell("school").map(|cell| cell.name.clone());
            problems.extend(name.map(|name| Problem::at(&name, "school-edited").arg("school", &form.school)));
        }
        problems
    }

    fn problem(&self, cells: &Cells) -> Option<Problem> {
        let key = cells.key()?;
        let asked = self.row(cells);
        if cells.digest() != key.digest {
            let field = asked.map_or(Field::Number, |asked| edited_field(cells, asked));
            let problem = Problem::at(&cells.name(field), "edited-wording").arg("item", &key.item);
            return Some(problem.arg("words", asked.map_or("0", |asked| words_of(asked, field))));
        }
        if !cells.is_filled() {
            return None;
        }
        let name = cells.name(Field::Number);
        match asked {
            None => Some(Problem::at(&name, "not-asked").arg("item", cells.title())),
            Some(asked) if asked.key.digest != key.digest => {
                Some(Problem::at(&name, "item-changed").arg("item", cells.title()))
            }
            Some(_) => None,
        }
    }

    /// What is to be known: the wording of the roadmap is another than when the form was made.
    pub fn notice(&self, cx: &Pages, form: &FilledForm) -> Option<Problem> {
        (wording(cx, self.progress) != form.wording).then(|| Problem::whole("roadmap-changed"))
    }
}

/// All times of all items that are asked of the school.
fn all_asked(cx: &Pages, progress: &Progress) -> Vec<FormRow> {
    let items = cx.site[progress.roadmap].item_indices().filter(|item| rows::is_asked(cx, progress, *item));
    let times = items.flat_map(|item| {
        let times = progress.item(item).into_iter().flat_map(|item| &item.occurrences);
        times.map(move |time| rows::row(cx, progress, item, time))
    });
    times.collect()
}

/// The first field whose words are others than those of the act.
fn edited_field(cells: &Cells, asked: &FormRow) -> Field {
    let is_same = |field: Field| {
        let shown = cells.get(field).map_or("", |cell| &cell.text);
        shown.split_whitespace().eq(words_of(asked, field).split_whitespace())
    };
    let fields = [Field::Number, Field::Words, Field::Time, Field::Deadline];
    fields.into_iter().find(|field| !is_same(*field)).unwrap_or(Field::Number)
}

fn words_of(asked: &FormRow, field: Field) -> &str {
    match field {
        Field::Number => &asked.act.number,
        Field::Words => &asked.act.activity,
        Field::Time => &asked.act.time,
        Field::Deadline => &asked.act.deadline,
        _ => "",
    }
}
