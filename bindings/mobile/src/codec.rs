//! JSON to records and back, for every model by its name.
//!
//! One pair of functions serves all models: a record crosses as the bytes that uniffi itself writes for it. The languages read and
//! write them with the converters that uniffi makes anyway; a pair of exported functions for each model would double the binding.

use crate::convert::{BadJson, FromCore, IntoCore};
use crate::error::GreenApiError;
use crate::{UniFfiTag, generated};
use green_api::models;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uniffi::{Lift, Lower};

/// For `toJson` of models: the JSON of a record that is given as its converter writes it.
#[uniffi::export]
pub fn encode_model(name: String, record: Vec<u8>) -> Result<String, GreenApiError> {
    generated::encode_by_name(&name, &record)
}

/// For `fromJson` of models: a record as its converter reads it.
#[uniffi::export]
pub fn decode_model(name: String, json: String) -> Result<Vec<u8>, GreenApiError> {
    generated::decode_by_name(&name, &json)
}

/// The JSON of a record.
pub fn encode<T, C>(record: &[u8]) -> Result<String, GreenApiError>
where
    T: Lift<UniFfiTag> + IntoCore<C>,
    C: Serialize,
{
    let mut rest = record;
    let value = T::try_read(&mut rest).map_err(|error| BadJson(format!("the record cannot be read: {error}")))?;
    let json = serde_json::to_string(&value.into_core()?);
    Ok(json.map_err(|error| BadJson(format!("the record cannot be written as JSON: {error}")))?)
}

/// The record of a JSON text.
pub fn decode<T, C>(json: &str) -> Result<Vec<u8>, GreenApiError>
where
    T: Lower<UniFfiTag> + FromCore<C>,
    C: DeserializeOwned,
{
    Ok(written(T::from_core(green_api::decode::<C>(json.as_bytes())?)))
}

/// The record of a JSON text whose misfits are values.
pub fn decode_misfit<T>(json: &str) -> Vec<u8>
where
    T: Lower<UniFfiTag> + FromCore<models::Notification>,
{
    written(T::from_core(parse_misfit(json)))
}

fn written<T: Lower<UniFfiTag>>(value: T) -> Vec<u8> {
    let mut bytes = Vec::new();
    T::write(value, &mut bytes);
    bytes
}

/// What the JSON of an unknown kind stands for.
pub fn parse<C: DeserializeOwned>(json: &str) -> Result<C, BadJson> {
    green_api::decode(json.as_bytes()).map_err(|error| BadJson(error.to_string()))
}

/// What the JSON of an unknown kind, or of a misfit, stands for.
pub fn parse_misfit(json: &str) -> models::Notification {
    green_api::decode_notification(json.to_owned()).into_notification()
}

/// The languages and the library are of one build: this cannot happen otherwise.
pub fn no_such_model(name: &str) -> GreenApiError {
    GreenApiError::invalid("name", format_args!("there is no model {name}"))
}
