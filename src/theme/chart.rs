//! The geometry of an indicator's chart: in go dates and values, out come coordinates of a small SVG. Must not write
//! markup and must not invent values: a withheld or missing value leaves a gap.

use jiff::civil::Date;
use tera::{TeraResult, Value};

use super::value_fields::{field, map_from};

const WIDTH: f64 = 360.0;
const HEIGHT: f64 = 160.0;
const LEFT: f64 = 36.0;
const RIGHT: f64 = 348.0;
const TOP: f64 = 14.0;
const BOTTOM: f64 = 132.0;

struct ChartPoint {
    date: Date,
    value: f64,
}

/// The field of a chart: which dates and values its edges stand for.
struct Plot {
    from: Date,
    days: f64,
    low: f64,
    high: f64,
}

/// Coordinates for an indicator `{baseline, target, points, unit}` as described in the docs of themes.
pub fn chart_geometry(indicator: &Value) -> TeraResult<Value> {
    let baseline = read_point(field(indicator, "baseline"));
    let target = read_point(field(indicator, "target"));
    let measured: Vec<ChartPoint> = field(indicator, "points")
        .and_then(Value::as_array)
        .unwrap_or_default()
        .iter()
        .filter(|v| !field(v, "partial").is_some_and(Value::is_truthy))
        .filter_map(|v| read_point(Some(v)))
        .collect();
    let all: Vec<&ChartPoint> = baseline.iter().chain(&measured).chain(&target).collect();
    let percent = field(indicator, "unit").and_then(Value::as_str) == Some("%");
    if baseline.is_none() && measured.is_empty() {
        return Ok(Value::none()); // a target alone has nothing behind it
    }
    let Some(plot) = Plot::new(&all, percent) else { return Ok(Value::none()) };
    let known: Vec<&ChartPoint> = baseline.iter().chain(&measured).collect();
    let dots: Vec<Value> = known.iter().map(|point| plot.dot(point)).collect();
    let line: Vec<String> = known.iter().map(|point| plot.coordinates(point)).collect();
    let path = match (&baseline, &target) {
        (Some(from), Some(to)) => format!("{} {}", plot.coordinates(from), plot.coordinates(to)),
        _ => String::new(),
    };
    Ok(map_from([
        ("width", Value::from(WIDTH)),
        ("height", Value::from(HEIGHT)),
        ("left", Value::from(LEFT)),
        ("right", Value::from(RIGHT)),
        ("bottom", Value::from(BOTTOM)),
        ("line", Value::from(line.join(" "))),
        ("path", Value::from(path)),
        ("dots", Value::from(dots)),
        ("target", target.as_ref().map_or(Value::none(), |point| plot.dot(point))),
        ("ticks", Value::from(plot.ticks())),
        ("from", Value::from(plot.from.to_string())),
        ("to", Value::from(plot.last_day().to_string())),
    ]))
}

fn read_point(value: Option<&Value>) -> Option<ChartPoint> {
    let value = value?;
    Some(ChartPoint {
        date: field(value, "date")?.as_str()?.parse().ok()?,
        value: field(value, "value").filter(|v| v.is_number())?.as_f64()?,
    })
}

impl Plot {
    fn new(points: &[&ChartPoint], percent: bool) -> Option<Self> {
        let from = points.iter().map(|point| point.date).min()?;
        let to = points.iter().map(|point| point.date).max()?;
        let highest = points.iter().map(|point| point.value).fold(f64::MIN, f64::max);
        let lowest = points.iter().map(|point| point.value).fold(0.0, f64::min);
        let high = if percent { highest.max(100.0) } else { round_up(highest) };
        let days = f64::from((to - from).get_days()).max(1.0);
        Some(Self { from, days, low: lowest, high })
    }

    fn last_day(&self) -> Date {
        let span = jiff::Span::new().try_days(self.days as i64);
        span.and_then(|s| self.from.checked_add(s)).unwrap_or(self.from)
    }

    fn x(&self, date: Date) -> f64 {
        let share = f64::from((date - self.from).get_days()) / self.days;
        round_to_tenth(LEFT + share * (RIGHT - LEFT))
    }

    fn y(&self, value: f64) -> f64 {
        let share = (value - self.low) / (self.high - self.low).max(f64::EPSILON);
        round_to_tenth(BOTTOM - share * (BOTTOM - TOP))
    }

    fn coordinates(&self, point: &ChartPoint) -> String {
        format!("{},{}", self.x(point.date), self.y(point.value))
    }

    fn dot(&self, point: &ChartPoint) -> Value {
        map_from([
            ("x", Value::from(self.x(point.date))),
            ("y", Value::from(self.y(point.value))),
            ("value", Value::from(point.value)),
            ("date", Value::from(point.date.to_string())),
        ])
    }

    fn ticks(&self) -> Vec<Value> {
        let middle = (self.low + self.high) / 2.0;
        [self.low, middle, self.high]
            .into_iter()
            .map(|v| map_from([("y", Value::from(self.y(v))), ("value", Value::from(v))]))
            .collect()
    }
}

fn round_to_tenth(x: f64) -> f64 {
    (x * 10.0).round() / 10.0
}

/// The next of 1, 2, 5, 10, 20, 50… that is not below.
fn round_up(value: f64) -> f64 {
    let mut step = 1.0;
    loop {
        for factor in [1.0, 2.0, 4.0, 6.0, 8.0] {
            if step * factor >= value {
                return step * factor;
            }
        }
        step *= 10.0;
    }
}
