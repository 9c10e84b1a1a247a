//! Chance for tests: numbers that look like chance and are the same in every run, by a seed.

use std::ops::Range;

/// Numbers that look like chance.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Chance(seed)
    }

    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    pub fn pick<T: Clone>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())].clone()
    }

    /// True once in so many times.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }
}

/// The seeds of every day, unless `SEEDS=first..last` asks for others.
pub fn seeds(usual: Range<u64>) -> Range<u64> {
    let asked = std::env::var("SEEDS").ok();
    let asked = asked.as_deref().and_then(|words| words.split_once(".."));
    asked.map_or(usual, |(first, last)| first.parse().unwrap()..last.parse().unwrap())
}
