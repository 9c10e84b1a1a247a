//! What hangs anywhere in a PDF file: every string of every object, what notes and fields show, files and words in streams.

use std::collections::HashSet;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, MaybeRef, Name, Object, Stream, String as Text};
use hayro_syntax::page::Page;
use memchr::memmem;

use super::super::contents::{Contents, Part, TextRole, UnreadReason};
use super::super::picture;
use super::super::read::read as read_file;
use super::super::words::may_be_words;
use super::dicts::{is_kind, page_resources};
use super::lines::join;
use super::page::{self, Shared};
use super::streams::{is_unreadable, photograph};
use super::strings::{as_russian, text};

/// So many objects are looked at.
pub(super) const MOST_OBJECTS: usize = 500_000;
/// So many files inside are looked into.
const MOST_FILES: usize = 100;
/// Objects within objects; the library reads no deeper.
const DEEPEST: usize = 64;
/// Bytes of strings that are read of a file.
const MOST_WORDS: usize = 32 << 20;

/// Operators that show words.
const SHOWS: [&[u8]; 3] = [b" Tj", b"] TJ", b"]TJ"];

/// Takes in what stands in the objects of a file, wherever they hang.
pub(super) fn read_objects(pdf: &Pdf, shared: &mut Shared, contents: &mut Contents) {
    let mut walk = Walk {
        pages: pdf.pages(),
        shared,
        contents,
        files: 0,
        attached: attached_ids(pdf),
        notes: Lines::default(),
        others: Lines::default(),
    };
    for object in pdf.objects().into_iter().take(MOST_OBJECTS) {
        if let Object::Stream(stream) = &object {
            walk.read_stream(stream);
        }
        walk.read(&object, 0);
    }
    let Walk { notes, others, contents, .. } = walk;
    if notes.is_over || others.is_over || pdf.len() > MOST_OBJECTS {
        contents.unread.extend(Contents::unread(UnreadReason::TooLarge).unread);
    }
    for (lines, part) in [(notes, "comments"), (others, "properties")] {
        contents.parts.extend((!lines.text.is_empty()).then(|| Part::at(TextRole::Words, part, lines.text)));
    }
}

/// The streams that some object names as attached files, whatever they say themselves.
fn attached_ids(pdf: &Pdf) -> HashSet<(u32, i32)> {
    let mut found = HashSet::new();
    for object in pdf.objects().into_iter().take(MOST_OBJECTS) {
        let Object::Dict(dict) = object else { continue };
        let Some(files) = dict.get::<Dict>("EF") else { continue };
        let ids = ["F", "UF", "DOS", "Mac", "Unix"].iter().filter_map(|key| files.get_ref(key));
        found.extend(ids.map(|id| (id.obj_number, id.gen_number)));
    }
    found
}

/// Lines, each once.
#[derive(Default)]
struct Lines {
    text: String,
    seen: HashSet<String>,
    is_over: bool,
}

impl Lines {
    fn push(&mut self, words: &str) {
        if self.text.len() + words.len() > MOST_WORDS {
            self.is_over = true;
        } else if !words.trim().is_empty() && self.seen.insert(words.to_owned()) {
            self.text.push_str(words);
            self.text.push_str("\n\n");
        }
    }
}

struct Walk<'w> {
    pages: &'w [Page<'w>],
    shared: &'w mut Shared,
    contents: &'w mut Contents,
    files: usize,
    attached: HashSet<(u32, i32)>,
    /// Words of notes and fields.
    notes: Lines,
    /// Any other strings that may be words.
    others: Lines,
}

impl Walk<'_> {
    /// The strings of an object and of all that it holds itself; what it leads to is another object.
    fn read(&mut self, object: &Object, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        match object {
            Object::String(string) => self.take_string(string.as_bytes()),
            Object::Name(name) => self.take_name(name),
            Object::Array(array) => {
                for item in array.raw_iter() {
                    if let MaybeRef::NotRef(item) = item {
                        self.read(&item, depth + 1);
                    }
                }
            }
            Object::Dict(dict) => self.read_dict(dict, depth),
            Object::Stream(stream) => self.read_dict(stream.dict(), depth),
            _ => {}
        }
    }

    fn read_dict(&mut self, dict: &Dict, depth: usize) {
        self.take_note(dict);
        for (key, value) in dict.entries() {
            self.take_name(&key);
            if let MaybeRef::NotRef(value) = value {
                self.read(&value, depth + 1);
            }
        }
    }

    fn take_string(&mut self, bytes: &[u8]) {
        let words = text(bytes);
        if may_be_words(&words) && !words.starts_with("D:") {
            self.others.push(&words);
        }
    }

    fn take_name(&mut self, name: &Name) {
        if !name.is_ascii() {
            self.take_string(name);
        }
    }

    /// A note on a page, or what a field was filled with: of these any words count.
    fn take_note(&mut self, dict: &Dict) {
        let is_note = dict.contains_key("Subtype") && dict.contains_key("Rect") || dict.contains_key("FT");
        if !is_note {
            return;
        }
        for key in ["Contents", "V", "TU", "RC"] {
            if let Some(words) = dict.get::<Text>(key).map(|words| text(words.as_bytes())) {
                self.notes.push(&words);
            }
        }
        if let Some(author) = dict.get::<Text>("T").filter(|_| !dict.contains_key("FT")) {
            self.contents.parts.push(Part::at(TextRole::Author, "comments", text(author.as_bytes())));
        }
    }

    fn read_stream(&mut self, stream: &Stream) {
        let (dict, id) = (stream.dict(), stream.obj_id());
        let subtype = dict.get::<Name>("Subtype");
        let subtype = subtype.as_deref().unwrap_or_default();
        if is_kind(dict, b"EmbeddedFile") || self.attached.contains(&(id.obj_number, id.gen_number)) {
            self.files += 1;
            return take_file(stream, self.files, self.contents);
        }
        match subtype {
            b"Image" => self.take_picture(stream),
            b"Form" => self.draw(stream, false),
            _ if dict.contains_key("PatternType") => self.draw(stream, false),
            _ if is_kind(dict, b"Metadata") || subtype == b"XML" => self.take_properties(stream),
            _ if ["ObjStm", "XRef"].iter().any(|kind| is_kind(dict, kind.as_bytes())) => {}
            _ if ["Length1", "Length2", "FunctionType", "N", "CMapName"].iter().any(|key| dict.contains_key(key)) => {}
            b"" => self.take_words(stream),
            _ => {}
        }
    }

    /// What a camera noted of a photograph.
    fn take_picture(&mut self, stream: &Stream) {
        if let Some(noted) = photograph(stream).and_then(|bytes| picture::read(&bytes)) {
            self.contents.take_inner(Contents { unread: Vec::new(), ..noted });
        }
    }

    /// What a note, a field or a pattern shows, where no page has drawn it.
    fn draw(&mut self, stream: &Stream, is_loose: bool) {
        let id = stream.obj_id();
        if !self.shared.forms.insert((id.obj_number, id.gen_number)) {
            return;
        }
        if is_unreadable(stream) {
            self.contents.unread.extend(Contents::unread(UnreadReason::Damaged).unread);
        }
        let Ok(bytes) = stream.decoded_data() else { return };
        let own = stream.dict().get::<Dict>("Resources");
        let fallback = || self.pages.first().filter(|_| is_loose).map(page_resources).unwrap_or_else(Dict::empty);
        let resources = own.unwrap_or_else(fallback);
        let drawn = page::read(&bytes, &resources, self.shared);
        if drawn.letters.are_unknown() {
            self.contents.unread.extend(Contents::unread(UnreadReason::NoLetters).unread);
        }
        self.notes.push(&join(drawn.pieces));
        drawn.marks.iter().for_each(|words| self.notes.push(words));
    }

    fn take_properties(&mut self, stream: &Stream) {
        match stream.decoded_data() {
            Ok(text) if !is_unreadable(stream) => self.contents.parts.extend(picture::read_xmp(&text).parts),
            _ => self.contents.unread.extend(Contents::unread(UnreadReason::Damaged).unread),
        }
    }

    /// Words that a field, a program or a form keeps in a stream; content of pages is read with the pages.
    fn take_words(&mut self, stream: &Stream) {
        let Ok(bytes) = stream.decoded_data() else { return };
        if SHOWS.iter().any(|operator| memmem::find(&bytes, operator).is_some()) {
            return self.draw(stream, true); // content that belongs to no page any more, a letter that is drawn
        }
        if bytes.is_ascii() {
            return;
        }
        let words = text(&bytes);
        if std::str::from_utf8(&bytes).is_ok() || bytes.starts_with(b"\xfe\xff") || bytes.starts_with(b"\xff\xfe") {
            let words = as_russian(&words);
            if may_be_words(&words) {
                self.others.push(&words);
            }
        }
    }
}

/// A file inside; PDF files inside PDF files are told, not read: a file may hold itself.
fn take_file(stream: &Stream, count: usize, contents: &mut Contents) {
    let refused = |_: &[u8]| Contents::unread(UnreadReason::OtherKind);
    let inner = match stream.decoded_data() {
        Ok(_) if is_unreadable(stream) => Contents::unread(UnreadReason::Damaged),
        Ok(bytes) if count <= MOST_FILES => read_file(&bytes, &refused),
        Ok(_) => Contents::unread(UnreadReason::TooLarge),
        Err(_) => Contents::unread(UnreadReason::Damaged),
    };
    contents.take_inner(inner);
}
