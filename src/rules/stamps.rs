//! The rule on annexes: in go the acts of each roadmap, out come stamps that name another number or date than they do.

use crate::diagnostics::{Code, Diagnostic, Place};
use crate::site::{Act, Annex, AnnexIx, Field, Places, RecordRef, RoadmapIx, Site, day_words};

/// The stamp of an annex names the number and the day of an act of its roadmap.
pub fn differing_stamps(site: &Site, places: &Places) -> Vec<Diagnostic> {
    site.roadmap_indices().flat_map(|roadmap| in_roadmap(site, places, roadmap)).collect()
}

fn in_roadmap(site: &Site, places: &Places, at: RoadmapIx) -> Vec<Diagnostic> {
    let acts = &site[at].acts;
    let annexes = site[at].annexes.iter().enumerate();
    let found = annexes.flat_map(|(number, annex)| {
        let record = RecordRef::Annex(at, AnnexIx(number));
        let place = move |field| places.get(record, field);
        let of_number = other_number(annex, acts, place(Field::StampNumber));
        let of_date = other_date(annex, acts, place(Field::StampDate));
        of_number.into_iter().chain(of_date)
    });
    found.collect()
}

fn other_number(annex: &Annex, acts: &[Act], place: Option<Place>) -> Option<Diagnostic> {
    let (_, stamp, _) = annex.stamp.as_ref()?;
    let (stamp, act) = (stamp.as_ref()?, acts.first()?);
    let differs = acts.iter().all(|act| comparable(number_of(act)) != comparable(stamp));
    differs.then(|| stamp_differs(place, "number", stamp, number_of(act)))
}

fn other_date(annex: &Annex, acts: &[Act], place: Option<Place>) -> Option<Diagnostic> {
    let (.., stamp) = annex.stamp.as_ref()?;
    let (stamp, act) = ((*stamp)?, acts.first()?);
    let differs = acts.iter().all(|act| act.date != stamp);
    differs.then(|| stamp_differs(place, "date", &day_words(stamp), &day_words(act.date)))
}

fn stamp_differs(place: Option<Place>, part: &str, stamp: &str, act: &str) -> Diagnostic {
    Diagnostic::new(Code::StampDiffers, place).arg("what", part).arg("stamp", stamp).arg("act", act)
}

fn number_of(act: &Act) -> &str {
    act.number.as_deref().unwrap_or_default()
}

/// A number without spaces and with one kind of dash.
fn comparable(number: &str) -> String {
    number.chars().filter(|letter| !letter.is_whitespace()).collect::<String>().replace(['–', '—'], "-")
}
