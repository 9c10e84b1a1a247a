//! What a style or a run says itself of the look of words; what it leaves open others say.

use crate::model::paragraph::Height;

#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct OwnLook {
    pub(crate) bold: Option<bool>,
    pub(crate) italic: Option<bool>,
    pub(crate) struck: Option<bool>,
    pub(crate) hidden: Option<bool>,
    pub(crate) height: Option<Height>,
}
