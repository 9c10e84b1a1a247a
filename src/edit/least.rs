//! Another list or map in the place of one; out come the changes of what is different in it, so that all else stays as it is
//! written.

use super::change::Change;
use super::data::{Data, is_key};
use super::intended::apply_to_data;
use super::path::{Path, Step};

/// The least changes that make a value at a path another one. Where keys change their places, the value as a whole.
pub fn least_changes(data: &Data, path: &[Step], value: &Data) -> Vec<Change> {
    let whole = || vec![Change::Set { path: path.to_vec(), value: value.clone() }];
    let Some(own) = data.at(path) else { return whole() };
    let mut changes = Vec::new();
    collect(own, value, path, &mut changes);
    let mut changed = data.clone();
    let is_made = changes.iter().all(|change| apply_to_data(&mut changed, change).is_ok());
    if is_made && changed.at(path) == Some(value) { changes } else { whole() }
}

fn collect(own: &Data, value: &Data, path: &[Step], changes: &mut Vec<Change>) {
    match (own, value) {
        _ if own == value => {}
        (Data::Map(own), Data::Map(new)) if !own.is_empty() && !new.is_empty() => of_maps(own, new, path, changes),
        (Data::List(own), Data::List(new)) if !own.is_empty() && !new.is_empty() => of_lists(own, new, path, changes),
        _ => changes.push(Change::Set { path: path.to_vec(), value: value.clone() }),
    }
}

fn of_maps(own: &[(String, Data)], new: &[(String, Data)], path: &[Step], changes: &mut Vec<Change>) {
    let below = |key: &str| -> Path { [path, &[Step::key(key)]].concat() };
    let removed = own.iter().filter(|(key, _)| !new.iter().any(|(name, _)| is_key(key, name)));
    changes.extend(removed.map(|(key, _)| Change::Remove { path: below(key) }));
    let mut before: Option<&String> = None;
    for (key, value) in new {
        match own.iter().find(|(name, _)| is_key(name, key)) {
            Some((_, own)) => collect(own, value, &below(key), changes),
            None => changes.push(Change::AddKey {
                path: path.to_vec(),
                key: key.clone(),
                value: value.clone(),
                after: before.cloned(),
            }),
        }
        before = Some(key);
    }
}

/// What both lists begin and end with stays; the members between are changed one by one.
fn of_lists(own: &[Data], new: &[Data], path: &[Step], changes: &mut Vec<Change>) {
    let below = |at: usize| -> Path { [path, &[Step::Index(at)]].concat() };
    let start = own.iter().zip(new).take_while(|(own, new)| own == new).count();
    let rest = own[start..].iter().rev().zip(new[start..].iter().rev());
    let end = rest.take_while(|(own, new)| own == new).count();
    let (own_end, new_end) = (own.len() - end, new.len() - end);
    let common = own_end.min(new_end);
    for at in start..common {
        collect(&own[at], &new[at], &below(at), changes);
    }
    changes.extend((common..own_end).rev().map(|at| Change::Remove { path: below(at) }));
    for (at, value) in new.iter().enumerate().take(new_end).skip(common) {
        changes.push(Change::AddMember { path: path.to_vec(), at, value: value.clone() });
    }
}
