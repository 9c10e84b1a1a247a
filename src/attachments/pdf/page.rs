//! A page's content stream → pieces of text with their places. Forms that a page draws are read too, within limits.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use hayro_syntax::content::{Instruction, UntypedIter};
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object, Stream};

use super::font::Font;
use super::letters::Letters;
use super::lines::Piece;
use super::state::{State, combine, matrix_of, numbers, set};
use super::streams::is_unreadable;
use super::strings::{as_russian, text};

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

impl Default for Budget {
    fn default() -> Self {
        Budget { instructions: Cell::new(MOST_INSTRUCTIONS), text: Cell::new(MOST_TEXT), is_over: Cell::new(false) }
    }
}

impl Budget {
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
    pub(super) letters: Letters,
    /// Whether it draws a picture, and how much all its pictures cover.
    pub(super) has_picture: bool,
    pub(super) picture_area: f64,
    /// What marks around its words say of them.
    pub(super) marks: Vec<String>,
    /// How many curves it draws: letters may be drawn so.
    pub(super) curves: usize,
    /// Whether a part of it cannot be unpacked.
    pub(super) is_damaged: bool,
}

/// Fonts that were read already, by the object that holds them.
pub(super) type Fonts = HashMap<(u32, i32), Rc<Font>>;

/// Forms that were drawn, by the object that holds them.
pub(super) type Forms = HashSet<(u32, i32)>;

/// What pages share.
#[derive(Default)]
pub(super) struct Shared {
    pub(super) fonts: Fonts,
    pub(super) forms: Forms,
    pub(super) budget: Budget,
}

/// Reads the content stream of a page.
pub(super) fn read(stream: &[u8], resources: &Dict, shared: &mut Shared) -> Drawn {
    let mut drawn = Drawn::default();
    let mut forms = MOST_FORMS;
    let Shared { fonts, forms: seen, budget } = shared;
    Reader { drawn: &mut drawn, fonts, seen, budget, forms: &mut forms }.read(stream, resources, State::default(), 0);
    drawn
}

struct Reader<'r> {
    drawn: &'r mut Drawn,
    fonts: &'r mut Fonts,
    seen: &'r mut Forms,
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
                b"BI" => self.take_picture(&state),
                b"c" | b"v" | b"y" => self.drawn.curves += 1,
                b"BDC" | b"DP" => self.take_marks(&instruction),
                b"scn" | b"SCN" => self.fill_with_pattern(&instruction, resources, depth),
                b"gs" => self.set_all(&instruction, resources, &mut state, depth),
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
            self.take_picture(state);
            return;
        }
        self.draw_form(&object, resources, state, depth);
    }

    fn take_picture(&mut self, state: &State) {
        self.drawn.has_picture = true;
        self.drawn.picture_area += state.unit_area();
    }

    /// What a mark around words says of them: how they are spoken, what they stand for.
    fn take_marks(&mut self, instruction: &Instruction) {
        let Some(Object::Dict(marks)) = instruction.operands().nth(1) else { return };
        for (_, value) in marks.entries() {
            if let MaybeRef::NotRef(Object::String(words)) = value
                && self.budget.take(&self.budget.text, words.as_bytes().len())
            {
                self.drawn.marks.push(text(words.as_bytes()));
            }
        }
    }

    /// A pattern may hold words as a form does.
    fn fill_with_pattern(&mut self, instruction: &Instruction, resources: &Dict, depth: usize) {
        let Some(Object::Name(name)) = instruction.operands().last() else { return };
        let pattern = resources.get::<Dict>("Pattern").and_then(|patterns| patterns.get::<Stream>(&*name));
        if let Some(pattern) = pattern {
            self.draw_form(&pattern, resources, &State::default(), depth);
        }
    }

    /// Many settings at once: a font, and a form that says what shows through.
    fn set_all(&mut self, instruction: &Instruction, resources: &Dict, state: &mut State, depth: usize) {
        let Some(Object::Name(name)) = instruction.operands().next() else { return };
        let Some(settings) = resources.get::<Dict>("ExtGState").and_then(|all| all.get::<Dict>(&*name)) else { return };
        if let Some(font) = settings.get::<Array>("Font") {
            let mut objects = font.iter::<Object>();
            if let (Some(Object::Dict(font)), Some(Object::Number(size))) = (objects.next(), objects.next()) {
                state.font = Some(Rc::new(Font::new(&font)));
                state.size = size.as_f64();
            }
        }
        if let Some(mask) = settings.get::<Dict>("SMask").and_then(|mask| mask.get::<Stream>("G")) {
            self.draw_form(&mask, resources, state, depth);
        }
    }

    fn draw_form(&mut self, object: &Stream, resources: &Dict, state: &State, depth: usize) {
        let id = object.obj_id();
        self.seen.insert((id.obj_number, id.gen_number));
        if depth >= DEEPEST_FORM || *self.forms == 0 {
            self.budget.is_over.set(true);
            return;
        }
        *self.forms -= 1;
        if is_unreadable(object) {
            self.drawn.is_damaged = true;
        }
        let Ok(stream) = object.decoded_data() else { return };
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
            bytes.iter().for_each(|byte| self.drawn.letters.take(u32::from(*byte), None));
            return;
        };
        for glyph in font.glyphs(bytes) {
            let letters = glyph.letters.as_deref().filter(|letters| font.is_symbolic || !is_unknown(letters));
            self.drawn.letters.take(glyph.code, letters);
            if let Some(letters) = letters {
                words.text.extend(letters.chars().filter(|letter| *letter != '\0' && *letter != '|'));
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

/// Whether what a font calls letters are none: signs of its own, or what stands for no letter.
fn is_unknown(letters: &str) -> bool {
    letters.is_empty()
        || letters.chars().any(|letter| ('\u{e000}'..='\u{f8ff}').contains(&letter) || letter == '\u{fffd}')
        || letters.chars().all(|letter| letter.is_control() && !letter.is_whitespace())
}
