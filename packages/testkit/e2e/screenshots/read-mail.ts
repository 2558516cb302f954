/** The mails of a demo without a mail server: files in its outbox. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { simpleParser } from "mailparser";

/** How often and how long a mail is looked for: the demo sends it a moment after it is asked. */
const looks = 150;
const pause = 100;

/** The text of the newest mail to an address whose subject says this, once it has come. */
export async function readMail(dataDir: string, address: string, subject: RegExp): Promise<string> {
  const folder = join(dataDir, "outbox");
  for (let look = 0; look < looks; look += 1) {
    const files = await readdir(folder).catch(() => []);
    for (const file of files
      .filter((name) => name.endsWith(".eml"))
      .sort()
      .reverse()) {
      const mail = await simpleParser(await readFile(join(folder, file)));
      const isHis = !Array.isArray(mail.to) && mail.to?.text.includes(address);
      if (isHis && subject.test(mail.subject ?? ""))
        return `${mail.subject ?? ""}\n${mail.text ?? ""}`;
    }
    await setTimeout(pause);
  }
  throw new Error(`No mail to ${address} says ${String(subject)}.`);
}

/** The six digits that were sent to an address. */
export async function readCode(dataDir: string, address: string): Promise<string> {
  return (await readMail(dataDir, address, /is your code/)).slice(0, 6);
}
