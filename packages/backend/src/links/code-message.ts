/** The message that brings a link's code, in the workspace's name. */
import type { CurrentWorkspace } from "../context.ts";
import { escapeHtml } from "../http/escape-html.ts";
import type { Message } from "../mail/mailer.ts";

/** Writes the message. */
export function codeMessage(
  workspace: Pick<CurrentWorkspace, "name" | "brand">,
  to: string,
  code: string,
): Message {
  const { name, brand } = workspace;
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
  const text = [
    `Your code for ordering at ${name}:`,
    "",
    `    ${spaced}`,
    "",
    "It is good for 10 minutes. Nobody from our side will ask you for it.",
    "If you have not asked for a code, leave this message alone: nobody has got in.",
    "",
    name,
  ].join("\n");
  return {
    fromName: name,
    to,
    ...(brand.contactEmail !== null && { replyTo: brand.contactEmail }),
    subject: `${code} is your code for ${name}`,
    text,
    html: html(name, spaced, brand.accentColor ?? "#1f2937"),
  };
}

const html = (name: string, code: string, accent: string) => `<!doctype html>
<html lang="en">
  <body style="margin:0;padding:24px;background:#f4f4f5;font-family:system-ui,sans-serif;color:#18181b">
    <div style="max-width:440px;margin:0 auto;padding:32px;background:#fff;border-radius:12px;border-top:6px solid ${accent}">
      <p style="margin:0 0 16px;font-size:18px;font-weight:600">${escapeHtml(name)}</p>
      <p style="margin:0 0 8px">Your code for ordering:</p>
      <p style="margin:0 0 16px;font-size:34px;font-weight:700;letter-spacing:4px">${code}</p>
      <p style="margin:0 0 8px">It is good for 10 minutes. Nobody from our side will ask you for it.</p>
      <p style="margin:0;color:#52525b;font-size:14px">If you have not asked for a code, leave this message alone: nobody has got in.</p>
    </div>
  </body>
</html>
`;
