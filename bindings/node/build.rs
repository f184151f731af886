//! Sets up what linking against Node needs, and writes the tables of canonical bodies.

fn main() {
    napi_build::setup();
    green_api_codegen::build(green_api_spec::directory(), green_api_codegen::emit::node::canonical::files);
}
