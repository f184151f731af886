//! The methods that are simulated.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops at the first surprise")]

use green_api_sandbox::{methods::not_simulated, spec::Method};

#[test]
fn the_table_of_methods_is_the_cores() {
    let names: Vec<_> = Method::ALL.iter().map(|method| method.route().operation.name).collect();
    let core: Vec<_> = green_api::operations::ALL.iter().map(|operation| operation.name).collect();
    assert_eq!(names, core);
    for method in Method::ALL {
        assert_eq!(method.route().method, method);
        assert_eq!(Method::named(method.route().lower), Some(method));
    }
}

#[test]
fn every_method_is_simulated() {
    assert_eq!(not_simulated(), [""; 0]);
}
