//! The table of a plan.
