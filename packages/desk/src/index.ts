/** The `<order-desk>` element without registering it: `import "@order-portal/desk/define"` does. */
export { OrderDeskElement } from "./order-desk.ts";
