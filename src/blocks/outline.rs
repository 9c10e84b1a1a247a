//! Levels of headings: blocks in, the same with levels that begin where they are told to and skip none out.

use super::tree::Block;

/// The blocks with their highest headings at `top` and each at most one level below the heading before it.
pub(super) fn with_levels(blocks: &[Block], top: u8) -> Vec<Block> {
    let levels =
        blocks.iter().filter_map(|block| if let Block::Heading(level, _) = block { Some(*level) } else { None });
    let highest = levels.min().unwrap_or(top);
    let mut last = top.saturating_sub(1);
    let mut all = blocks.to_vec();
    for block in &mut all {
        if let Block::Heading(level, _) = block {
            last = (level.saturating_sub(highest) + top).min(last + 1).min(6);
            *level = last;
        }
    }
    all
}
