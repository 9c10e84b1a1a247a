//! How long one deadline takes to read: `cargo bench --bench deadline`. The aim is 20 µs a text.

use std::sync::LazyLock;

use jiff::civil::date;
use vekha_deadline::calendar::Calendars;
use vekha_deadline::{Context, DateRange, read};

fn main() {
    divan::main();
}

/// Every text of the table of real acts, so that the aim is held against their mixture.
#[divan::bench]
fn all_of_the_real_ones(bencher: divan::Bencher) {
    let lines = include_str!("../../../tests/deadlines.tsv").lines().skip(1);
    let texts: Vec<&str> = lines.filter_map(|line| line.split('\t').next()).collect();
    let all = || texts.iter().map(|text| reading(text)).sum::<usize>();
    bencher.counter(divan::counter::ItemsCount::new(texts.len())).bench(all);
}

/// Texts of every kind, short and long.
const TEXTS: [&str; 6] = [
    "До 20.11.23",
    "Май-июнь, 2024",
    "Январь, март, май, июнь, август, октябрь, декабрь 2022",
    "До 10.12.2023 на 1-е полугодие 2024г. До 05.05.2024 на 2-е полугодие",
    "Ежемесячно в течение 23-24уч.г. по графику ИПК",
    "По отдельному плану",
];

#[divan::bench(args = TEXTS)]
fn reading(text: &str) -> usize {
    static CALENDARS: LazyLock<Calendars> = LazyLock::new(Calendars::russia);
    let period = DateRange { from: date(2023, 9, 1), to: date(2024, 8, 31) };
    let context = Context { period, act_date: None, calendars: &CALENDARS };
    read(text, &context).terms.len()
}
