/** The messages to staff that bear a one-time link, in the workspace's name. */
import type { StaffRole } from "@order-portal/contract";
import type { CurrentWorkspace } from "../context.ts";
import { escapeHtml } from "../http/escape-html.ts";
import type { Message } from "../mail/mailer.ts";

type Sender = Pick<CurrentWorkspace, "name" | "brand">;

const roleWords: Readonly<Record<StaffRole, string>> = {
  owner: "You will be an owner: you may do everything.",
  sales: "You will look after customers, prices and orders.",
  picker: "You will look after orders.",
};

/** Invites somebody to the desk. */
export function invitationMessage(
  workspace: Sender,
  to: string,
  { role, invitedBy, link }: { role: StaffRole; invitedBy: string; link: string },
): Message {
  return linkMessage(workspace, to, {
    subject: `${invitedBy} invites you to the order desk of ${workspace.name}`,
    lead: `${invitedBy} invites you to the order desk of ${workspace.name}. ${roleWords[role]}`,
    label: "Make my account",
    link,
    end: "The link is good once, for seven days. If you did not expect it, leave it alone.",
  });
}

/** Brings the link to a new password. */
export function passwordMessage(workspace: Sender, to: string, link: string): Message {
  return linkMessage(workspace, to, {
    subject: `A new password for the order desk of ${workspace.name}`,
    lead: `Somebody, probably you, asked for a new password for the order desk of ${workspace.name}.`,
    label: "Choose a new password",
    link,
    end: "The link is good once, for one hour. If you did not ask for it, leave it alone: your password stays as it is.",
  });
}

interface LinkWords {
  readonly subject: string;
  readonly lead: string;
  readonly label: string;
  readonly link: string;
  readonly end: string;
}

function linkMessage({ name, brand }: Sender, to: string, words: LinkWords): Message {
  const { subject, lead, label, link, end } = words;
  return {
    fromName: name,
    to,
    ...(brand.contactEmail !== null && { replyTo: brand.contactEmail }),
    subject,
    text: [lead, "", `${label}:`, link, "", end, "", name].join("\n"),
    html: `<!doctype html>
<html lang="en">
  <body style="margin:0;padding:24px;background:#f4f4f5;font-family:system-ui,sans-serif;color:#18181b">
    <div style="max-width:440px;margin:0 auto;padding:32px;background:#fff;border-radius:12px;border-top:6px solid ${brand.accentColor ?? "#1f2937"}">
      <p style="margin:0 0 16px;font-size:18px;font-weight:600">${escapeHtml(name)}</p>
      <p style="margin:0 0 20px">${escapeHtml(lead)}</p>
      <p style="margin:0 0 20px"><a href="${escapeHtml(link)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#1f2937;color:#fff;font-weight:600;text-decoration:none">${escapeHtml(label)}</a></p>
      <p style="margin:0;color:#52525b;font-size:14px">${escapeHtml(end)}</p>
    </div>
  </body>
</html>
`,
  };
}
