//! Any text as a content file, and a change of it: either it is refused, or the file that comes out reads as it was meant.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vekha::edit::{Change, Data, Document, Path, Step, apply_to_data};

fuzz_target!(|input: (u8, u8, &str, &str)| {
    let (kind, nth, text, value) = input;
    let read = if kind & 8 == 0 { Document::yaml } else { Document::markdown };
    let Ok(document) = read(text.as_bytes().to_vec()) else { return };
    let mut paths = vec![Vec::new()];
    push_paths(document.data(), &mut Vec::new(), &mut paths);
    let change = change(kind, paths[usize::from(nth) % paths.len()].clone(), value);
    let mut expected = document.data().clone();
    let Ok(changed) = document.apply(std::slice::from_ref(&change)) else { return };
    if !matches!(change, Change::SetBody(_)) {
        apply_to_data(&mut expected, &change).expect("a change that was made");
        assert_eq!(changed.data(), &expected, "{change:?}");
    }
});

fn push_paths(data: &Data, at: &mut Path, paths: &mut Vec<Path>) {
    let steps: Vec<(Step, &Data)> = match data {
        Data::Map(entries) => entries.iter().map(|(key, value)| (Step::Key(key.clone()), value)).collect(),
        Data::List(members) => members.iter().enumerate().map(|(at, value)| (Step::Index(at), value)).collect(),
        _ => Vec::new(),
    };
    for (step, value) in steps {
        at.push(step);
        paths.push(at.clone());
        push_paths(value, at, paths);
        at.pop();
    }
}

fn change(kind: u8, path: Path, value: &str) -> Change {
    let data = || Data::text(value);
    match kind % 5 {
        0 => Change::Set { path, value: data() },
        1 => Change::AddKey { path, key: "новый".to_owned(), value: data(), after: None },
        2 => Change::AddMember { path, at: 0, value: data() },
        3 => Change::Remove { path },
        _ => Change::SetBody(value.to_owned()),
    }
}
