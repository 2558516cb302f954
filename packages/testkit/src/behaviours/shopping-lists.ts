/** The calls on shopping lists. */
import type { ShoppingList, ShoppingListSummary } from "@order-portal/contract";
import type { Refusal } from "../http/refusal.ts";
import { refuse, refuseField } from "../http/refusal.ts";
import { lineKey, refuseRepeated } from "../line-key.ts";
import { priceLines } from "../price-cart.ts";
import { newId, type MockState } from "../state.ts";
import type { StoredListLine, StoredShoppingList } from "../stored.ts";
import { customerOfCall, type Behaviours, type MockCall } from "./behaviour.ts";

export const shoppingListBehaviours: Behaviours<
  | "listShoppingLists"
  | "createShoppingList"
  | "getShoppingList"
  | "updateShoppingList"
  | "deleteShoppingList"
> = {
  listShoppingLists(call) {
    const lists = listsOf(call).toSorted((one, two) => one.name.localeCompare(two.name));
    return { lists: lists.map(summarize) };
  },

  createShoppingList(call) {
    const { state, body } = call;
    const refused = refuseName(call, body.name);
    if (refused) return refused;
    const list: StoredShoppingList = {
      id: newId(state, "list"),
      customer: customerOfCall(call).number,
      name: body.name,
      lines: (body.lines ?? []).reduce(addLine, []),
      updatedAt: state.now().toISOString(),
      revision: 1,
    };
    state.shoppingLists.push(list);
    return priceList(state, list);
  },

  getShoppingList(call) {
    const list = findList(call);
    return list ? priceList(call.state, list) : refuse("not_found");
  },

  updateShoppingList(call) {
    const { state, body } = call;
    const list = findList(call);
    if (!list) return refuse("not_found");
    const repeated = refuseRepeated(body.lines ?? []);
    if (repeated) return repeated;
    if (body.name === undefined && !body.lines?.length) return priceList(state, list);
    if (body.name !== undefined) {
      const refused = refuseName(call, body.name, list);
      if (refused) return refused;
      const isStale = body.revision !== undefined && body.revision !== list.revision;
      if (isStale) return refuse("list_changed");
      list.name = body.name;
    }
    list.lines = (body.lines ?? []).reduce(setLine, list.lines);
    list.updatedAt = state.now().toISOString();
    list.revision += 1;
    return priceList(state, list);
  },

  deleteShoppingList(call) {
    const list = findList(call);
    if (!list) return refuse("not_found");
    call.state.shoppingLists = call.state.shoppingLists.filter((one) => one !== list);
    return undefined;
  },
};

type AnyCall = Pick<MockCall<never>, "state" | "session">;

const listsOf = (call: AnyCall) =>
  call.state.shoppingLists.filter(({ customer }) => customer === customerOfCall(call).number);

const findList = (call: AnyCall & { params: { id: string } }) =>
  listsOf(call).find(({ id }) => id === call.params.id);

/** A name that another list of the customer has is taken, whatever its capitals. */
function refuseName(call: AnyCall, name: string, own?: StoredShoppingList): Refusal | undefined {
  const isTaken = listsOf(call).some(
    (one) => one !== own && one.name.toLowerCase() === name.toLowerCase(),
  );
  if (!isTaken) return undefined;
  return refuseField("name_taken", "/name", "invalid", `There is a list called ${name} already.`);
}

/** A line in its place, at the end where it is new, or gone where its quantity is 0. */
function setLine(lines: StoredListLine[], line: StoredListLine): StoredListLine[] {
  const isSame = (one: StoredListLine) => lineKey(one) === lineKey(line);
  if (line.quantity === 0) return lines.filter((one) => !isSame(one));
  if (!lines.some(isSame)) return [...lines, line];
  return lines.map((one) => (isSame(one) ? line : one));
}

/** Adds to the line that is there: a cart may have a product on several days. */
function addLine(lines: StoredListLine[], line: StoredListLine): StoredListLine[] {
  const before = lines.find((one) => lineKey(one) === lineKey(line))?.quantity ?? 0;
  return setLine(lines, { ...line, quantity: before + line.quantity });
}

const summarize = (list: StoredShoppingList): ShoppingListSummary => ({
  id: list.id,
  name: list.name,
  lineCount: list.lines.length,
  updatedAt: list.updatedAt,
  revision: list.revision,
});

const priceList = (state: MockState, list: StoredShoppingList): ShoppingList => ({
  ...summarize(list),
  ...priceLines(state, list.lines),
});
