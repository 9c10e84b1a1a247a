//! Work in, the same result and how long it took out.

use std::time::{Duration, Instant};

/// Measures how long the stages take.
#[derive(Default)]
pub(crate) struct Stopwatch {
    pub(super) laps: Vec<(&'static str, Duration)>,
}

impl Stopwatch {
    /// Runs a stage and notes its time; a stage that runs twice is noted twice.
    pub(crate) fn time<T>(&mut self, stage: &'static str, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let result = work();
        self.laps.push((stage, start.elapsed()));
        result
    }
}
