/** The call that reads what is held for a customer. */
import type { HeldLot, InventorySort } from "@order-portal/contract";
import { Refusal } from "../http/refusal.ts";
import { customerOfCall, type Behaviours } from "./behaviour.ts";
import { pageOf } from "./paging.ts";

/** What each order goes by. */
const sortKeys: Record<InventorySort, (lot: HeldLot) => string | number> = {
  sku: ({ sku }) => sku,
  name: ({ name }) => name.toLowerCase(),
  lot: ({ lotNumber }) => lotNumber,
  owner: ({ owner }) => owner,
  holder: ({ holder }) => holder,
  quantity: ({ quantity }) => Number(quantity),
};

export const inventoryBehaviours: Behaviours<"listInventory"> = {
  listInventory(call) {
    const { search = "", owner, holder, sort = "sku", direction } = call.query;
    const { number } = customerOfCall(call);
    const own = call.state.heldLots.filter(({ customer }) => customer === number);
    const words = search.toLowerCase().split(/\s+/);
    const found = own.filter(
      (lot) =>
        (!owner || lot.owner === owner) &&
        (!holder || lot.holder === holder) &&
        words.every((word) => textOf(lot).includes(word)),
    );
    const keyOf = sortKeys[sort];
    const sign = direction === "descending" ? -1 : 1;
    found.sort((a, b) => (keyOf(a) < keyOf(b) ? -sign : keyOf(a) > keyOf(b) ? sign : 0));
    const page = pageOf(
      found.map(({ customer: _, ...lot }) => lot),
      call.query,
    );
    if (page instanceof Refusal) return page;
    const isFirst = call.query.cursor === undefined;
    const accounts = (name: "owner" | "holder") =>
      [...new Set(own.map((lot) => lot[name]).filter(Boolean))].sort();
    return {
      lots: page.entries,
      nextCursor: page.nextCursor,
      total: isFirst ? found.length : null,
      accounts: isFirst ? { owners: accounts("owner"), holders: accounts("holder") } : null,
    };
  },
};

const textOf = ({ sku, name, lotNumber, owner, holder }: HeldLot) =>
  [sku, name, lotNumber, owner, holder].join(" ").toLowerCase();
