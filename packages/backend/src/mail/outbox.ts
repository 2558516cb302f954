/** Mail as files: what a server without SMTP_URL would have sent, for a person to open. */
import { randomBytes } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import type { Mailer } from "./mailer.ts";
import { compose } from "./compose.ts";

/** Writes each message as a file `<time>-<random>.eml`, which appears whole. */
export function createOutbox(folder: string, from: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true });
  return {
    async send(message) {
      const { message: bytes } = await transport.sendMail(compose(message, from));
      const time = new Date().toISOString().replaceAll(":", "-");
      const file = join(folder, `${time}-${randomBytes(4).toString("hex")}.eml`);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(`${file}.part`, bytes);
      await rename(`${file}.part`, file);
    },
    close: () => transport.close(),
  };
}
