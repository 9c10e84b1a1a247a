//! Errors of the disk on purpose: below a folder that a test has named, the step of that number fails, and with a full disk
//! each later one too. Every step of a publication goes through here; outside tests nothing ever fails.

use std::io;
use std::path::Path;

/// Passes, but for a step that a test has told to fail.
///
/// # Errors
/// In tests only, the error that was asked for.
#[cfg(not(test))]
#[inline]
pub(crate) fn pass(_folder: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
pub(crate) fn pass(folder: &Path) -> io::Result<()> {
    match tests::PLANS.lock() {
        Ok(mut plans) => {
            plans.iter_mut().filter(|plan| folder.starts_with(&plan.below)).try_for_each(|plan| plan.step())
        }
        Err(_) => Ok(()),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)] // a test may fail loudly
mod tests {
    use std::borrow::Cow;
    use std::collections::BTreeMap;
    use std::fs;
    use std::io::{self, ErrorKind};
    use std::path::{Path, PathBuf};
    use std::sync::Mutex;

    use crate::{PublishError, Publishable, RenderError, Scope, Target, publish};

    /// What fails below which folders: one plan a test.
    pub static PLANS: Mutex<Vec<FaultPlan>> = Mutex::new(Vec::new());

    pub struct FaultPlan {
        pub below: PathBuf,
        /// So many steps pass first.
        left: usize,
        kind: ErrorKind,
        /// Whether everything fails from then on.
        stays: bool,
        has_failed: bool,
    }

    impl FaultPlan {
        pub fn step(&mut self) -> io::Result<()> {
            match self.left.checked_sub(1) {
                Some(left) => self.left = left,
                None if self.stays || !self.has_failed => {
                    self.has_failed = true;
                    return Err(self.kind.into());
                }
                None => {}
            }
            Ok(())
        }
    }

    struct Output(BTreeMap<&'static str, &'static str>);

    impl Publishable for Output {
        fn paths(&self) -> Vec<&str> {
            self.0.keys().copied().collect()
        }

        fn bytes(&self, path: &str) -> Result<Cow<'_, [u8]>, RenderError> {
            Ok(Cow::Borrowed(self.0[path].as_bytes()))
        }
    }

    fn first() -> Output {
        let files = [("index.html", "home 1"), ("a/index.html", "school"), ("a/old.html", "old"), ("b", "a file")];
        Output(files.into())
    }

    /// Changed, new, gone, and a folder where a file stood.
    fn second() -> Output {
        let files =
            [("index.html", "home 2"), ("a/index.html", "school"), ("a/new.html", "new"), ("b/index.html", "b")];
        Output(files.into())
    }

    /// Publishes with one step failing; whether any failed.
    fn publish_with_fault(output: &Output, target: &Target, plan: FaultPlan) -> (bool, Result<(), PublishError>) {
        let below = plan.below.clone();
        PLANS.lock().unwrap().push(plan);
        let published = publish(output, target).map(|_| ());
        let mut plans = PLANS.lock().unwrap();
        let at = plans.iter().position(|plan| plan.below == below).unwrap();
        (plans.remove(at).has_failed, published)
    }

    /// Every file is wholly one of the two, and what is not ours is as it was.
    fn check_whole(out: &Path, foreign: &Path) {
        let (old, new) = (first().0, second().0);
        for path in old.keys().chain(new.keys()).filter(|path| out.join(path).is_file()) {
            let text = fs::read_to_string(out.join(path)).unwrap();
            let is_whole = [old.get(path), new.get(path)].into_iter().flatten().any(|whole| *whole == text);
            assert!(is_whole, "{path}: {text:?}");
        }
        assert_eq!(fs::read_to_string(foreign).unwrap(), "mine");
    }

    /// The folder holds this and nothing of the other.
    fn check_published(out: &Path, output: &Output, other: &Output) {
        for (path, text) in &output.0 {
            assert_eq!(fs::read_to_string(out.join(path)).unwrap(), *text);
        }
        let mut stale = other.0.keys().filter(|path| !output.0.contains_key(*path));
        assert!(stale.all(|path| !out.join(path).is_file()), "stale");
    }

    #[test]
    fn an_error_at_any_step_leaves_whole_files_and_is_mended() {
        let kinds = [ErrorKind::StorageFull, ErrorKind::PermissionDenied, ErrorKind::Other];
        let mut failures = 0;
        for (kind, stays) in kinds.into_iter().flat_map(|kind| [(kind, false), (kind, true)]) {
            for left in 0..2_000 {
                let site = tempfile::tempdir().unwrap();
                let out = site.path().join("public");
                let target = Target::new(out.clone(), Scope::new("site"));
                publish(&first(), &target).unwrap();
                let foreign = out.join("a/foreign.html");
                fs::write(&foreign, "mine").unwrap();
                // The folder is known by where it really lies.
                let below = out.canonicalize().unwrap();
                let plan = FaultPlan { below, left, kind, stays, has_failed: false };
                let (has_failed, published) = publish_with_fault(&second(), &target, plan);
                check_whole(&out, &foreign);
                if published.is_ok() {
                    check_published(&out, &second(), &first());
                }
                // What the failed one had put in place is ours: it goes.
                for (output, other) in [(first(), second()), (second(), first())] {
                    publish(&output, &target).unwrap();
                    check_published(&out, &output, &other);
                }
                check_whole(&out, &foreign);
                if !has_failed {
                    break;
                }
                failures += usize::from(published.is_err());
                assert!(left < 1_999, "the steps never end");
            }
        }
        assert!(failures > 100, "{failures} steps failed");
    }
}
