//! Generates what uniffi exports from the specification, into `OUT_DIR`.

fn main() {
    green_api_codegen::build(green_api_spec::directory(), green_api_codegen::emit::mobile::rust_files);
}
