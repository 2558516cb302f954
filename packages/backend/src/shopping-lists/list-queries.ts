/** The queries of shopping lists; each is bound to the customer. */
import type { Row } from "../database/schema.ts";
import { type Source, statement } from "../database/statement.ts";

/** A line of a list as it is stored. */
export interface ListLine {
  readonly sku: string;
  readonly unit: string;
  readonly quantity: number;
}

/** What a list is called and when it changed. */
export type ListHead = Pick<
  Row<"shopping_lists">,
  "id" | "name" | "line_count" | "revision" | "updated_at"
>;

const columns = "id, name, line_count, revision, updated_at";

const listsOf = statement<ListHead>(
  () => `select ${columns} from shopping_lists where customer_id = ? limit 1000`,
);

/** All lists of a customer, in no order. */
export const readLists = (source: Source, customerId: number): Promise<ListHead[]> =>
  listsOf(source, customerId);

const listOfId = statement<ListHead>(
  () => `select ${columns} from shopping_lists where customer_id = ? and id = ?`,
);

/** A customer's list; undefined where it has none of this id. */
export async function findList(
  source: Source,
  customerId: number,
  id: number,
): Promise<ListHead | undefined> {
  return (await listOfId(source, customerId, id))[0];
}

const linesOf = statement<ListLine>(
  () => `
    select sku, unit, quantity from shopping_list_lines
    where shopping_list_id = ? order by position, sku, unit`,
);

/** The lines of a list that was found under its customer, in the order in which they were put in. */
export const readListLines = (source: Source, listId: number): Promise<ListLine[]> =>
  linesOf(source, listId);

const lockCustomer = statement(() => `select id from customers where id = ? for no key update`);

/**
 * Keeps the names and the number of a customer's lists as they are until the transaction ends. On
 * SQLite nobody else writes anyway.
 */
export async function lockNames(source: Source, customerId: number): Promise<void> {
  if (source.engine === "postgres") await lockCustomer(source, customerId);
}

const insertList = statement<{ id: number }>(
  () => `
    insert into shopping_lists (customer_id, name, name_folded, line_count, revision, updated_at)
    values (?, ?, ?, 0, 1, ?)
    on conflict (customer_id, name_folded) do nothing returning id`,
);

/** Makes an empty list; null where its name is taken. */
export async function writeList(
  source: Source,
  list: { customerId: number; name: string; folded: string; at: number },
): Promise<number | null> {
  const [row] = await insertList(source, list.customerId, list.name, list.folded, list.at);
  return row?.id ?? null;
}

const raiseRevision = statement<{ revision: number }>(
  () => `
    update shopping_lists set revision = revision + 1, updated_at = ?
    where customer_id = ? and id = ? returning revision`,
);

/**
 * Counts a change and locks the list for the transaction; gives back the revision it had, or
 * undefined where there is no such list.
 */
export async function beginChange(
  source: Source,
  customerId: number,
  id: number,
  at: number,
): Promise<number | undefined> {
  const [row] = await raiseRevision(source, at, customerId, id);
  return row && row.revision - 1;
}

const rename = statement<{ id: number }>(
  () => `
    update shopping_lists set name = ?, name_folded = ?
    where id = ? and not exists (
      select 1 from shopping_lists as other
      where other.customer_id = ? and other.name_folded = ? and other.id <> ?
    ) returning id`,
);

/** Renames a list while names are locked; false where another has the name. */
export async function renameList(
  source: Source,
  customerId: number,
  id: number,
  { name, folded }: { name: string; folded: string },
): Promise<boolean> {
  return (await rename(source, name, folded, id, customerId, folded, id)).length === 1;
}

const deleteLines = statement(
  (d) => `
    delete from shopping_list_lines where shopping_list_id = ? and (sku, unit) in (
      select ${d.cell(0, "text")}, ${d.cell(1, "text")} from ${d.rows}
    )`,
);

const upsertLines = statement(
  (d) => `
    insert into shopping_list_lines (shopping_list_id, sku, unit, quantity, position)
    select ${d.cell(0, "bigint")}, ${d.cell(1, "text")}, ${d.cell(2, "text")},
      ${d.cell(3, "bigint")}, ${d.cell(4, "bigint")}
    from ${d.rows} where true
    on conflict (shopping_list_id, sku, unit) do update set quantity = excluded.quantity`,
);

const lastPosition = statement<{ position: number }>(
  () => `
    select coalesce(max(position), 0) as position
    from shopping_list_lines where shopping_list_id = ?`,
);

const countLines = statement<{ line_count: number }>(
  () => `
    update shopping_lists set line_count = (
      select count(*) from shopping_list_lines where shopping_list_id = shopping_lists.id
    ) where id = ? returning line_count`,
);

/**
 * Sets lines of a list that is locked, new ones behind the others; a quantity of 0 takes the line
 * out. Gives back how many there are then.
 */
export async function writeListLines(
  source: Source,
  listId: number,
  lines: readonly ListLine[],
): Promise<number> {
  const gone = lines.filter(({ quantity }) => quantity === 0);
  const set = lines.filter(({ quantity }) => quantity > 0);
  if (gone.length > 0) {
    await deleteLines(source, listId, JSON.stringify(gone.map(({ sku, unit }) => [sku, unit])));
  }
  if (set.length > 0) {
    const [last] = await lastPosition(source, listId);
    const from = (last?.position ?? 0) + 1;
    const rows = set.map(({ sku, unit, quantity }, index) => [
      listId,
      sku,
      unit,
      quantity,
      from + index,
    ]);
    await upsertLines(source, JSON.stringify(rows));
  }
  const [counted] = await countLines(source, listId);
  return counted?.line_count ?? 0;
}

const deleteAllLines = statement(
  () => `
    delete from shopping_list_lines where shopping_list_id in (
      select id from shopping_lists where customer_id = ? and id = ?
    )`,
);
const deleteHead = statement<{ id: number }>(
  () => `delete from shopping_lists where customer_id = ? and id = ? returning id`,
);

/** Deletes a list that is locked; false where there is none. */
export async function deleteList(source: Source, customerId: number, id: number): Promise<boolean> {
  await deleteAllLines(source, customerId, id);
  return (await deleteHead(source, customerId, id)).length === 1;
}
