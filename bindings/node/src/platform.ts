/** Which of the native modules fits here. */

/** The part of Node's diagnostic reports that tells the C library; not all of it is in Node's types. */
interface Reports {
  excludeNetwork: boolean;
  getReport(): { readonly header: { readonly glibcVersionRuntime?: string } };
}

/** For example `linux-x64-gnu`, `darwin-arm64`, `win32-x64-msvc`. */
export function platformName(platform: string = process.platform, arch: string = process.arch): string {
  switch (platform) {
    case 'linux':
      return `linux-${arch}-${isMusl() ? 'musl' : 'gnu'}`;
    case 'win32':
      return `win32-${arch}-msvc`;
    default:
      return `${platform}-${arch}`;
  }
}

/** Alpine and the like: a process that runs on glibc says which version. */
function isMusl(): boolean {
  // Its network part asks name servers, which can take seconds.
  const report = process.report as unknown as Reports;
  const network = report.excludeNetwork;
  report.excludeNetwork = true;
  try {
    return report.getReport().header.glibcVersionRuntime === undefined;
  } finally {
    report.excludeNetwork = network;
  }
}
