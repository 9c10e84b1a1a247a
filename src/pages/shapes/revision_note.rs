//! What acts have changed of an item, in words: in goes a revision, out comes «Редакция: приказ от … № …; было: …».

use crate::content::records::item::RevisedField;
use crate::pages::{Pages, PhraseArg};
use crate::site::{ActIx, Revision, Roadmap};

/// The words of one revision.
pub fn revision_note(cx: &Pages, roadmap: &Roadmap, revision: &Revision) -> String {
    let act = act_words(cx, roadmap, revision.act);
    let was = revision.was.as_deref().unwrap_or("none");
    let key = match revision.field {
        RevisedField::Added => "revision-added",
        RevisedField::Removed => "revision-removed",
        _ => "revision-changed",
    };
    cx.phrase(key, &[("act", PhraseArg::Text(&act)), ("was", PhraseArg::Text(was))])
}

/// «Исключено: приказ от … № …», where an act has struck the item out.
pub fn struck_out_note(cx: &Pages, roadmap: &Roadmap, act: ActIx) -> String {
    cx.phrase("revision-removed", &[("act", PhraseArg::Text(&act_words(cx, roadmap, act)))])
}

/// «приказ от … № …».
pub fn act_words(cx: &Pages, roadmap: &Roadmap, act: ActIx) -> String {
    let act = &roadmap.acts[act];
    let kind = act.kind.to_lowercase();
    let date = cx.theme.date(act.date);
    let (kind, date) = (PhraseArg::Text(&kind), PhraseArg::Text(&date));
    match &act.number {
        Some(number) => cx.phrase("act-line", &[("kind", kind), ("date", date), ("number", PhraseArg::Text(number))]),
        None => cx.phrase("act-line-unnumbered", &[("kind", kind), ("date", date)]),
    }
}
