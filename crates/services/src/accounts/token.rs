//! Session tokens.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use rand::{TryRngCore, rngs::OsRng};
use sha2::{Digest, Sha256};
use store::sessions::TokenHash;

const BYTES: usize = 32;

/// 256 random bits of the operating system in URL-safe base64.
pub(super) fn generate() -> Result<String, rand::rand_core::OsError> {
    let mut bytes = [0; BYTES];
    OsRng.try_fill_bytes(&mut bytes)?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

/// What the database keeps of a token. A plain hash will do: the token is as random as a key.
pub(super) fn hash(token: &str) -> TokenHash {
    Sha256::digest(token.as_bytes()).into()
}

/// False for what cannot be a token; saves the look-up.
pub(super) fn is_well_formed(token: &str) -> bool {
    URL_SAFE_NO_PAD.decode(token).is_ok_and(|bytes| bytes.len() == BYTES)
}
