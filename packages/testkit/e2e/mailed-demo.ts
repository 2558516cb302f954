/** The demo with a mail server of its own: what it sends arrives, and is read by the test. */
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";
import { startDemo, type Demo } from "./start-demo.ts";

/** A running demo and its mail. */
export interface MailedDemo extends Demo {
  /** The first mail to an address whose subject says this, once it has come. */
  readonly mailTo: (address: string, subject?: RegExp) => Promise<ParsedMail>;
}

/** Starts both; `stop` ends both. */
export async function startMailedDemo(): Promise<MailedDemo> {
  const mails: ParsedMail[] = [];
  let arrived: () => void = () => undefined;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      simpleParser(stream).then(
        (mail) => {
          mails.push(mail);
          arrived();
          done();
        },
        (error: Error) => done(error),
      );
    },
  });
  smtp.listen(0, "127.0.0.1");
  await once(smtp.server, "listening");
  const mailPort = (smtp.server.address() as AddressInfo).port;
  // Links bear the server's address, so it is known before the server is.
  const port = String(await freePort());
  const demo = await startDemo({
    environment: {
      PORT: port,
      BASE_URL: `http://localhost:${port}`,
      SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
    },
  });
  return {
    ...demo,
    mailTo: async (address, subject = /./) => {
      const isIt = ({ to, subject: said = "" }: ParsedMail) =>
        to !== undefined && !Array.isArray(to) && to.text === address && subject.test(said);
      for (;;) {
        const found = mails.find(isIt);
        if (found) return found;
        await new Promise<void>((come) => (arrived = come));
      }
    },
    stop: async () => {
      const status = await demo.stop();
      await new Promise<void>((closed) => smtp.close(closed));
      return status;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
