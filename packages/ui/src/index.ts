/**
 * Leaf components that the portal and the desk share: no data, no network. Most are functions that
 * return a template, with a style sheet beside them for the `static styles` of whoever draws them;
 * those with a life of their own are element classes, registered by the elements' `define.ts`.
 */
export { paymentFact } from "./payment-fact.ts";
export { amounts, amountsStyles, serviceWords, type Amounts } from "./amounts.ts";
export { badge, badgeStyles, type BadgeTone } from "./badge.ts";
export { banner, bannerStyles, type BannerOptions } from "./banner.ts";
export { base, hostReset } from "./base.ts";
export { button, buttonStyles, type ButtonOptions, type ButtonVariant } from "./button.ts";
export { CellGrid } from "./cells/cell-grid.ts";
export type { Cell } from "./cells/cell-range.ts";
export type {
  CellEntry,
  CellGridOptions,
  CellRowView,
  CellsEntered,
  CellView,
} from "./cells/cell-view.ts";
export { readWholeNumber } from "./cells/read-whole-number.ts";
export { checkbox, checkboxStyles, type CheckboxOptions } from "./checkbox.ts";
export { codeField, codeFieldStyles, type CodeFieldOptions } from "./code-field.ts";
export { defineOnce } from "./define-once.ts";
export { Dialog } from "./dialog.ts";
export { field, fieldStyles, type FieldOptions } from "./field.ts";
export * as icons from "./icons.ts";
export { icon } from "./icons.ts";
export { keyValues, keyValuesStyles } from "./key-values.ts";
export { formatMoney, formatNumber, isolate, toDecimal, type Money } from "./money.ts";
export { emptyState, errorState, noticeStyles, type NoticeOptions } from "./notice.ts";
export { orderStatus, orderStatusText } from "./order-status.ts";
export { picture, pictureStyles } from "./picture.ts";
export { price, priceBreaks, priceStyles, type PriceBreak, type PriceOptions } from "./price.ts";
export { QuantityField, type QuantityChange } from "./quantity-field.ts";
export {
  highestQuantity,
  lowestQuantity,
  nearestQuantities,
  quantityProblem,
  stepQuantity,
  type QuantityProblem,
  type QuantityRule,
} from "./quantity-rule.ts";
export { RowList, rowListStyles, type RowListOptions } from "./row-list.ts";
export { searchField, searchFieldStyles, type SearchFieldOptions } from "./search-field.ts";
export { segments, segmentsStyles, type SegmentsOptions } from "./segments.ts";
export { select, selectField, selectStyles, type Choice, type SelectOptions } from "./select.ts";
export { skeletonRows, skeletonStyles } from "./skeleton.ts";
export { spinner, spinnerStyles } from "./spinner.ts";
export { table, tableStyles, type Column, type TableOptions } from "./table.ts";
export { tabs, tabsStyles, type TabOption, type TabsOptions } from "./tabs.ts";
export { textArea, textField, textFieldStyles, type TextFieldOptions } from "./text-field.ts";
export { applyAccent } from "./theme.ts";
export { Toasts, type Toast } from "./toasts.ts";
export { tokens } from "./tokens.ts";
