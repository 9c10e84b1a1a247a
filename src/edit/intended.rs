//! What a file says after a change, by which the changed file is judged.

use super::change::Change;
use super::data::{Data, is_key};
use super::error::EditError;
use super::path::{Path, Step, path_text};

/// Makes a change, but for that of a body.
///
/// # Errors
/// A path that leads nowhere, a key that is there already.
pub fn apply_to_data(data: &mut Data, change: &Change) -> Result<(), EditError> {
    match change {
        Change::Set { path, value } => *find(data, path)? = value.clone(),
        Change::AddKey { path, key, value, after } => {
            let entries = entries_at(data, path)?;
            let behind = after.as_ref().map(|after| entries.iter().position(|(name, _)| is_key(name, after)));
            let at = match behind {
                Some(None) => return Err(EditError::no_path(path)),
                Some(Some(at)) => at + 1,
                None => entries.len(),
            };
            if entries.iter().any(|(name, _)| is_key(name, key)) {
                return Err(EditError::RepeatedKey(path_text(&[&path[..], &[Step::key(key)]].concat())));
            }
            entries.insert(at, (key.clone(), value.clone()));
        }
        Change::AddMember { path, at, value } => {
            let members = members_at(data, path)?;
            if *at > members.len() {
                return Err(EditError::no_path(path));
            }
            members.insert(*at, value.clone());
        }
        Change::Remove { path } => remove(data, path)?,
        Change::SetBody(_) => {}
    }
    Ok(())
}

fn find<'d>(data: &'d mut Data, path: &[Step]) -> Result<&'d mut Data, EditError> {
    data.at_mut(path).ok_or_else(|| EditError::no_path(path))
}

/// The keys of a map; of what says nothing none.
fn entries_at<'d>(data: &'d mut Data, path: &Path) -> Result<&'d mut Vec<(String, Data)>, EditError> {
    let value = find(data, path)?;
    if *value == Data::Nothing {
        *value = Data::Map(Vec::new());
    }
    match value {
        Data::Map(entries) => Ok(entries),
        _ => Err(EditError::no_path(path)),
    }
}

/// The members of a list; of what says nothing none.
fn members_at<'d>(data: &'d mut Data, path: &Path) -> Result<&'d mut Vec<Data>, EditError> {
    let value = find(data, path)?;
    if *value == Data::Nothing {
        *value = Data::List(Vec::new());
    }
    match value {
        Data::List(members) => Ok(members),
        _ => Err(EditError::no_path(path)),
    }
}

fn remove(data: &mut Data, path: &[Step]) -> Result<(), EditError> {
    let Some((last, above)) = path.split_last() else { return Err(EditError::no_path(path)) };
    match (find(data, above)?, last) {
        (Data::Map(entries), Step::Key(key)) => {
            let at = entries.iter().position(|(name, _)| is_key(name, key));
            entries.remove(at.ok_or_else(|| EditError::no_path(path))?);
        }
        (Data::List(members), Step::Index(index)) if *index < members.len() => drop(members.remove(*index)),
        _ => return Err(EditError::no_path(path)),
    }
    Ok(())
}
