/** The supplier's words for the message with a link: read, kept, and seen beforehand. */
import type { LinkMessage, LinkMessagePreview } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { readSettings } from "../workspaces/current-workspace.ts";
import { raiseCatalogueRevision } from "../workspaces/raise-catalogue-revision.ts";
import { checkWords, linkMessage, type LinkWords, usualWords } from "./link-message.ts";
import { linkPage, serverAddress } from "./link-page.ts";
import { findLinkOwners } from "./link-queries.ts";
import { linkUrl } from "./make-link.ts";

/** The words that are kept, else the usual ones. */
export const getLinkMessage = (context: StaffContext): LinkMessage => {
  const own = context.workspace.settings.linkMessage;
  return { ...(own ?? usualWords), isDefault: own === null, page: linkPage(context) };
};

/** Keeps words in the workspace's settings; the usual words keep nothing. */
export async function setLinkMessage(
  context: StaffContext,
  { subject, text }: LinkWords,
): Promise<LinkMessage | Refusal> {
  const refused = checkWords({ subject, text });
  if (refused !== null) return refused;
  const { store, workspace } = context;
  const isUsual = subject === usualWords.subject && text === usualWords.text;
  const linkWords = isUsual ? null : { subject, text };
  const result = await transactionUnlessRefused(store, async ({ db }) => {
    // Raised first: on PostgreSQL that locks the row, so that nobody's settings are written over.
    await raiseCatalogueRevision(db, workspace.id);
    const row = await db
      .selectFrom("workspaces")
      .select("settings")
      .where("id", "=", workspace.id)
      .executeTakeFirstOrThrow();
    const stored = readSettings(row.settings);
    const settings = { ...stored.settings, linkMessage: linkWords };
    await db
      .updateTable("workspaces")
      .set({ settings: JSON.stringify({ ...stored, settings }) })
      .where("id", "=", workspace.id)
      .execute();
    await writeAudit(db, context, {
      action: "settings.updated",
      subject: { kind: "settings", name: "linkMessage" },
      detail: { before: stored.settings.linkMessage, after: linkWords },
    });
    return settings;
  });
  if (isRefusal(result)) return result;
  return getLinkMessage({ ...context, workspace: { ...workspace, settings: result } });
}

/** The message as a customer would get it; its link opens nothing. */
export async function previewLinkMessage(
  context: StaffContext,
  { customer, ...words }: LinkWords & { customer: string },
): Promise<LinkMessagePreview | Refusal> {
  const refused = checkWords(words);
  if (refused !== null) return refused;
  const { db, workspace, config } = context;
  const owner = (await findLinkOwners(db, workspace.id, [customer])).get(customer);
  if (owner === undefined) return refuse("not_found", "There is no customer with this number.");
  const link = linkUrl(linkPage(context), "only-the-customer-gets-it");
  const to = { email: owner.email ?? "", name: owner.name };
  const message = linkMessage(workspace, words, to, link, serverAddress(config));
  const { fromName, subject, text, html } = message;
  return { to: owner.email, fromName, subject, text, html };
}
