/** Makes portal links for one customer or many, and sends them. */
import type { LinkOutcome, MadeLink, MadeLinks } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import type { Connection } from "../database/store.ts";
import { isRefusal, type Refusal } from "../http/refusal.ts";
import { queueSecretMail } from "../outbox/queue-secret-mail.ts";
import { hashSecret } from "../sessions/secret.ts";
import { checkWords, linkMessage, type LinkWords } from "./link-message.ts";
import { linkPage, serverAddress } from "./link-page.ts";
import { findLinkOwners, type OwnerRow } from "./link-queries.ts";
import { linkUrl } from "./make-link.ts";
import { mailOfLink, putLink } from "./put-link.ts";

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
    customerNumber: number,
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

/** Makes each customer's link and sends it: each with its mail in one transaction. */
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
  const links: MadeLink[] = [];
  // Named twice, the second mail would end the first.
  for (const { number, secret } of new Map(customers.map((one) => [one.number, one])).values()) {
    links.push(
      await context.store.transaction(async (db) => {
        const owner = (await findLinkOwners(db, context.workspace.id, [number])).get(number);
        if (owner !== undefined && owner.email === null) {
          return nothingMade(number, owner, "no_email");
        }
        const made = await readyLink(context, db, { number, secret }, owner, replace);
        return made.url === null ? made : send(context, db, words, made);
      }),
    );
  }
  return { links };
}

/** The link to be sent: the one whose secret came along, if it is still this customer's. */
async function readyLink(
  context: StaffContext,
  db: Connection,
  { number, secret }: LinkToSend,
  owner: OwnerRow | undefined,
  replace: boolean,
): Promise<MadeLink> {
  if (secret === undefined) return makeOne(context, db, number, owner, replace);
  if (owner === undefined) return nothingMade(number, undefined, "unknown");
  if (owner.blocked === 1) return nothingMade(number, owner, "blocked");
  if (owner.secret_hash !== hashSecret(secret)) return nothingMade(number, owner, "changed");
  const { name, email } = owner;
  const url = linkUrl(linkPage(context), secret);
  return { number, name, email, outcome: "made", url, replaced: false };
}

async function send(
  context: StaffContext,
  db: Connection,
  words: LinkWords,
  made: MadeLink,
): Promise<MadeLink> {
  const { workspace, config, now } = context;
  const to = { email: made.email ?? "", name: made.name };
  const mail = {
    workspaceId: workspace.id,
    ...mailOfLink(made.number),
    write: (url: string) => linkMessage(workspace, words, to, url, serverAddress(config)),
    secret: made.url ?? "",
    hidden: linkUrl(linkPage(context), "hidden"),
    goodUntil: null,
  };
  await queueSecretMail(db, mail, now());
  await writeAudit(db, context, {
    action: "link.sent",
    subject: { kind: "customer", name: made.number },
    detail: { to: to.email },
  });
  return { ...made, outcome: "sent", url: null };
}
