//! What the generated code stands on.

pub mod chat_id;
pub mod check;
pub mod decode;
pub mod flat;
pub mod lenient;
pub mod marker;
pub mod notification;
pub mod nullable;
pub mod object;
pub mod open_enum;
pub mod operation;
pub mod shape;
pub mod switch;
pub mod tag;
pub mod union;
pub mod unknown;
pub mod validation;
