//! A cache of one value: inputs in, the value made of them out, made again only when their fingerprint changes.

use super::fingerprint::Fingerprint;

/// The last value that could be made, with the fingerprint of what it was made of.
pub struct Cached<T>(Option<(Fingerprint, T)>);

impl<T> Default for Cached<T> {
    fn default() -> Self {
        Cached(None)
    }
}

impl<T: Clone> Cached<T> {
    /// The value of these inputs. One that cannot be made is tried again next time.
    ///
    /// # Errors
    /// Whatever `make` says.
    pub fn get_or_make<E>(&mut self, inputs: Fingerprint, make: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        match &self.0 {
            Some((known, value)) if *known == inputs => Ok(value.clone()),
            _ => {
                self.0 = None;
                let value = make()?;
                self.0 = Some((inputs, value.clone()));
                Ok(value)
            }
        }
    }
}
