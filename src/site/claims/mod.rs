//! What pages may say of progress: computed progress in, claims with data out; the words are the theme's.

mod answer;
mod branch;
mod claim;
mod correction;
mod exclusion;
mod open_parts;
mod overall;
mod participation;
mod parts;
mod silence;

pub use answer::answer;
pub use claim::{Claim, ClaimArg, ClaimKind};
pub use correction::correction;
pub use overall::overall;
pub use participation::last_successor;
pub use parts::moved_parts;
pub use silence::Silence;
