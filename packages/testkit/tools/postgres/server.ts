import { execFile, spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { chmod, chown, mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { binariesFolder, reachableForAll } from "./binaries.ts";

const run = promisify(execFile);

/** A PostgreSQL server of one test run. */
export interface Server {
  /** `postgres://…` of its maintenance database. */
  url: string;
  /** Ends it at once and removes its data. */
  stop: () => Promise<void>;
}

/**
 * Starts a real PostgreSQL server on a free port of the loopback, with fresh data in the
 * temporary folder. As root it runs as `nobody`, since PostgreSQL refuses to run as root.
 */
export async function startServer(): Promise<Server> {
  const home = await mkdtemp(join(tmpdir(), "order-portal-postgres-"));
  try {
    await chmod(home, 0o755);
    const identity = await identityToRunAs();
    const binaries = identity.uid
      ? await reachableForAll(await binariesFolder(), join(home, "binaries"))
      : await binariesFolder();
    const data = await initialise(home, binaries, identity);
    const port = await freePort();
    const process = spawn(join(binaries, "bin/postgres"), serverArguments(data, port), {
      ...identity,
      stdio: ["ignore", "ignore", "pipe"],
    });
    await readiness(process);
    return {
      url: `postgres://postgres@127.0.0.1:${port}/postgres`,
      stop: async () => {
        const ended = once(process, "exit");
        process.kill("SIGQUIT"); // Its data is thrown away, so it need not tidy up.
        await ended;
        await rm(home, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(home, { recursive: true, force: true });
    throw error;
  }
}

interface Identity {
  uid?: number;
  gid?: number;
}

async function identityToRunAs(): Promise<Identity> {
  if (userInfo().uid !== 0) return {};
  const id = async (option: string) => Number((await run("id", [option, "nobody"])).stdout);
  return { uid: await id("-u"), gid: await id("-g") };
}

async function initialise(home: string, binaries: string, identity: Identity): Promise<string> {
  const data = join(home, "data");
  await mkdir(data, { mode: 0o700 });
  if (identity.uid !== undefined && identity.gid !== undefined) {
    await chown(data, identity.uid, identity.gid);
  }
  const options = ["--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-sync"];
  const locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  await run(join(binaries, "bin/initdb"), [`--pgdata=${data}`, ...options, ...locale], identity);
  return data;
}

/** Durability is off: what these tests ask of PostgreSQL is right answers under concurrency. */
function serverArguments(data: string, port: number): string[] {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    fsync: "off",
    full_page_writes: "off",
    synchronous_commit: "off",
    autovacuum: "off",
  };
  return [
    "-D",
    data,
    "-p",
    String(port),
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // It listens on TCP, so it has one.
  server.close();
  await once(server, "close");
  return port;
}

/** PostgreSQL logs to standard error; its last words are the error if it ends before it is ready. */
async function readiness(process: ChildProcessByStdio<null, null, Readable>): Promise<void> {
  const log: string[] = [];
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: process.stderr }).on("line", (line) => {
      log.push(line);
      if (line.includes("ready to accept connections")) resolve();
    });
    process.once("error", reject);
    process.once("exit", () => {
      reject(new Error(`PostgreSQL did not start:\n${log.slice(-20).join("\n")}`));
    });
  });
}
