//! The keyed digest by which an allowed finding is known again: without the key it tells nothing.

use std::hash::Hasher;

use siphasher::sip128::{Hasher128, SipHasher24};

/// The key of a site; it lies in `.vekha/` and is never published.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct DigestKey(pub [u8; 16]);

impl std::fmt::Debug for DigestKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DigestKey")
    }
}

/// The digest of parts, each apart from the next.
pub fn digest(key: &DigestKey, parts: &[&str]) -> String {
    let mut hasher = SipHasher24::new_with_key(&key.0);
    for part in parts {
        hasher.write(part.as_bytes());
        hasher.write(&[0xff]); // in no text
    }
    format!("{:032x}", hasher.finish128().as_u128())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_key_or_another_border_is_another_digest() {
        let key = DigestKey([7; 16]);
        assert_eq!(digest(&key, &["аб", "в"]), digest(&key, &["аб", "в"]));
        assert_ne!(digest(&key, &["аб", "в"]), digest(&key, &["а", "бв"]));
        assert_ne!(digest(&key, &["аб", "в"]), digest(&DigestKey([8; 16]), &["аб", "в"]));
        assert_eq!(format!("{key:?}"), "DigestKey");
    }
}
