//! Sets up what linking against Node needs.

fn main() {
    napi_build::setup();
}
