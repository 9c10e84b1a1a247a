//! A page's content stream → pieces of text with their places. Forms that a page draws are read too, within limits.

use std::cell::Cell;
use std::collections::HashMap;
use std::rc::Rc;

use hayro_syntax::content::{Instruction, UntypedIter};
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};

use super::font::Font;
use super::lines::Piece;
use super::strings::as_russian;

/// Forms within forms are read so deep.
const DEEPEST_FORM: usize = 8;
/// So many forms are drawn on a page; a file may draw each a thousand times in a thousand others.
const MOST_FORMS: usize = 2_000;
/// So many instructions are read of a file.
const MOST_INSTRUCTIONS: usize = 20_000_000;
/// So many bytes of text are read of a file.
const MOST_TEXT: usize = 32 << 20;

/// What may still be read of a file; a page that needs more is not read whole.
pub(super) struct Budget {
    instructions: Cell<usize>,
    text: Cell<usize>,
    pub(super) is_over: Cell<bool>,
}

impl Budget {
    pub(super) fn new() -> Self {
        Budget { instructions: Cell::new(MOST_INSTRUCTIONS), text: Cell::new(MOST_TEXT), is_over: Cell::new(false) }
    }

    fn take(&self, left: &Cell<usize>, count: usize) -> bool {
        match left.get().checked_sub(count) {
            Some(rest) => left.set(rest),
            None => self.is_over.set(true),
        }
        !self.is_over.get()
    }
}

/// What a page draws.
#[derive(Default)]
pub(super) struct Drawn {
    /// Its words.
    pub(super) pieces: Vec<Piece>,
    /// Letters that are known, and those of which the file does not say what they are.
    pub(super) known: usize,
    pub(super) unknown: usize,
    /// Whether it draws a picture.
    pub(super) has_picture: bool,
    /// Whether a part of it cannot be unpacked.
    pub(super) is_damaged: bool,
}

/// Fonts that were read already, by the object that holds them.
pub(super) type Fonts = HashMap<(u32, i32), Rc<Font>>;

/// Reads the content stream of a page.
pub(super) fn read(stream: &[u8], resources: &Dict, fonts: &mut Fonts, budget: &Budget) -> Drawn {
    let mut drawn = Drawn::default();
    let mut forms = MOST_FORMS;
    let state = State::default();
    Reader { drawn: &mut drawn, fonts, budget, forms: &mut forms }.read(stream, resources, state, 0);
    drawn
}

/// Numbers of a matrix: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`.
type Matrix = [f64; 6];
const UNCHANGED: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// First the one, then the other.
fn combine(first: &Matrix, then: &Matrix) -> Matrix {
    let [a, b, c, d, e, f] = *first;
    let [g, h, i, j, k, l] = *then;
    [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

/// What the instructions so far have set.
#[derive(Clone)]
struct State {
    matrix: Matrix,
    font: Option<Rc<Font>>,
    size: f64,
    leading: f64,
    letter_gap: f64,
    word_gap: f64,
    stretch: f64,
    rise: f64,
    text: Matrix,
    line: Matrix,
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
    fn next_line(&mut self, x: f64, y: f64) {
        self.line = combine(&[1.0, 0.0, 0.0, 1.0, x, y], &self.line);
        self.text = self.line;
    }

    fn advance(&mut self, width: f64) {
        self.text = combine(&[1.0, 0.0, 0.0, 1.0, width * self.stretch, 0.0], &self.text);
    }

    /// Where the pen is, along the line and up, and how large letters are: lines that stand upright are laid down.
    fn pen(&self) -> (f64, f64, f64) {
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

struct Reader<'r> {
    drawn: &'r mut Drawn,
    fonts: &'r mut Fonts,
    budget: &'r Budget,
    forms: &'r mut usize,
}

impl Reader<'_> {
    fn read(&mut self, stream: &[u8], resources: &Dict, mut state: State, depth: usize) {
        let mut instructions = UntypedIter::new(stream);
        let mut saved: Vec<State> = Vec::new();
        while let Some(instruction) = instructions.next() {
            if !self.budget.take(&self.budget.instructions, 1) {
                return;
            }
            match &**instruction.operator {
                b"q" if saved.len() < 512 => saved.push(state.clone()),
                b"Q" => state = saved.pop().unwrap_or(state),
                b"Do" => self.draw(&instruction, resources, &state, depth),
                b"BI" => self.drawn.has_picture = true,
                b"Tf" => self.set_font(&instruction, resources, &mut state),
                b"Tj" => self.show_operand(&instruction, 0, &mut state),
                b"TJ" => self.show_array(&instruction, &mut state),
                b"'" => {
                    state.next_line(0.0, -state.leading);
                    self.show_operand(&instruction, 0, &mut state);
                }
                b"\"" => {
                    let [word, letter] = numbers(&instruction);
                    (state.word_gap, state.letter_gap) = (word, letter);
                    state.next_line(0.0, -state.leading);
                    self.show_operand(&instruction, 2, &mut state);
                }
                operator => set(&mut state, operator, &instruction),
            }
        }
    }

    fn set_font(&mut self, instruction: &Instruction, resources: &Dict, state: &mut State) {
        let mut operands = instruction.operands();
        let Some(Object::Name(name)) = operands.next() else { return };
        if let Some(Object::Number(size)) = operands.next() {
            state.size = size.as_f64();
        }
        let Some(fonts) = resources.get::<Dict>("Font") else { return };
        let Some(font) = fonts.get::<Dict>(&**name) else { return };
        state.font = Some(match fonts.get_ref(&**name) {
            Some(id) => {
                self.fonts.entry((id.obj_number, id.gen_number)).or_insert_with(|| Rc::new(Font::new(&font))).clone()
            }
            None => Rc::new(Font::new(&font)),
        });
    }

    fn draw(&mut self, instruction: &Instruction, resources: &Dict, state: &State, depth: usize) {
        let Some(Object::Name(name)) = instruction.operands().next() else { return };
        let Some(objects) = resources.get::<Dict>("XObject") else { return };
        let Some(object) = objects.get::<Stream>(&**name) else { return };
        if object.dict().get::<Name>("Subtype").is_some_and(|kind| &*kind == b"Image") {
            self.drawn.has_picture = true;
            return;
        }
        if depth >= DEEPEST_FORM || *self.forms == 0 {
            self.budget.is_over.set(true);
            return;
        }
        *self.forms -= 1;
        let Ok(stream) = object.decoded_data() else {
            self.drawn.is_damaged = true;
            return;
        };
        let own = object.dict().get::<Dict>("Resources");
        let matrix = matrix_of(object.dict());
        let inside = State { matrix: combine(&matrix, &state.matrix), ..state.clone() };
        self.read(&stream, own.as_ref().unwrap_or(resources), inside, depth + 1);
    }

    fn show_operand(&mut self, instruction: &Instruction, place: usize, state: &mut State) {
        if let Some(Object::String(string)) = instruction.operands().nth(place) {
            let mut words = Words::begin(state);
            self.show(string.as_bytes(), state, &mut words);
            self.finish(words, state);
        }
    }

    fn show_array(&mut self, instruction: &Instruction, state: &mut State) {
        let Some(Object::Array(array)) = instruction.operands().next() else { return };
        let mut words = Words::begin(state);
        for object in array.iter::<Object>() {
            match object {
                Object::String(string) => self.show(string.as_bytes(), state, &mut words),
                Object::Number(number) => {
                    let back = number.as_f64();
                    if back < -1_600.0 {
                        self.finish(std::mem::replace(&mut words, Words::begin(state)), state);
                    } else if back < -180.0 && !words.text.ends_with(' ') {
                        words.text.push(' ');
                    }
                    state.advance(-back / 1_000.0 * state.size);
                    if words.text.trim().is_empty() {
                        words = Words::begin(state);
                    }
                }
                _ => {}
            }
        }
        self.finish(words, state);
    }

    fn show(&mut self, bytes: &[u8], state: &mut State, words: &mut Words) {
        let Some(font) = state.font.clone() else {
            self.drawn.unknown += bytes.len();
            return;
        };
        for glyph in font.glyphs(bytes) {
            match &glyph.letters {
                Some(letters) => {
                    self.drawn.known += 1;
                    words.text.extend(letters.chars().filter(|letter| *letter != '\0' && *letter != '|'));
                }
                None => self.drawn.unknown += 1,
            }
            let gap = state.letter_gap + if glyph.is_blank { state.word_gap } else { 0.0 };
            state.advance(glyph.width / 1_000.0 * state.size + gap);
        }
    }

    fn finish(&mut self, words: Words, state: &State) {
        let text = words.text;
        if text.is_empty() || !self.budget.take(&self.budget.text, text.len()) {
            return;
        }
        let (end, ..) = state.pen();
        self.drawn.pieces.push(Piece { x: words.x, end, y: words.y, size: words.size, text: as_russian(&text) });
    }
}

/// Words that are being drawn, and where they began.
struct Words {
    x: f64,
    y: f64,
    size: f64,
    text: String,
}

impl Words {
    fn begin(state: &State) -> Self {
        let (x, y, size) = state.pen();
        Words { x, y, size, text: String::new() }
    }
}

/// Instructions that draw nothing.
fn set(state: &mut State, operator: &[u8], instruction: &Instruction) {
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
fn numbers<const COUNT: usize>(instruction: &Instruction) -> [f64; COUNT] {
    let mut numbers = [0.0; COUNT];
    for (number, operand) in numbers.iter_mut().zip(instruction.operands()) {
        if let Object::Number(value) = operand {
            *number = value.as_f64();
        }
    }
    numbers
}

fn matrix_of(dict: &Dict) -> Matrix {
    let Some(array) = dict.get::<Array>("Matrix") else { return UNCHANGED };
    let numbers: Vec<f64> = array.iter::<f32>().map(f64::from).take(6).collect();
    numbers.try_into().unwrap_or(UNCHANGED)
}
