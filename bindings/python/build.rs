//! Generates what comes from the specification.

fn main() {}
