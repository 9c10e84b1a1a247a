//! Letters → words: the text cut into levelled words, and tables of the words of time.

pub(crate) mod cut_date;
pub(crate) mod hyphenation;
pub(crate) mod letter;
pub(crate) mod lexicon;
pub(crate) mod month;
pub(crate) mod scan;
pub(crate) mod shortened;
pub(crate) mod word;
