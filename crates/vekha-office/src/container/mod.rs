//! Containers: bytes of a file → its parts, within limits. Nothing is followed out of the file.

pub(crate) mod compound;
pub(crate) mod package;
pub(crate) mod relations;
pub(crate) mod zip_parts;

pub(crate) use compound::Compound;
pub(crate) use package::Package;
pub(crate) use relations::Relations;
pub(crate) use zip_parts::ZipParts;
