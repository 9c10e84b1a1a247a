//! Enums of public codes: a table of variants with codes in, an enum with its codes, its list and its JSON out.

/// An enum without data whose variants have public codes: the code stands once, in the line of its variant.
macro_rules! coded {
    ($(#[$about:meta])* $name:ident { $($(#[$note:meta])* $variant:ident = $code:literal;)* }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$note])* $variant),* }

        impl $name {
            /// How many there are.
            pub const COUNT: usize = [$($code),*].len();

            /// All of them, in the order of this table.
            pub const ALL: [Self; Self::COUNT] = [$(Self::$variant),*];

            /// The public name in data, styles and keys of strings.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }
    };
}

pub(in crate::site) use coded;
