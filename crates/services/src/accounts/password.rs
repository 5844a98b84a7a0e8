//! Passwords as Argon2id hashes, computed off the async threads.

use std::sync::{Arc, LazyLock};

use argon2::{
    Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier,
    password_hash::{self, phc::PasswordHash},
};
use contract::AppError;
use tokio::sync::Semaphore;

use crate::fault::{Fault, internal};

/// Hashes computed at once. Each takes a core for some 30 ms and 19 MiB of memory (the parameters
/// are argon2's defaults, OWASP's recommendation), so a flood of log-ins waits here instead of
/// taking the machine.
const AT_ONCE: usize = 2;

/// What a log-in for an unknown name is checked against, so that it takes as long as any other.
static NOBODY: LazyLock<Result<String, password_hash::Error>> =
    LazyLock::new(|| Argon2::default().hash_password(b"nobody's password").map(|hash| hash.to_string()));

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Right,
    /// Right, but hashed at a lower cost than new passwords are.
    RightButWeakHash,
    Wrong,
}

pub(super) struct Passwords {
    permits: Arc<Semaphore>,
}

impl Passwords {
    pub fn new() -> Self {
        Passwords { permits: Arc::new(Semaphore::new(AT_ONCE)) }
    }

    /// The PHC string of `password` with a fresh salt.
    pub async fn hash(&self, password: String) -> Result<String, AppError> {
        self.compute(move || Ok(Argon2::default().hash_password(password.as_bytes())?.to_string())).await
    }

    /// Checks `password` against a PHC string. Without one the answer is `Wrong`, after the same work.
    pub async fn verify(&self, password: String, hash: Option<String>) -> Result<Verdict, AppError> {
        self.compute(move || {
            let known = hash.is_some();
            let hash = match hash {
                Some(hash) => hash,
                None => NOBODY.clone()?,
            };
            let hash = PasswordHash::new(&hash)?;
            match Argon2::default().verify_password(password.as_bytes(), &hash) {
                Ok(()) if !known => Ok(Verdict::Wrong),
                Ok(()) if is_current(&hash) => Ok(Verdict::Right),
                Ok(()) => Ok(Verdict::RightButWeakHash),
                Err(password_hash::Error::PasswordInvalid) => Ok(Verdict::Wrong),
                Err(error) => Err(error),
            }
        })
        .await
    }

    async fn compute<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, password_hash::Error> + Send + 'static,
    ) -> Result<T, AppError> {
        let permit = self.permits.clone().acquire_owned().await.map_err(internal)?;
        let done = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            work()
        });
        match done.await {
            Ok(result) => result.map_err(internal),
            Err(_) => Err(internal(Fault("hashing a password panicked"))),
        }
    }
}

/// True for a hash that costs at least as much as a new one.
fn is_current(hash: &PasswordHash) -> bool {
    let cost = |params: &Params| (params.m_cost(), params.t_cost());
    Params::try_from(hash).is_ok_and(|params| {
        let ((memory, passes), (least_memory, least_passes)) = (cost(&params), cost(&Params::DEFAULT));
        hash.algorithm == Algorithm::Argon2id.ident() && memory >= least_memory && passes >= least_passes
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn verdicts() {
        let passwords = Passwords::new();
        let verify = |password: &str, hash: Option<String>| passwords.verify(password.into(), hash);
        let hash = passwords.hash("correct horse".into()).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert_ne!(hash, passwords.hash("correct horse".into()).await.unwrap(), "the salt is fresh");

        assert_eq!(verify("correct horse", Some(hash.clone())).await.unwrap(), Verdict::Right);
        assert_eq!(verify("correct horse ", Some(hash.clone())).await.unwrap(), Verdict::Wrong);
        assert_eq!(verify("nobody's password", None).await.unwrap(), Verdict::Wrong);

        let weak = Argon2::new(Algorithm::Argon2id, argon2::Version::V0x13, Params::new(64, 1, 1, None).unwrap());
        let weak = weak.hash_password(b"correct horse").unwrap().to_string();
        assert_eq!(verify("correct horse", Some(weak)).await.unwrap(), Verdict::RightButWeakHash);
        assert!(verify("correct horse", Some("not a hash".into())).await.is_err());
    }
}
