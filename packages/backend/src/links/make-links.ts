/** Makes portal links for one customer or many, and sends them. */
import type { LinkOutcome, MadeLink, MadeLinks } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import type { Connection } from "../database/store.ts";
import { isRefusal, type Refusal } from "../http/refusal.ts";
import { hashSecret } from "../sessions/secret.ts";
import { checkWords, linkMessage, type LinkWords } from "./link-message.ts";
import { linkPage, serverAddress } from "./link-page.ts";
import { findLinkOwners, type OwnerRow } from "./link-queries.ts";
import { linkUrl } from "./make-link.ts";
import { putLink } from "./put-link.ts";

/** Makes the links of these customers, all in one transaction. */
export async function makeLinks(
  context: StaffContext,
  { customers, replace }: { customers: readonly string[]; replace: boolean },
): Promise<MadeLinks> {
  const links = await context.store.transaction(async (db) => {
    const owners = await findLinkOwners(db, context.workspace.id, customers);
    const made: MadeLink[] = [];
    // Named twice, the second link would end the first.
    for (const number of new Set(customers)) {
      made.push(await makeOne(context, db, number, owners.get(number), replace));
    }
    return made;
  });
  return { links };
}

async function makeOne(
  context: StaffContext,
  db: Connection,
  number: string,
  owner: OwnerRow | undefined,
  replace: boolean,
): Promise<MadeLink> {
  if (owner === undefined) return nothingMade(number, undefined, "unknown");
  if (owner.blocked === 1) return nothingMade(number, owner, "blocked");
  if (owner.link_id !== null && !replace) return nothingMade(number, owner, "exists");
  const secret = await putLink(context, db, {
    workspaceId: context.workspace.id,
    customerId: owner.id,
    linkId: owner.link_id,
  });
  const replaced = owner.link_id !== null;
  await writeAudit(db, context, {
    action: replaced ? "link.replaced" : "link.made",
    subject: { kind: "customer", name: number },
  });
  const { name, email } = owner;
  const url = linkUrl(linkPage(context), secret);
  return { number, name, email, outcome: "made", url, replaced };
}

const nothingMade = (
  number: string,
  owner: OwnerRow | undefined,
  outcome: LinkOutcome,
): MadeLink => ({
  number,
  name: owner?.name ?? "",
  email: owner?.email ?? null,
  outcome,
  url: null,
  replaced: false,
});

/** Whom to send a link: a new one, or one that was made just now and whose secret comes along. */
export interface LinkToSend {
  readonly number: string;
  readonly secret?: string | undefined;
}

/**
 * Makes each customer's link and sends it. Once the mail server has failed, no more links are made:
 * a link that is replaced and cannot be sent would lock its customer out.
 */
export async function sendLinks(
  context: StaffContext,
  {
    customers,
    replace,
    ...words
  }: LinkWords & { customers: readonly LinkToSend[]; replace: boolean },
): Promise<MadeLinks | Refusal> {
  const refused = checkWords(words);
  if (isRefusal(refused)) return refused;
  const owners = await findLinkOwners(
    context.db,
    context.workspace.id,
    customers.map(({ number }) => number),
  );
  const links: MadeLink[] = [];
  let isDown = false;
  for (const { number, secret } of new Map(customers.map((one) => [one.number, one])).values()) {
    const owner = owners.get(number);
    if (owner !== undefined && owner.email === null) {
      links.push(nothingMade(number, owner, "no_email"));
    } else if (isDown) {
      links.push(nothingMade(number, owner, "not_sent"));
    } else {
      const made = await readyLink(context, { number, secret }, owner, replace);
      links.push(made.url === null ? made : await send(context, words, made));
      isDown = links.at(-1)?.outcome === "not_sent";
    }
  }
  return { links };
}

/** The link to be sent: the one whose secret came along, if it is still this customer's. */
async function readyLink(
  context: StaffContext,
  { number, secret }: LinkToSend,
  owner: OwnerRow | undefined,
  replace: boolean,
): Promise<MadeLink> {
  if (secret === undefined) {
    return context.store.transaction((db) => makeOne(context, db, number, owner, replace));
  }
  if (owner === undefined) return nothingMade(number, owner, "unknown");
  if (owner.blocked === 1) return nothingMade(number, owner, "blocked");
  if (owner.secret_hash !== hashSecret(secret)) return nothingMade(number, owner, "changed");
  const { name, email } = owner;
  const url = linkUrl(linkPage(context), secret);
  return { number, name, email, outcome: "made", url, replaced: false };
}

async function send(context: StaffContext, words: LinkWords, made: MadeLink): Promise<MadeLink> {
  const { workspace, config, mailer, store, log } = context;
  const to = { email: made.email ?? "", name: made.name };
  try {
    await mailer.send(linkMessage(workspace, words, to, made.url ?? "", serverAddress(config)));
  } catch (error) {
    // Some mail servers repeat the address in what they say: the code alone is written down.
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    log.warn({ code }, "A portal link was not sent.");
    return { ...made, outcome: "not_sent" };
  }
  await store.transaction((db) =>
    writeAudit(db, context, {
      action: "link.sent",
      subject: { kind: "customer", name: made.number },
      detail: { to: to.email },
    }),
  );
  return { ...made, outcome: "sent", url: null };
}
