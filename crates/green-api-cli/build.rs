//! Generates the table of methods from the specification, into `OUT_DIR`.

fn main() {
    green_api_codegen::build(green_api_spec::directory(), green_api_codegen::emit::cli::files);
}
