/** What columns are called, in words; those that say enough of themselves as they are. */
import { msg } from "@lit/localize";

/** What a column is called. */
export function columnLabel(column: string): string {
  const labels: Readonly<Record<string, () => string>> = {
    sku: () => msg("Sku (product code)"),
    product_line: () => msg("Product line"),
    image_url: () => msg("Picture (address)"),
    tax_class: () => msg("Tax class"),
    new_until: () => msg("New until"),
    active: () => msg("Active (yes or no)"),
    aliases: () => msg("Aliases (other words for it)"),
    replaced_by: () => msg("Replaced by (sku)"),
    unit: () => msg("Unit, such as EA"),
    label: () => msg("Label"),
    factor: () => msg("Factor (base units in it)"),
    minimum: () => msg("Minimum quantity"),
    maximum: () => msg("Maximum quantity"),
    increment: () => msg("Increment (order in steps of)"),
    email: () => msg("E-mail"),
    price_group: () => msg("Price group (code)"),
    template: () => msg("Order template"),
    checkout_mode: () => msg("Checkout mode"),
    stock_display: () => msg("Stock display"),
    carrier_service: () => msg("Carrier service"),
    payment_terms: () => msg("Payment terms"),
    shipping_terms: () => msg("Shipping terms"),
    tax_exempt: () => msg("Tax exempt (yes or no)"),
    blocked: () => msg("Blocked (yes or no)"),
    customer: () => msg("Customer (number)"),
    line1: () => msg("Street"),
    line2: () => msg("Second line of the address"),
    postal_code: () => msg("Postal code"),
    region: () => msg("Region or state"),
    part_number: () => msg("Customer's part number"),
    lot_number: () => msg("Lot number"),
    minimum_quantity: () => msg("From quantity"),
    max_uses: () => msg("Number of uses"),
    first_order_only: () => msg("First order only (yes or no)"),
    po_number: () => msg("Purchase order number"),
    unit_price: () => msg("Unit price"),
    kind: () => msg("Kind"),
  };
  const known = labels[column];
  if (known) return known();
  return column.charAt(0).toUpperCase() + column.slice(1).replaceAll("_", " ");
}
