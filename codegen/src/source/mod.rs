//! Reading: YAML files to a tree that knows where each node stands, and one bundled document out of all files.

mod bundle;
mod json;
mod node;
pub mod yaml;

pub use bundle::{Bundle, bundle};
pub use json::to_json;
pub use node::{Map, Node, Value, escape};
pub use yaml::read;
