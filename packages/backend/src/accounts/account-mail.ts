/** The messages about buyers' accounts, in the workspace's name. */
import type { ContactRole } from "@order-portal/contract";
import { escapeHtml } from "../http/escape-html.ts";
import { mailButton, mailPage, replyTo, type MailBrand } from "../mail/mail-page.ts";
import type { Message } from "../mail/mailer.ts";

/** The code that confirms the address of a registration. */
export const registrationCode = (workspace: MailBrand, to: string, code: string): Message =>
  compose(workspace, to, {
    subject: `${code} is your code for ${workspace.name}`,
    lead: `Your code for registering at ${workspace.name}:`,
    code,
    end: "It is good for 10 minutes. Nobody from our side will ask you for it. If you have not asked for a code, leave this message alone: no account is made without it.",
  });

/** To the owner of an account whose address somebody wants to register once more. */
export const accountExists = (workspace: MailBrand, to: string, page: string): Message =>
  compose(workspace, to, {
    subject: `You have an account at ${workspace.name} already`,
    lead: `Somebody, probably you, wanted to register at ${workspace.name} with this address. It has an account already: sign in, or have a new password sent if it is lost.`,
    action: { label: "Sign in", href: page },
    end: "If it was not you, leave this message alone: nothing has changed.",
  });

/** To whose account staff have closed, as somebody wants to register its address once more. */
export const accountClosed = (workspace: MailBrand, to: string): Message =>
  compose(workspace, to, {
    subject: `Your account at ${workspace.name}`,
    lead: `Somebody, probably you, wanted to register at ${workspace.name} with this address. ${workspace.name} has closed this account.`,
    end: `Answer this message if you think that it should be otherwise. If it was not you, leave it alone: nothing has changed.`,
  });

/** Tells staff that somebody waits for them. */
export const registrationWaits = (
  workspace: MailBrand,
  to: string,
  facts: { name: string; email: string; as: string; page: string },
): Message => {
  const [name, email, as] = [facts.name, facts.email, facts.as].map(withoutLinks);
  return compose(workspace, to, {
    subject: `${name} waits for an account`,
    lead: `${name} (${email}) has registered ${as}, and cannot order before somebody has looked at it.`,
    action: { label: "Look at it at the desk", href: facts.page },
    end: "You get this message because you let customers in and are told of new orders. Your account at the desk has a switch for it.",
  });
};

/** The link to a new password. */
export const newPassword = (workspace: MailBrand, to: string, link: string): Message =>
  compose(workspace, to, {
    subject: `A new password for ${workspace.name}`,
    lead: `Somebody, probably you, asked for a new password for ordering at ${workspace.name}.`,
    action: { label: "Choose a new password", href: link },
    end: "The link is good once, for one hour. If you did not ask for it, leave it alone: your password stays as it is.",
  });

/** Tells the owner of an account that its password is another one now. */
export const passwordChanged = (workspace: MailBrand, to: string, page: string): Message =>
  compose(workspace, to, {
    subject: `Your password at ${workspace.name} was changed`,
    lead: `The password of your account at ${workspace.name} was changed just now. Wherever else the account was signed in, it is out. If it was you, there is nothing to do.`,
    action: { label: "It was not me: to the sign-in", href: page },
    end: `If it was not you: press "Forgot your password?" there and choose a new one, which puts everybody else out, then change the password of your mailbox and tell ${workspace.name}.`,
  });

const roleWords: Readonly<Record<ContactRole, string>> = {
  manager: "You will order, and look after who else may.",
  buyer: "You will order for it.",
  viewer: "You will see its catalogue, prices and orders.",
};

/** Invites somebody to act for a customer. */
export const contactInvitation = (
  workspace: MailBrand,
  to: string,
  facts: { invitedBy: string; customer: string; role: ContactRole; link: string },
): Message => {
  const [invitedBy, customer] = [facts.invitedBy, facts.customer].map(withoutLinks);
  return compose(workspace, to, {
    subject: `${invitedBy} invites you to order at ${workspace.name}`,
    lead: `${invitedBy} invites you to act for ${customer} at ${workspace.name}. ${roleWords[facts.role]}`,
    action: { label: "Choose a password", href: facts.link },
    end: "The link is good once, for seven days. If you did not expect it, leave it alone.",
  });
};

/**
 * A name that whoever registers gives himself, in a mail to whom he likes: nothing in it becomes a
 * link, which mail programs make of whatever looks like an address.
 */
const withoutLinks = (name: string): string =>
  name.replaceAll(/\.(?=[\p{L}\d-]{2})|@(?=\S)|:(?=\/\/)|\/(?=\/)/gu, "$& ");

/** The code that makes a new address count. */
export const newAddressCode = (workspace: MailBrand, to: string, code: string): Message =>
  compose(workspace, to, {
    subject: `${code} confirms your address at ${workspace.name}`,
    lead: `Your code for signing in at ${workspace.name} with this address from now on:`,
    code,
    end: "It is good for 10 minutes. If you have not asked for it, leave this message alone: nothing changes without it.",
  });

/** To the owner of an account whose address somebody wants to take for another account. */
export const addressTaken = (workspace: MailBrand, to: string): Message =>
  compose(workspace, to, {
    subject: `Your address at ${workspace.name}`,
    lead: `Somebody wanted to sign in at ${workspace.name} with this address from now on. It has an account of its own, so nothing was changed.`,
    end: "If it was you: take another address, or have the other account ended first.",
  });

/** Tells the former address that another one counts now. */
export const addressChanged = (workspace: MailBrand, to: string, now: string): Message =>
  compose(workspace, to, {
    subject: `Your address at ${workspace.name} has changed`,
    lead: `Your account at ${workspace.name} is signed in to by ${now} from now on, and no more by this address.`,
    end: `If it was not you, tell ${workspace.name} at once.`,
  });

/** Tells that staff have let somebody in. */
export const registrationApproved = (
  workspace: MailBrand,
  to: string,
  facts: { customer: string; page: string },
): Message =>
  compose(workspace, to, {
    subject: `Your account at ${workspace.name} is ready`,
    lead: `${workspace.name} has looked at your registration: you can order for ${facts.customer} now.`,
    action: { label: "Sign in", href: facts.page },
    end: "Sign in with your e-mail address and the password that you chose.",
  });

/** Tells that staff have not let somebody in, and why. */
export const registrationRefused = (workspace: MailBrand, to: string, reason: string): Message =>
  compose(workspace, to, {
    subject: `Your registration at ${workspace.name}`,
    lead: `${workspace.name} could not take your registration: ${reason}`,
    end: "Answer this message if you think that it should be otherwise; you may register again as well.",
  });

interface Words {
  readonly subject: string;
  readonly lead: string;
  readonly code?: string;
  readonly action?: { readonly label: string; readonly href: string };
  readonly end: string;
}

function compose(workspace: MailBrand, to: string, words: Words): Message {
  const { lead, code, action, end } = words;
  const spaced = code && `${code.slice(0, 3)} ${code.slice(3)}`;
  const middle = spaced
    ? [`    ${spaced}`, ""]
    : action
      ? [`${action.label}:`, action.href, ""]
      : [];
  const content = [
    `<p style="margin:0 0 20px">${escapeHtml(lead)}</p>`,
    ...(spaced
      ? [
          `<p style="margin:0 0 20px;font-size:34px;font-weight:700;letter-spacing:4px">${spaced}</p>`,
        ]
      : []),
    ...(action
      ? [`<p style="margin:0 0 20px">${mailButton(workspace, action.href, action.label)}</p>`]
      : []),
    `<p style="margin:0;color:#52525b;font-size:14px">${escapeHtml(end)}</p>`,
  ].join("\n      ");
  return {
    fromName: workspace.name,
    to,
    ...replyTo(workspace),
    // A subject is one line, whatever a name holds.
    subject: words.subject.replace(/\s+/g, " ").trim(),
    text: [lead, "", ...middle, end, "", workspace.name].join("\n"),
    html: mailPage(workspace, content, { width: 440, language: "en" }),
  };
}
