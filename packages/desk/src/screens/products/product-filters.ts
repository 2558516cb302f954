/** By what the list of products is narrowed, and the choices that do it. */
import { msg } from "@lit/localize";
import type { DeskProductQuery, ProductChoices } from "@order-portal/sdk/desk";
import { select, type Choice } from "@order-portal/ui";

/** What is asked for, but for the page. */
export type ProductFilter = Omit<DeskProductQuery, "cursor" | "limit">;

export const noFilter: ProductFilter = {};

/** Whether the list shows anything but all products. */
export const isNarrowed = (filter: ProductFilter): boolean =>
  Object.values(filter).some((value) => value !== undefined);

const states = ["active", "inactive"] as const;
const kinds = ["no_price", "out_of_stock", "new"] as const;

const named = (all: string, names: readonly string[]): Choice[] => [
  { value: "", label: all },
  ...names.map((name) => ({ value: name, label: name })),
];

/** The choices above the list; each changes one part of the filter. */
export function productFilters(
  filter: ProductFilter,
  { categories, productLines }: ProductChoices,
  onChange: (filter: ProductFilter) => void,
) {
  return [
    select({
      label: msg("On sale or not"),
      value: filter.state ?? "",
      options: [
        { value: "", label: msg("All states") },
        { value: "active", label: msg("On sale") },
        { value: "inactive", label: msg("Off sale") },
      ],
      onChange: (value) => {
        onChange({ ...filter, state: states.find((one) => one === value) });
      },
    }),
    select({
      label: msg("Category"),
      value: filter.category ?? "",
      options: named(msg("All categories"), categories),
      onChange: (value) => {
        onChange({ ...filter, category: value || undefined });
      },
    }),
    select({
      label: msg("Product line"),
      value: filter.productLine ?? "",
      options: named(msg("All lines"), productLines),
      onChange: (value) => {
        onChange({ ...filter, productLine: value || undefined });
      },
    }),
    select({
      label: msg("What needs a look"),
      value: filter.only ?? "",
      options: [
        { value: "", label: msg("Anything") },
        { value: "no_price", label: msg("Without a base price") },
        { value: "out_of_stock", label: msg("Out of stock") },
        { value: "new", label: msg("New") },
      ],
      onChange: (value) => {
        onChange({ ...filter, only: kinds.find((one) => one === value) });
      },
    }),
  ];
}
