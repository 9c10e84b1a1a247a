//! Indicators: what is measured, from where and up to where.

use crate::content::closed_words::words;
use crate::content::numbers::Total;
use crate::content::read::{Spanned, record};
use crate::content::values::{Day, Decimal, Id, OwnText, Ref, Text};

record! {
    /// An indicator of a roadmap.
    pub struct Indicator {
        /// Its id.
        id: Id = "идентификатор";
        /// What is measured.
        title: OwnText = "что измеряется";
        /// The unit, e.g. `%`.
        unit: Option<Text> = "единица, например %";
        /// Which way is better.
        better: Option<Spanned<Better>> = "куда лучше: выше или ниже";
        /// How schools' values make a value of all.
        aggregate: Option<Spanned<Aggregate>> = "как из значений школ складывается общее";
        /// The value at the beginning.
        baseline: Option<Baseline> = "значение в начале";
        /// The value aimed at.
        target: Option<TargetValue> = "значение, к которому идут";
        /// How it is computed.
        method: Option<OwnText> = "как считается";
        /// The same in plain words.
        for_parents: Option<OwnText> = "то же простыми словами";
        /// A remark.
        note: Option<OwnText> = "примечание";
    }
}

words! {
    /// Which way is better.
    pub enum Better {
        /// More is better.
        Up = "up" | "выше";
        /// Less is better.
        Down = "down" | "ниже";
    }
}

words! {
    /// How the values of schools make one.
    pub enum Aggregate {
        /// Not at all.
        None = "none" | "нет";
        /// Added.
        Sum = "sum" | "сумма";
        /// Averaged.
        Mean = "mean" | "среднее";
    }
}

record! {
    /// The value of an indicator at the beginning.
    pub struct Baseline {
        /// The day of the measurement.
        date: Day = "день измерения";
        /// The value.
        value: Decimal = "значение";
        /// How many were measured.
        group: Option<Total> = "сколько человек измерено";
        /// The document it comes from.
        source: Option<Ref> = "документ-источник";
        /// A remark.
        note: Option<OwnText> = "примечание";
    }
}

record! {
    /// The value of an indicator that is aimed at.
    pub struct TargetValue {
        /// By when.
        date: Day = "к какому дню";
        /// The value.
        value: Decimal = "значение";
        /// At least, at most, exactly.
        comparator: Option<Spanned<Comparator>> = "не менее, не более, ровно";
    }
}

words! {
    /// How a value is held against a target.
    pub enum Comparator {
        /// No less.
        AtLeast = "at-least" | "не менее";
        /// No more.
        AtMost = "at-most" | "не более";
        /// The same.
        Equal = "equal" | "ровно";
        /// More.
        More = "more" | "более";
        /// Less.
        Less = "less" | "менее";
    }
}
