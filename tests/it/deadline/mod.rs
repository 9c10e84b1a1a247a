//! The deadline language: what is read of real texts, and what holds for any text.

mod advice;
mod cells;
mod properties;
mod readings;
mod table;
