//! All integration tests as one program: `cargo test --test it golden` runs those of one module.
#![allow(clippy::unwrap_used)] // a test may fail loudly

mod address_conflicts;
#[cfg(unix)] // reads the cases of diagnostics
mod advice;
#[cfg(unix)]
mod advice_on_values;
mod amendments;
mod answers;
mod any_file;
mod architecture;
mod attachments;
mod calls;
mod cells;
mod cli;
mod conditional_times;
mod corrections;
mod deadline;
#[cfg(unix)] // one case is made of links and a socket
mod diagnostics;
mod docs;
mod earlier_reports;
mod edit;
mod enough_others;
mod every_field;
mod exports;
mod extracts;
mod fifth_reading;
mod forget;
mod forms;
mod fourth_reading;
mod golden;
mod import;
mod internal;
mod lists_on_one_line;
mod live;
mod markup;
mod markup_by_chance;
mod midnight;
mod mixed_parts;
mod monitoring;
mod monitoring_papers;
mod occurrence_names;
mod pages;
mod parted_lists;
mod participation;
mod pictures;
mod plain_fields;
mod privacy;
mod programmes;
mod report_owners;
mod rules;
mod same_bytes;
mod same_work;
mod sample;
mod sentences;
mod seventh_reading;
mod small_groups;
mod snapshot;
mod support;
mod suspicions;
mod texts;
mod theme;
mod third_reading;
mod truth;
mod watch;
mod wrapped_lines;
