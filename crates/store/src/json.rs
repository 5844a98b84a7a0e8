//! JSON in text columns.

use serde::{Serialize, de::DeserializeOwned};
use sqlx::{Database, Decode, Encode, Type, encode::IsNull, error::BoxDynError};

/// A value that is stored as its JSON text.
///
/// Not `sqlx::types::Json`: that is `jsonb` on PostgreSQL, which drops the order of keys, rewrites
/// numbers and refuses U+0000, so that an imported resume would not come out as it went in.
pub(crate) struct JsonText<T>(pub T);

impl<DB: Database, T> Type<DB> for JsonText<T>
where
    String: Type<DB>,
{
    fn type_info() -> DB::TypeInfo {
        <String as Type<DB>>::type_info()
    }

    fn compatible(ty: &DB::TypeInfo) -> bool {
        <String as Type<DB>>::compatible(ty)
    }
}

impl<'q, DB: Database, T: Serialize> Encode<'q, DB> for JsonText<T>
where
    String: Encode<'q, DB>,
{
    fn encode_by_ref(&self, buf: &mut DB::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
        serde_json::to_string(&self.0)?.encode(buf)
    }
}

impl<'r, DB: Database, T: DeserializeOwned> Decode<'r, DB> for JsonText<T>
where
    &'r str: Decode<'r, DB>,
{
    fn decode(value: DB::ValueRef<'r>) -> Result<Self, BoxDynError> {
        let text = <&str as Decode<DB>>::decode(value)?;
        // The parser's own message may quote the content, and errors are logged.
        let place = |error: serde_json::Error| {
            format!("unreadable JSON at line {}, column {} ({:?})", error.line(), error.column(), error.classify())
        };
        Ok(JsonText(serde_json::from_str(text).map_err(place)?))
    }
}
