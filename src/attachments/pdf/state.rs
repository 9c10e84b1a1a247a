//! What the instructions of a page have set so far: where the pen is, and with which letters it writes.

use std::rc::Rc;

use hayro_syntax::content::Instruction;
use hayro_syntax::object::{Array, Dict, Object};

use super::font::Font;

/// Numbers of a matrix: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`.
pub(super) type Matrix = [f64; 6];
pub(super) const UNCHANGED: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// First the one, then the other.
pub(super) fn combine(first: &Matrix, then: &Matrix) -> Matrix {
    let [a, b, c, d, e, f] = *first;
    let [g, h, i, j, k, l] = *then;
    [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

/// What the instructions so far have set.
#[derive(Clone)]
pub(super) struct State {
    pub(super) matrix: Matrix,
    pub(super) font: Option<Rc<Font>>,
    pub(super) size: f64,
    pub(super) leading: f64,
    pub(super) letter_gap: f64,
    pub(super) word_gap: f64,
    pub(super) stretch: f64,
    pub(super) rise: f64,
    pub(super) text: Matrix,
    pub(super) line: Matrix,
}

impl Default for State {
    fn default() -> Self {
        State {
            matrix: UNCHANGED,
            font: None,
            size: 1.0,
            leading: 0.0,
            letter_gap: 0.0,
            word_gap: 0.0,
            stretch: 1.0,
            rise: 0.0,
            text: UNCHANGED,
            line: UNCHANGED,
        }
    }
}

impl State {
    /// How much of the page a picture of one unit covers.
    pub(super) fn unit_area(&self) -> f64 {
        let [a, b, c, d, ..] = self.matrix;
        (a * d - b * c).abs()
    }

    pub(super) fn next_line(&mut self, x: f64, y: f64) {
        self.line = combine(&[1.0, 0.0, 0.0, 1.0, x, y], &self.line);
        self.text = self.line;
    }

    pub(super) fn advance(&mut self, width: f64) {
        self.text = combine(&[1.0, 0.0, 0.0, 1.0, width * self.stretch, 0.0], &self.text);
    }

    /// Where the pen is, along the line and up, and how large letters are: lines that stand upright are laid down.
    pub(super) fn pen(&self) -> (f64, f64, f64) {
        let whole = combine(&self.text, &self.matrix);
        let [a, b, _, _, x, y] = whole;
        let size = self.size.abs() * a.hypot(b);
        match () {
            () if a.abs() >= b.abs() && a >= 0.0 => (x, y + self.rise, size),
            () if a.abs() >= b.abs() => (-x, -y, size),
            () if b > 0.0 => (y, -x, size),
            () => (-y, x, size),
        }
    }
}

/// Instructions that draw nothing.
pub(super) fn set(state: &mut State, operator: &[u8], instruction: &Instruction) {
    let [first, second] = numbers(instruction);
    match operator {
        b"cm" => state.matrix = combine(&numbers(instruction), &state.matrix),
        b"BT" => (state.text, state.line) = (UNCHANGED, UNCHANGED),
        b"Tm" => {
            state.line = numbers(instruction);
            state.text = state.line;
        }
        b"Td" => state.next_line(first, second),
        b"TD" => {
            state.leading = -second;
            state.next_line(first, second);
        }
        b"T*" => state.next_line(0.0, -state.leading),
        b"TL" => state.leading = first,
        b"Tc" => state.letter_gap = first,
        b"Tw" => state.word_gap = first,
        b"Tz" => state.stretch = first / 100.0,
        b"Ts" => state.rise = first,
        _ => {}
    }
}

/// The first operands as numbers; 0 for what is none.
pub(super) fn numbers<const COUNT: usize>(instruction: &Instruction) -> [f64; COUNT] {
    let mut numbers = [0.0; COUNT];
    for (number, operand) in numbers.iter_mut().zip(instruction.operands()) {
        if let Object::Number(value) = operand {
            *number = value.as_f64();
        }
    }
    numbers
}

pub(super) fn matrix_of(dict: &Dict) -> Matrix {
    let Some(array) = dict.get::<Array>("Matrix") else { return UNCHANGED };
    let numbers: Vec<f64> = array.iter::<f32>().map(f64::from).take(6).collect();
    numbers.try_into().unwrap_or(UNCHANGED)
}
