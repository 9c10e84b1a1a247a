//! Closed lists of words: one definition is the enum, its reader and its part of the schema.

use super::fold;
use crate::diagnostics::{Code, Diagnostic, closest_word};

/// Defines a closed list of words, each with its code, its Russian spellings and, behind `~`, other words that people write
/// for it, which are proposed and not read; the first word is the default.
macro_rules! words {
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident {
            $( $(#[doc = $word_doc:literal])* $variant:ident = $code:literal $(| $ru:literal)* $(~ $near:literal)*; )*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $( $(#[doc = $word_doc])* $variant ),* }

        impl $name {
            /// Every word, in the order of the reference.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The code: the English word of the content format and the key of interface strings.
            pub fn code(self) -> &'static str {
                match self { $($name::$variant => $code),* }
            }

            fn spellings(self) -> &'static [&'static str] {
                match self { $($name::$variant => &[$code $(, $ru)*]),* }
            }

            fn near_words(self) -> &'static [&'static str] {
                match self { $($name::$variant => &[$($near),*]),* }
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::ALL[0]
            }
        }

        impl $crate::content::read::Scalar for $name {
            fn shape() -> $crate::content::schema::Shape {
                let words = Self::ALL.iter().flat_map(|word| word.spellings()).copied();
                $crate::content::schema::Shape::Word(words.collect())
            }

            fn parse(text: &str) -> Result<Self, $crate::diagnostics::Diagnostic> {
                $crate::content::closed_words::choose_word(text, Self::ALL, |word| word.spellings(), |word| word.near_words())
                    .map_err(|diagnostic| diagnostic.arg("list", stringify!($name)))
            }
        }
    };
}

/// The word of a closed list that `text` spells, whatever its letter case.
pub(super) fn choose_word<T: Copy>(
    text: &str,
    all: &[T],
    spellings: impl Fn(T) -> &'static [&'static str],
    near_words: impl Fn(T) -> &'static [&'static str],
) -> Result<T, Diagnostic> {
    let wanted = fold::words(fold::name(text).trim_end_matches(['.', '!', ';', ',']));
    let found = all.iter().find(|word| spellings(**word).iter().any(|spelling| fold::words(spelling) == wanted));
    found.copied().ok_or_else(|| {
        let words = || all.iter().flat_map(|word| spellings(*word).iter().copied());
        let list: Vec<_> = words().collect();
        let russian: Vec<_> = words().filter(|word| !word.is_ascii()).collect();
        let russian = if russian.is_empty() { &list } else { &russian };
        let is_near = |word: &&T| near_words(**word).iter().any(|near| fold::words(near) == wanted);
        let near = all.iter().find(is_near).and_then(|word| spellings(*word).iter().copied().nth(1));
        let (beginning, rest) = words()
            .filter_map(|word| Some((word, rest_behind(word, &wanted)?)))
            .min_by_key(|(_, rest)| rest.len())
            .unzip();
        let is_denied = wanted.strip_prefix("не ").is_some_and(|word| words().any(|known| fold::words(known) == word));
        let guess = near.or_else(|| closest_word(&wanted, words())).or(beginning);
        let is_ahead = names_future(&wanted);
        let guess = guess.filter(|_| !is_ahead);
        let rest = match () {
            () if is_ahead => Some("ahead"),
            () if is_denied => Some("not"),
            () => rest.filter(|_| guess == beginning),
        };
        Diagnostic::new(Code::UnknownWord, None)
            .arg("word", text)
            .arg("words", list.join(", "))
            .arg("russian", russian.join(", "))
            .arg("rest", rest.unwrap_or("0"))
            .with_guess(guess)
    })
}

/// Whether words speak of what is yet to come: «запланировано», «будет выполнено», «не начато».
fn names_future(text: &str) -> bool {
    const BEGINNINGS: [&str; 9] =
        ["планир", "запланир", "в план", "будет", "будут", "намечен", "предстоит", "не начат", "planned"];
    BEGINNINGS.iter().any(|beginning| text.starts_with(beginning))
}

/// What stands behind a word of the list that a text begins with: `выполнено (12.10)`.
fn rest_behind<'t>(word: &str, text: &'t str) -> Option<&'t str> {
    let rest = text.strip_prefix(&fold::words(word))?;
    let bare = rest.trim_matches(|sign: char| !sign.is_alphanumeric());
    (rest.starts_with([' ', '(', ',', ';', ':', '-', '–', '—']) && !bare.is_empty()).then_some(bare)
}

pub(super) use words;
