/**
 * All that a supplier has who begins: the real program over an empty database, a mail server, the
 * own website, and another program that wants to be told.
 */
import { EventEmitter, once } from "node:events";
import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";
import { temporaryFolder } from "../program/data.ts";
import { startProgram, type Environment } from "../program/run-program.ts";
import type { Scope } from "../program/scope.ts";
import { serveSupplierSite, type SupplierSite } from "./supplier-site.ts";

/** A call that the other program got. */
export interface ToldCall {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What stands around the server, and the server once it runs. */
export interface LiveWorld {
  /** What the server is told. */
  readonly environment: Environment;
  /** The server's address. */
  readonly base: string;
  /** What the server has printed for people. */
  readonly printed: string[];
  /** What it has logged; errors only. */
  readonly logged: string[];
  /** Runs `order-portal` with these arguments; resolves once it has printed a link. */
  run(args: readonly string[]): Promise<void>;
  /** Every mail that the mail server has taken, oldest first. */
  readonly mails: readonly ParsedMail[];
  readonly site: SupplierSite;
  /** The other program. */
  readonly erp: { readonly url: string; readonly calls: readonly ToldCall[] };
  /** Waits until something is found, looking anew with each mail and each call that comes in. */
  readonly until: <T>(find: () => T | undefined) => Promise<T>;
}

/** Opens the world; nothing of the server runs yet. */
export async function openLiveWorld(scope: Scope): Promise<LiveWorld> {
  const mails: ParsedMail[] = [];
  const post = new EventEmitter<{ news: [] }>();
  const mailPort = await startMailServer(scope, (mail) => {
    mails.push(mail);
    post.emit("news");
  });
  const calls: ToldCall[] = [];
  const erp = await listen(scope, (request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      calls.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(204).end();
      post.emit("news");
    });
  });
  const site = await serveSupplierSite(scope);
  // Links bear the server's address, so it is known before the server is.
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const environment = {
    PORT: String(port),
    BASE_URL: base,
    SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
    MAIL_FROM: "orders@northwind.example",
    DATA_DIR: await temporaryFolder(scope),
    // The page and the other program stand on this machine.
    ALLOW_PRIVATE_NETWORKS: "true",
  };
  const printed: string[] = [];
  const logged: string[] = [];

  const run = async (args: readonly string[]) => {
    const { child, ended } = startProgram(args, environment);
    scope.after(async () => {
      child.kill("SIGTERM");
      await ended;
    });
    if (!child.stdout || !child.stderr) throw new Error("The program's output is not to be had.");
    createInterface({ input: child.stderr }).on("line", (line) => void logged.push(line));
    for await (const line of createInterface({ input: child.stdout })) {
      printed.push(line);
      if (line.includes("#staff-link=")) break;
    }
    child.stdout.resume();
  };
  const until = async <T>(find: () => T | undefined): Promise<T> => {
    const signal = AbortSignal.timeout(20_000);
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      await once(post, "news", { signal });
    }
  };
  const told = { url: `${erp}/orders`, calls };
  return { environment, base, printed, logged, run, mails, site, erp: told, until };
}

async function startMailServer(scope: Scope, take: (mail: ParsedMail) => void): Promise<number> {
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      simpleParser(stream).then(
        (mail) => {
          take(mail);
          done();
        },
        (error: Error) => done(error),
      );
    },
  });
  smtp.listen(0, "127.0.0.1");
  await once(smtp.server, "listening");
  scope.after(() => new Promise<void>((closed) => smtp.close(closed)));
  return (smtp.server.address() as AddressInfo).port; // It listens on a port.
}

/** A web server of this machine; answers its origin. */
async function listen(scope: Scope, listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  scope.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // It listens on a port.
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // It listens on a port.
  server.close();
  await once(server, "close");
  return port;
}
