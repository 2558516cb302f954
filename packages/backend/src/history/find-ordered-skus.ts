/** Finds products among those that a customer has ordered, by the beginnings of words. */
import { foldText } from "../catalogue/fold-text.ts";
import { productWords } from "../catalogue/product-words.ts";
import { type SearchQuestion, readSearch } from "../catalogue/search-question.ts";
import type { CustomerContext } from "../context.ts";
import { readLatestNames } from "./history-queries.ts";

/** Among so many products, the ones ordered last. */
const mostSearched = 5000;

/**
 * The skus of the customer's products of before that a search finds, as the catalogue's does: by
 * the name that they had, and by today's.
 */
export async function findOrderedSkus(
  { store, workspace, actor }: CustomerContext,
  search: string,
): Promise<string[]> {
  const question = readSearch(search);
  if (question === null) return [];
  const owner = { workspaceId: workspace.id, customerId: actor.customer.id };
  const products = await readLatestNames(store, owner, mostSearched);
  return products
    .filter(
      ({ sku, name, name_now: now }) =>
        isFound({ sku, name }, question) ||
        (now !== null && now !== name && isFound({ sku, name: now }, question)),
    )
    .map(({ sku }) => sku);
}

/** Whether a product is found: each word begins one of its words, or the whole begins its sku. */
export function isFound(
  { sku, name }: { readonly sku: string; readonly name: string },
  { words, code }: SearchQuestion,
): boolean {
  const compact = signsOf(sku);
  if (compact.startsWith(code)) return true;
  // Nearly all fall out here, where little has to be done.
  const whole = `${compact} ${signsOf(name)}`;
  if (words.length === 0 || !words.every((word) => mayBeIn(whole, word))) return false;
  const own = productWords({ sku, name, aliases: [] });
  const begins = (beginning: string) => own.some((word) => word.startsWith(beginning));
  return words.every(
    (word) => begins(word.compact) || (word.parts.length > 0 && word.parts.every(begins)),
  );
}

/** The letters and digits of a text, folded; most texts are plain, and soon done. */
const signsOf = (text: string): string =>
  /^[ -~]*$/.test(text)
    ? text.toLowerCase().replace(/[^a-z0-9]+/g, "")
    : foldText(text).replace(/[^\p{L}\p{N}]+/gu, "");

const mayBeIn = (whole: string, { compact, parts }: SearchQuestion["words"][number]): boolean =>
  whole.includes(compact) || (parts.length > 0 && parts.every((part) => whole.includes(part)));
