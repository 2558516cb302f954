/** The staff's calls on products. What is edited is what customers see from then on. */
import type { DeskProduct, DeskProductSummary, FieldError } from "@order-portal/contract";
import type { MockProduct } from "../fixtures/make-product.ts";
import { Refusal, refuse, refuseField } from "../http/refusal.ts";
import { newId, type MockState } from "../state.ts";
import type { StoredDeskProduct } from "../stored.ts";
import type { Behaviours, MockCall, RouteOf } from "./behaviour.ts";
import { pageOf } from "./paging.ts";
import { wordsOf } from "./words.ts";

type Input = Omit<MockCall<RouteOf<"updateProduct">>["body"], "revision">;

export const deskProductBehaviours: Behaviours<
  | "listDeskProducts"
  | "getProductChoices"
  | "getDeskProduct"
  | "createProduct"
  | "updateProduct"
  | "setProductStock"
  | "deleteProduct"
  | "changeProducts"
  | "uploadPicture"
> = {
  listDeskProducts({ state, query }) {
    const found = state.deskProducts
      .filter(
        (product) =>
          (query.state === undefined || product.active === (query.state === "active")) &&
          (query.category === undefined || product.category === query.category) &&
          (query.productLine === undefined || product.productLine === query.productLine) &&
          isOnly(state, product, query.only) &&
          isFound(product, query.search),
      )
      .sort((a, b) => a.name.localeCompare(b.name));
    const page = pageOf(found, query);
    if (page instanceof Refusal) return page;
    return {
      products: page.entries.map((product) => toSummary(state, product)),
      nextCursor: page.nextCursor,
    };
  },

  getProductChoices({ state }) {
    const names = (of: (product: StoredDeskProduct) => string | null) =>
      [...new Set(state.deskProducts.map(of))].filter((name) => name !== null).sort();
    return {
      categories: names(({ category }) => category),
      productLines: names(({ productLine }) => productLine),
      taxClasses: [...taxClasses],
      defaultTaxClass: "standard",
    };
  },

  getDeskProduct: ({ state, params }) => show(find(state, params.sku)),

  createProduct({ state, body: { stock, ...body } }) {
    if (find(state, body.sku)) {
      return refuseField(
        "name_taken",
        "/sku",
        "invalid",
        "There is already a product with this sku.",
      );
    }
    const errors = errorsOf(state, body.sku, body);
    if (errors.length > 0) return refuse("invalid_request", { errors });
    const product = { ...toStored(state, body.sku, body), stock };
    state.deskProducts.push(product);
    publish(state, product);
    return show(product);
  },

  updateProduct({ state, params, body: { revision, ...body } }) {
    const product = find(state, params.sku);
    if (!product) return refuse("not_found");
    if (product.revision !== revision) return refuse("record_changed");
    const errors = errorsOf(state, params.sku, body);
    if (errors.length > 0) return refuse("invalid_request", { errors });
    Object.assign(product, toStored(state, params.sku, body));
    publish(state, product);
    return show(product);
  },

  setProductStock({ state, params, body }) {
    const product = find(state, params.sku);
    if (!product) return refuse("not_found");
    const stock = "set" in body ? body.set : (product.stock ?? 0) + body.change;
    if (stock !== null && stock < 0) {
      const detail = `There are only ${product.stock ?? 0}: so many cannot be taken out.`;
      return refuseField("invalid_request", "/change", "invalid", detail);
    }
    product.stock = stock;
    publish(state, product);
    return show(product);
  },

  deleteProduct({ state, params }) {
    const product = find(state, params.sku);
    if (!product) return refuse("not_found");
    if (state.orders.some(({ lines }) => lines.some(({ sku }) => sku === params.sku))) {
      const detail = "It cannot be deleted: orders refer to it. Take it off sale instead.";
      return refuse("record_in_use", { detail });
    }
    state.deskProducts = state.deskProducts.filter((one) => one !== product);
    state.products = state.products.filter(({ sku }) => sku !== params.sku);
    return undefined;
  },

  changeProducts({ state, body }) {
    const skus = [...new Set(body.skus)];
    let changed = 0;
    for (const sku of skus) {
      const product = find(state, sku);
      if (!product) continue;
      const before = JSON.stringify(product);
      Object.assign(product, body.set);
      if (JSON.stringify(product) === before) continue;
      changed += 1;
      product.revision = newRevision(state);
      publish(state, product);
    }
    const missing = skus.filter((sku) => !find(state, sku));
    return { changed, unchanged: skus.length - missing.length - changed, missing };
  },

  uploadPicture({ state, body }) {
    // Their first letters, in base64: what `data:` can show is taken.
    const types = { "/9j/": "jpeg", iVBORw0KGgo: "png", UklGR: "webp", R0lGOD: "gif" };
    const type = Object.entries(types).find(([start]) => body.data.startsWith(start))?.[1];
    if (type === undefined) {
      const detail = "It is no JPEG, PNG, WebP, AVIF or GIF picture; convert it to one of these.";
      return refuse("picture_refused", { detail });
    }
    const url = `/pictures/${state.workspace.slug}/uploaded/${newId(state, "picture")}.webp`;
    return { url, width: 400, height: 400, bytes: Math.floor(body.data.length * 0.75) };
  },
};

const taxClasses = [
  { name: "standard", percent: "10.35" },
  { name: "food", percent: "0" },
] as const;

const find = (state: MockState, sku: string) =>
  state.deskProducts.find((product) => product.sku === sku);

const show = (product: StoredDeskProduct | undefined): DeskProduct | Refusal =>
  product === undefined ? refuse("not_found") : structuredClone(product);

const newRevision = (state: MockState) => newId(state, "rev").padEnd(12, "_").slice(0, 12);

function toStored(state: MockState, sku: string, input: Input) {
  const { currency } = state.workspace;
  return {
    ...input,
    sku,
    units: input.units.map((unit) => ({
      ...unit,
      price:
        unit.price === null
          ? null
          : { amount: Math.round(Number(unit.price) * 100), scale: 2, currency },
    })),
    revision: newRevision(state),
  };
}

function errorsOf(state: MockState, sku: string, { units, replacedBy }: Input): FieldError[] {
  const errors: FieldError[] = [];
  for (const [index, { unit, minimum, maximum }] of units.entries()) {
    if (units.findIndex((other) => other.unit === unit) < index) {
      const detail = `There is already a unit ${unit}.`;
      errors.push({ pointer: `/units/${index}/unit`, code: "invalid", detail });
    }
    if (minimum !== null && maximum !== null && maximum < minimum) {
      const detail = "The maximum is below the minimum.";
      errors.push({ pointer: `/units/${index}/maximum`, code: "invalid", detail });
    }
  }
  if (replacedBy !== null && (replacedBy === sku || !find(state, replacedBy))) {
    const detail = `There is no product ${replacedBy}.`;
    errors.push({ pointer: "/replacedBy", code: "invalid", detail });
  }
  return errors;
}

const isNew = (state: MockState, { newUntil }: StoredDeskProduct) =>
  newUntil !== null && newUntil >= state.now().toISOString().slice(0, 10);

const pricedUnit = ({ units }: StoredDeskProduct) =>
  units.find(({ active, price }) => active && price !== null);

function isOnly(
  state: MockState,
  product: StoredDeskProduct,
  only: "no_price" | "out_of_stock" | "new" | undefined,
): boolean {
  if (only === "no_price") return pricedUnit(product) === undefined;
  if (only === "out_of_stock") return product.stock === 0;
  return only !== "new" || isNew(state, product);
}

function isFound({ sku, name, aliases }: StoredDeskProduct, search = ""): boolean {
  const known = [sku, name, ...aliases].flatMap(wordsOf);
  return wordsOf(search).every((word) => known.some((one) => one.startsWith(word)));
}

function toSummary(state: MockState, product: StoredDeskProduct): DeskProductSummary {
  const { sku, name, category, productLine, imageUrl, active, stock, units } = product;
  const priced = pricedUnit(product);
  const price = priced?.price
    ? { unit: priced.unit, label: priced.label, unitPrice: priced.price }
    : null;
  const unitCount = units.filter((unit) => unit.active).length;
  const shown = { sku, name, category, productLine, imageUrl, active, stock, price, unitCount };
  return { ...shown, isNew: isNew(state, product) };
}

/** Makes customers see a product as it was edited; one off sale is gone from their catalogue. */
function publish(state: MockState, product: StoredDeskProduct): void {
  const index = state.products.findIndex(({ sku }) => sku === product.sku);
  const known = state.products[index];
  const shown = product.active ? [toShown(state, product, known)] : [];
  if (index < 0) state.products.push(...shown);
  else state.products.splice(index, 1, ...shown);
}

function toShown(
  state: MockState,
  product: StoredDeskProduct,
  known: MockProduct | undefined,
): MockProduct {
  const { sku, name, description, category, imageUrl, aliases, productLine, stock } = product;
  const units = product.units
    .filter(({ active }) => active)
    .map(({ unit, label, factor, price, minimum, maximum, increment }) => ({
      unit,
      label,
      factor,
      unitPrice: price,
      priceBreaks: known?.units.find((one) => one.unit === unit)?.priceBreaks ?? [],
      quantityRule: { minimum: minimum ?? 1, maximum, increment: increment ?? 1 },
    }));
  const hasPrice = units.some(({ unitPrice }) => unitPrice !== null);
  const availability = !hasPrice ? "no_price" : stock === 0 ? "out_of_stock" : "available";
  return {
    onSale: false,
    ...known,
    ...{ sku, name, description, category, imageUrl, aliases, units, availability },
    ...(productLine !== null && { productLine }),
    isNew: isNew(state, product),
  };
}
