/** Who placed an order: the contact who had signed in, as known then. */
import type { CustomerContext } from "../context.ts";
import type { Row } from "../database/schema.ts";
import { type Source, statement } from "../database/statement.ts";

/** A contact as an order keeps it: the account may be renamed, or gone. */
export type OrderContact = Pick<Row<"accounts">, "name" | "email">;

const accountOf = statement<OrderContact>(
  () => "select name, email from accounts where workspace_id = ? and id = ?",
);

/** The contact who acts; null where a link has opened the session. */
export async function readContact(
  source: Source,
  { workspace, actor }: CustomerContext,
): Promise<OrderContact | null> {
  if (actor.accountId === null) return null;
  const [contact = null] = await accountOf(source, workspace.id, actor.accountId);
  return contact;
}

const placedByWords: Readonly<Record<string, string>> = {
  link: "Portal link",
  login: "Sign-in",
  api: "API",
  import: "Import",
  desk: "The desk",
};

/** How an order came in, and by whom, for staff: `Sign-in: Ann Devon, ann@eastern.example`. */
export function placedByText({
  placed_by,
  contact,
}: Pick<Row<"orders">, "placed_by" | "contact">): string {
  const way = placedByWords[placed_by] ?? placed_by;
  if (contact === null) return way;
  // Written by `placeOrder`.
  const { name, email } = JSON.parse(contact) as OrderContact;
  return `${way}: ${[name, email].filter(Boolean).join(", ")}`;
}
