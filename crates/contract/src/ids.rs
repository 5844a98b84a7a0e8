//! Identifiers, one type each so that they cannot be mixed up.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                $name(id)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map($name)
            }
        }
    };
}

id!(
    /// A person with an account.
    UserId
);
id!(
    /// A stored resume, a variant included.
    ResumeId
);
id!(
    /// A tailoring job; the API calls it `request_id`.
    JobId
);

/// A font file of a person's: the SHA-256 of its bytes, so that a file that has an address never changes. Written as 64
/// hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct FontId(pub [u8; 32]);

impl std::fmt::Display for FontId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl From<FontId> for String {
    fn from(id: FontId) -> String {
        id.to_string()
    }
}

impl TryFrom<String> for FontId {
    type Error = NoFontId;
    fn try_from(text: String) -> Result<Self, NoFontId> {
        text.parse()
    }
}

impl std::str::FromStr for FontId {
    type Err = NoFontId;
    fn from_str(text: &str) -> Result<Self, NoFontId> {
        if text.len() != 64 || !text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')) {
            return Err(NoFontId);
        }
        let mut id = [0; 32];
        for (byte, digits) in id.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
            // Two hexadecimal digits, as was seen above.
            let digits = std::str::from_utf8(digits).map_err(|_| NoFontId)?;
            *byte = u8::from_str_radix(digits, 16).map_err(|_| NoFontId)?;
        }
        Ok(FontId(id))
    }
}

/// The text is no [`FontId`].
#[derive(Debug, thiserror::Error)]
#[error("a font is named by 64 hexadecimal digits")]
pub struct NoFontId;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fonts_are_named_in_hexadecimal() {
        let id = FontId(std::array::from_fn(|index| index as u8 * 8));
        assert_eq!(id.to_string().parse::<FontId>().unwrap(), id);
        for odd in ["", "0", &"g".repeat(64), &"A".repeat(64), &"é".repeat(32)] {
            assert!(odd.parse::<FontId>().is_err(), "{odd}");
        }
    }
}
