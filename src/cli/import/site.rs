//! The site around a roadmap: the schools that it has, and the files that it needs besides.

use std::path::PathBuf;

use super::super::options::Options;
use super::files::{Written, write_new};
use super::words::Failure;
use crate::import::{KnownSchool, RoadmapDraft, SchoolStub, school_file, site_file, starter_school};
use crate::pipeline::{Compiled, Job, compile};

/// The site as it is, where there is any.
pub fn compiled_site(options: &Options) -> Option<Compiled> {
    options.folder.join("content").is_dir().then(|| compile(&Job::new(&options.folder).without_attachments()))
}

/// The schools that the site has already.
pub fn known_schools(compiled: Option<&Compiled>) -> Vec<KnownSchool> {
    let schools = compiled.into_iter().flat_map(|compiled| &compiled.site.schools).map(|school| {
        let names = [school.name.clone(), school.short_name.clone()].into_iter();
        KnownSchool { id: school.id.clone(), names: names.chain(school.aliases.iter().cloned()).collect() }
    });
    schools.collect()
}

/// A site for an empty folder, and the schools that it has not yet; returns which files were written.
pub fn write_site(options: &Options, draft: &RoadmapDraft) -> Result<Vec<PathBuf>, Failure> {
    let content = options.folder.join("content");
    let mut files = vec![(content.join("site.yaml"), site_file(draft.order.as_ref()))];
    let has_schools = content.join("schools").is_dir();
    let starter = (draft.schools.is_empty() && !has_schools).then(starter_school);
    let schools: Vec<SchoolStub> = draft.schools.iter().filter(|school| !school.is_known).cloned().collect();
    for school in schools.into_iter().chain(starter) {
        files.push((content.join(format!("schools/{}/school.yaml", school.id)), school_file(&school)));
    }
    let mut written = Vec::new();
    for (path, text) in files {
        let result = write_new(&path, text.as_bytes());
        if result.map_err(|error| Failure::cannot_write(options, &path, &error))? == Written::New {
            written.push(path);
        }
    }
    Ok(written)
}
