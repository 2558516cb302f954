/** The messages to staff about their own accounts, in the workspace's name. */
import type { StaffRole } from "@order-portal/contract";
import { escapeHtml } from "../http/escape-html.ts";
import { mailButton, mailPage, replyTo, type MailBrand } from "../mail/mail-page.ts";
import type { Message } from "../mail/mailer.ts";

const roleWords: Readonly<Record<StaffRole, string>> = {
  owner: "You will be an owner: you may do everything.",
  sales: "You will look after customers, prices and orders.",
  picker: "You will look after orders.",
};

/** Invites somebody to the desk. */
export function invitationMessage(
  workspace: MailBrand,
  to: string,
  { role, invitedBy, link }: { role: StaffRole; invitedBy: string; link: string },
): Message {
  return linkMessage(workspace, to, {
    subject: `${invitedBy} invites you to the order desk of ${workspace.name}`,
    lead: `${invitedBy} invites you to the order desk of ${workspace.name}. ${roleWords[role]}`,
    label: "Make my account",
    link,
    end: "The link is good once, for seven days. If you did not expect it, you need not do anything.",
  });
}

/** Brings the link to a new password. */
export function passwordMessage(workspace: MailBrand, to: string, link: string): Message {
  return linkMessage(workspace, to, {
    subject: `A new password for the order desk of ${workspace.name}`,
    lead: `Somebody, probably you, asked for a new password for the order desk of ${workspace.name}.`,
    label: "Choose a new password",
    link,
    end: "The link is good once, for one hour. If you did not ask for it, you need not do anything: your password stays as it is.",
  });
}

/** Tells a member of staff that the own password is another one now. */
export function passwordChangedMessage(workspace: MailBrand, to: string, desk: string): Message {
  return linkMessage(workspace, to, {
    subject: `Your password for the order desk of ${workspace.name} was changed`,
    lead: `The password of your account at the order desk of ${workspace.name} was changed just now. Wherever else it was signed in, it is out. If it was you, there is nothing to do.`,
    label: "It was not me: to the order desk",
    link: desk,
    end: 'If it was not you: press "Forgot your password?" there and choose a new one, which puts everybody else out, then change the password of your mailbox and tell an owner.',
  });
}

interface LinkWords {
  readonly subject: string;
  readonly lead: string;
  readonly label: string;
  readonly link: string;
  readonly end: string;
}

function linkMessage(workspace: MailBrand, to: string, words: LinkWords): Message {
  const { subject, lead, label, link, end } = words;
  const content = [
    `<p style="margin:0 0 20px">${escapeHtml(lead)}</p>`,
    `<p style="margin:0 0 20px">${mailButton(workspace, link, label)}</p>`,
    `<p style="margin:0;color:#52525b;font-size:14px">${escapeHtml(end)}</p>`,
  ].join("\n      ");
  return {
    fromName: workspace.name,
    to,
    ...replyTo(workspace),
    subject,
    text: [lead, "", `${label}:`, link, "", end, "", workspace.name].join("\n"),
    html: mailPage(workspace, content, { width: 440, language: "en" }),
  };
}
