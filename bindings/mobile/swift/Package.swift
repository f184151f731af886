// swift-tools-version:5.9
import PackageDescription

// `Sources/GreenApi/Generated`, `Sources/GreenApiFFI` and `native` are written by the build: see README.md.
#if os(Linux)
// The library that stands in `native`.
let interface: Target = .systemLibrary(name: "GreenApiFFI", path: "Sources/GreenApiFFI")
let linking: [LinkerSetting] = [
    .unsafeFlags(["-L\(Context.packageDirectory)/native"]),
    .linkedLibrary("green_api_mobile"),
    .linkedLibrary("m"), .linkedLibrary("dl"), .linkedLibrary("pthread"),
]
#else
// Made by `build-xcframework.sh`.
let interface: Target = .binaryTarget(name: "GreenApiFFI", path: "GreenApiFFI.xcframework")
let linking: [LinkerSetting] = [.linkedFramework("Security"), .linkedFramework("SystemConfiguration")]
#endif

let package = Package(
    name: "green-api",
    platforms: [.macOS(.v12), .iOS(.v15)],
    products: [.library(name: "GreenApi", targets: ["GreenApi"])],
    targets: [
        interface,
        .target(name: "GreenApi", dependencies: ["GreenApiFFI"], linkerSettings: linking),
        .executableTarget(name: "EchoBot", dependencies: ["GreenApi"]),
        .testTarget(name: "GreenApiTests", dependencies: ["GreenApi"]),
    ]
)
