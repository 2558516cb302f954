/** What this tool reads and writes of `package-lock.json`. */
export interface Lockfile {
  packages: Record<string, LockedPackage>;
}

/** One installed package in the lockfile; its other members are kept as they are. */
export interface LockedPackage {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

/**
 * Adds the optional packages of other platforms that npm left out.
 *
 * npm leaves those out that the registry at hand does not have, as a mirror may not; then `npm ci`
 * refuses the lockfile everywhere. Their names say which platform they are for, and their parents
 * which version.
 *
 * @returns a complete lockfile, and the places in it that were added
 */
export function completeLockfile<File extends Lockfile>(lockfile: File): [File, string[]] {
  const present = new Set(Object.keys(lockfile.packages).map(nameAt));
  const missing = Object.values(lockfile.packages).flatMap((parent) =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(([name, version]) => !present.has(name) && /^\d/.test(version))
      .flatMap(([name, version]) => {
        const platform = platformOf(name);
        if (!platform) return [];
        const { os, cpu, libc } = platform;
        const entry: LockedPackage = {
          version,
          cpu, // In npm's order.
          ...(parent.dev ? { dev: true } : {}),
          ...(libc ? { libc } : {}),
          optional: true,
          os,
        };
        return [[`node_modules/${name}`, entry] as const];
      }),
  );
  const packages = Object.entries({ ...lockfile.packages, ...Object.fromEntries(missing) });
  packages.sort(([left], [right]) => left.localeCompare(right, "en")); // As npm sorts them.
  return [{ ...lockfile, packages: Object.fromEntries(packages) }, missing.map(([place]) => place)];
}

function nameAt(place: string): string {
  return place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
}

const platformName =
  /(?<os>aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-(?<cpu>arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|x64)(?:-(?<abi>\w+))?$/;

/** `…-linux-arm64-musl` is for Linux on arm64 with musl. */
function platformOf(name: string): Platform | undefined {
  const { os, cpu, abi } = platformName.exec(name)?.groups ?? {};
  if (os === undefined || cpu === undefined) return undefined;
  const libc = { gnu: ["glibc"], musl: ["musl"] }[abi ?? ""];
  return { os: [os], cpu: [cpu], ...(libc && os === "linux" ? { libc } : {}) };
}

interface Platform {
  os: string[];
  cpu: string[];
  libc?: string[];
}
