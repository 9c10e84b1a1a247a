//! Not written yet.
use serde::Serialize;

use super::shapes::PageFrame;
use super::{Pages, Route};
#[allow(unused_imports)]
use crate::site::*;

#[derive(Serialize)]
pub struct View {
    page: PageFrame,
}

pub fn view(cx: &Pages, who: Reporter) -> View {
    View { page: PageFrame::new(cx, Route::Reports(who), "") }
}
