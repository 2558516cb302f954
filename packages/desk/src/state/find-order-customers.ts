/** Customers and their products, as a picker finds them. */
import type { OrderDesk, Product } from "@order-portal/sdk/desk";
import type { FindChoices } from "../components/picker.ts";

/** Finds customers by name or number. */
export const findOrderCustomers =
  (client: OrderDesk): FindChoices =>
  async (search, signal) => {
    const { customers } = await client.orders.customers(search, { signal });
    return customers.map(({ number, name, city }) => {
      return { value: number, label: name, note: [number, city].filter(Boolean).join(" · ") };
    });
  };

/** Finds products that a customer sees; those found are told, for their units and prices. */
export const findCustomerProducts =
  (client: OrderDesk, customer: string, onFound: (products: Product[]) => void): FindChoices =>
  async (search, signal) => {
    const query = { limit: 12, ...(search === "" ? {} : { search }) };
    const { products } = await client.orders.products(customer, query, { signal }).page();
    onFound(products);
    return products.map(({ sku, name }) => ({ value: sku, label: name, note: sku }));
  };
