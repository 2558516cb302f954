/** What the desk finds customers by: number, name, e-mail and cities, folded into one text. */
import { foldText } from "../catalogue/fold-text.ts";
import { listOf, type Source, statement } from "../database/statement.ts";

const factsOf = statement<{
  id: number;
  number: string;
  name: string;
  email: string | null;
  city: string | null;
}>(
  (d) => `
    select distinct customers.id, number, name, email, city
    from customers left join addresses on addresses.customer_id = customers.id
    where ${d.isOneOf("customers.id")}`,
);

const write = statement(
  (d) => `
    update customers set search_text = found.text
    from (select ${d.cell(0, "bigint")} as id, ${d.cell(1, "text")} as text from ${d.rows}) as found
    where customers.id = found.id and customers.search_text <> found.text`,
);

/** Brings the text up to date; to be called by whatever writes a customer or an address. */
export async function refreshSearchText(
  source: Source,
  customerIds: readonly number[],
): Promise<void> {
  if (customerIds.length === 0) return;
  const rows = await factsOf(source, listOf([...new Set(customerIds)]));
  const texts = new Map<number, Set<string>>();
  for (const { id, number, name, email, city } of rows) {
    const words = texts.get(id) ?? new Set([number, name, email ?? ""]);
    if (city !== null) words.add(city);
    texts.set(id, words);
  }
  const found = [...texts].map(([id, words]) => [id, foldText([...words].join(" "))]);
  await write(source, JSON.stringify(found));
}

/** The words of a search, each to be found anywhere in the text; more than eight are not asked. */
export const searchWords = (search: string): string[] =>
  foldText(search)
    .split(" ")
    .filter((word) => word !== "")
    .slice(0, 8);
