//! Names of what a school or the department owns: in goes a name as a reporter writes it, out comes what it means, or
//! why it means nothing that is published.

use std::collections::{BTreeMap, BTreeSet};

use super::schools::SchoolNames;
use crate::site::model::Reporter;

/// Records of one kind by owner and name.
pub struct OwnedNames<'a, Index> {
    published: BTreeMap<(Reporter, &'a str), Index>,
    /// Their names are known and mean nothing that is published.
    hidden: BTreeSet<(Reporter, &'a str)>,
}

/// Why a name means nothing.
pub enum Missing<'a, Index> {
    /// It is the name of something that is not published.
    Hidden,
    /// Nothing is called so; these are the names among which it was looked for, and what each means.
    Unknown(Vec<(&'a str, Index)>),
}

impl<Index> Default for OwnedNames<'_, Index> {
    fn default() -> Self {
        OwnedNames { published: BTreeMap::new(), hidden: BTreeSet::new() }
    }
}

impl<'a, Index: Copy> OwnedNames<'a, Index> {
    /// Adds something published; the first of a name keeps it.
    pub fn add(&mut self, owner: Reporter, name: &'a str, index: Index) {
        self.published.entry((owner, name)).or_insert(index);
    }

    /// Adds the name of something that is not published.
    pub fn hide(&mut self, owner: Reporter, name: &'a str) {
        self.hidden.insert((owner, name));
    }

    /// What this owner calls so.
    pub fn get(&self, owner: Reporter, name: &str) -> Option<Index> {
        self.published.get(&(owner, name)).copied()
    }

    /// Who else calls something published so.
    pub fn other_owner(&self, owners: &[Reporter], name: &str) -> Option<Reporter> {
        let mut all = self.published.keys().filter(|(_, known)| *known == name).map(|(owner, _)| *owner);
        all.find(|owner| !owners.contains(owner))
    }

    /// What the first of these owners that knows the name calls so.
    pub fn find(&self, owners: &[Reporter], name: &str) -> Result<Index, Missing<'a, Index>> {
        if let Some(found) = owners.iter().find_map(|owner| self.get(*owner, name)) {
            return Ok(found);
        }
        if owners.iter().any(|owner| self.hidden.contains(&(*owner, name))) {
            return Err(Missing::Hidden);
        }
        let known = self.published.iter().filter(|((owner, _), _)| owners.contains(owner));
        Err(Missing::Unknown(known.map(|((_, name), index)| (*name, *index)).collect()))
    }
}

/// Who may own what `reporter` calls `name`, in the order in which they are searched, and the name there:
/// `department:…` and `school-id/…` say outright whose it is, else it is the reporter's own or the department's.
pub fn owners_of<'n>(reporter: Reporter, name: &'n str, schools: &SchoolNames) -> (Vec<Reporter>, &'n str) {
    if let Some(name) = name.strip_prefix("department:") {
        return (vec![Reporter::Department], name);
    }
    if let Some((school, name)) = name.split_once('/')
        && let Some(school) = schools.get(school)
    {
        return (vec![Reporter::School(school)], name);
    }
    match reporter {
        Reporter::Department => (vec![reporter], name),
        Reporter::School(_) => (vec![reporter, Reporter::Department], name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Content;
    use crate::site::model::SchoolIx;

    #[test]
    fn a_name_may_say_whose_it_is() {
        let content = Content::default();
        let schools = SchoolNames::declare(&content, None, &mut Vec::new());
        let (school, department) = (Reporter::School(SchoolIx(0)), Reporter::Department);
        assert_eq!(owners_of(school, "a", &schools), (vec![school, department], "a"));
        assert_eq!(owners_of(department, "a", &schools), (vec![department], "a"));
        assert_eq!(owners_of(school, "department:a", &schools), (vec![department], "a"));
        assert_eq!(owners_of(school, "nobody/a", &schools), (vec![school, department], "nobody/a"));
    }

    #[test]
    fn hidden_names_are_told_from_unknown_ones() {
        let mut names = OwnedNames::default();
        names.add(Reporter::Department, "a", 1);
        names.add(Reporter::Department, "a", 2);
        names.hide(Reporter::Department, "b");
        let find = |name| names.find(&[Reporter::Department], name);
        assert!(matches!(find("a"), Ok(1)), "the first keeps the name");
        assert!(matches!(find("b"), Err(Missing::Hidden)));
        assert!(matches!(find("c"), Err(Missing::Unknown(known)) if known == [("a", 1)]));
    }
}
