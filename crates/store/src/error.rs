//! What can go wrong in the store.

/// Why a query did not do what it was asked. `services` turns it into an `AppError`.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A unique value is in use: the account name.
    #[error("the name is taken")]
    Taken,
    /// The worker that asks no longer holds the job: its lease ran out and the job moved on.
    #[error("the lease on the job is lost")]
    LeaseLost,
    /// The address names no database that we can use.
    #[error("{0}")]
    Address(String),
    /// A row holds a word that this version of the program does not know.
    #[error("column {column} holds an unknown value")]
    UnknownValue { column: &'static str },
    #[error("the migrations could not be applied")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    #[error("the database failed")]
    Database(#[from] sqlx::Error),
}

impl StoreError {
    /// `Taken` for a unique violation, any other error as it is.
    pub(crate) fn taken(error: sqlx::Error) -> Self {
        match error.as_database_error() {
            Some(database) if database.is_unique_violation() => StoreError::Taken,
            _ => StoreError::Database(error),
        }
    }
}
