#!/usr/bin/env bash
# Builds GreenApiFFI.xcframework and the generated sources. Needs macOS with Xcode, and the Rust targets:
# rustup target add aarch64-apple-ios aarch64-apple-ios-sim x86_64-apple-ios aarch64-apple-darwin x86_64-apple-darwin
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
package=$PWD
repository=$(cd ../../.. && pwd)
target=${CARGO_TARGET_DIR:-$repository/target}
library=libgreen_api_mobile.a

# With `--without-sandbox` the library for applications, without the local gateway.
features=()
bindgen=()
if [[ "${1:-}" == --without-sandbox ]]; then
  features=(--no-default-features)
  bindgen=(--without-sandbox)
fi

# The sources, with the header of the C interface.
(cd "$repository" && cargo run --quiet --package green-api-mobile-bindgen -- "${bindgen[@]}" swift --package "$package")

for triple in aarch64-apple-ios aarch64-apple-ios-sim x86_64-apple-ios aarch64-apple-darwin x86_64-apple-darwin; do
  (cd "$repository" && cargo rustc --release --package green-api-mobile --lib --crate-type staticlib --target "$triple" "${features[@]}")
done

# One library for each platform: a simulator and a Mac have two processors.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/simulator" "$work/mac" "$work/include"
lipo -create "$target/aarch64-apple-ios-sim/release/$library" "$target/x86_64-apple-ios/release/$library" -output "$work/simulator/$library"
lipo -create "$target/aarch64-apple-darwin/release/$library" "$target/x86_64-apple-darwin/release/$library" -output "$work/mac/$library"
cp Sources/GreenApiFFI/* "$work/include"

rm -rf GreenApiFFI.xcframework
xcodebuild -create-xcframework \
  -library "$target/aarch64-apple-ios/release/$library" -headers "$work/include" \
  -library "$work/simulator/$library" -headers "$work/include" \
  -library "$work/mac/$library" -headers "$work/include" \
  -output GreenApiFFI.xcframework
