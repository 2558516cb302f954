import { isProblem, type ShoppingLine, type ShoppingList } from "@order-portal/sdk";
import type { Actions } from "../../contexts/actions-context.ts";
import { lineKey, type LineKey } from "../../state/line-key.ts";
import type { DeletedList } from "./deleted-lists.ts";

/**
 * Makes shopping lists. One that was made though its answer was lost is found at the next try,
 * instead of being refused for its own name.
 */
export class ListMaker {
  private readonly actions: () => Actions;
  /** The name that was sent without an answer. */
  private unanswered = "";

  constructor(actions: () => Actions) {
    this.actions = actions;
  }

  /**
   * Makes a list of lines, whose quantities add up where they are of one sku and unit.
   *
   * @throws PortalProblem `name_taken`, where another list has the name
   */
  async make({ name, lines }: DeletedList): Promise<ShoppingList> {
    const list = { name, lines: sumUp(lines) };
    try {
      const made = await this.actions().call((client) => client.shoppingLists.create(list));
      this.unanswered = "";
      return made;
    } catch (error) {
      if (!isProblem(error)) this.unanswered = list.name;
      if (!isProblem(error, "name_taken") || this.unanswered !== list.name) throw error;
      const found = await this.find(list.name);
      if (!found || !sameLines(found.lines, list.lines)) throw error;
      this.unanswered = "";
      return found;
    }
  }

  /** Makes a list that was deleted again; under another name where its own is taken meanwhile. */
  async makeAgain({ name, lines }: DeletedList): Promise<ShoppingList> {
    try {
      return await this.make({ name, lines });
    } catch (error) {
      if (!isProblem(error, "name_taken")) throw error;
      return this.make({ name: `${name.slice(0, 94)} (2)`, lines });
    }
  }

  /** Adds lines to the list of that name; quantities add up. */
  async addTo(name: string, lines: readonly ShoppingLine[]): Promise<ShoppingList> {
    const list = await this.find(name);
    if (!list) return this.make({ name, lines });
    const before = new Map(list.lines.map((line) => [lineKey(line), line.quantity]));
    const sums = sumUp(lines).map((line) => ({
      ...line,
      quantity: line.quantity + (before.get(lineKey(line)) ?? 0),
    }));
    return this.actions().call((client) => client.shoppingLists.update(list.id, { lines: sums }));
  }

  private async find(name: string): Promise<ShoppingList | undefined> {
    const { actions } = this;
    const lists = await actions().call((client) => client.shoppingLists.list());
    const found = lists.find((one) => fold(one.name) === fold(name));
    return found && actions().call((client) => client.shoppingLists.get(found.id));
  }
}

/** A name as it is told from others: neither capitals nor spaces tell two apart. */
const fold = (name: string) => name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

/** One line for each sku and unit: a cart may have the same on several days. */
function sumUp(lines: readonly ShoppingLine[]): ShoppingLine[] {
  const sums = new Map<LineKey, ShoppingLine>();
  for (const { sku, unit, quantity } of lines) {
    const key = lineKey({ sku, unit });
    sums.set(key, { sku, unit, quantity: quantity + (sums.get(key)?.quantity ?? 0) });
  }
  return [...sums.values()];
}

/** Whether both say the same, whatever else they say. */
function sameLines(one: readonly ShoppingLine[], other: readonly ShoppingLine[]): boolean {
  const say = (lines: readonly ShoppingLine[]) =>
    lines
      .map(({ sku, unit, quantity }) => `${lineKey({ sku, unit })}\n${quantity}`)
      .sort()
      .join("\n\n");
  return say(one) === say(other);
}
