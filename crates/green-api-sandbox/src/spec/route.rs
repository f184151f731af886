//! A method as the gateway sees it.

use green_api::operation::Operation;

use super::{
    Failure, Method,
    rule::{Object, Property},
};

/// A method: what the core knows of it, and the rules for what is sent to it.
#[derive(Debug)]
pub struct Route {
    /// The method.
    pub method: Method,
    /// Verb, host, rate, quotas.
    pub operation: &'static Operation,
    /// Its name in lower case: names are matched without regard to case.
    pub lower: &'static str,
    /// What is sent.
    pub body: Body,
    /// The answer is an empty body.
    pub empty_answer: bool,
    /// Parameters of the query.
    pub parameters: &'static [Property],
    /// What a wrong type of a property is answered with, where it is not a failed validation.
    pub type_errors: &'static [(&'static str, Failure)],
}

/// What is sent to a method.
#[derive(Debug)]
pub enum Body {
    /// Nothing
    None,
    /// JSON
    Json(&'static Object),
    /// A form with a file
    Form(&'static Object),
    /// A file
    Raw,
}

impl Route {
    /// The number that the service takes when a property or parameter is left out.
    pub fn default_number(&self, name: &str) -> Option<i64> {
        self.default_of(name)?.parse().ok()
    }

    /// The text that the service takes when a property is left out.
    pub fn default_text(&self, name: &str) -> Option<String> {
        serde_json::from_str(self.default_of(name)?).ok()
    }

    fn default_of(&self, name: &str) -> Option<&'static str> {
        let body = match &self.body {
            Body::Json(rules) | Body::Form(rules) => rules.properties,
            Body::None | Body::Raw => &[],
        };
        body.iter().chain(self.parameters).find(|property| property.name == name)?.default
    }
}
