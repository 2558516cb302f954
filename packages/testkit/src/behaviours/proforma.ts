/** The calls that make a pro-forma: here a page with nothing but the order's number. */
import type { ProformaFile } from "@order-portal/contract";
import { ordersOf } from "./history/past-orders.ts";
import { refuse } from "../http/refusal.ts";
import { customerOfCall, type Behaviours } from "./behaviour.ts";

export const proformaBehaviours: Behaviours<"getProforma" | "getDeskProforma"> = {
  getProforma(call) {
    if (!call.state.workspace.orderHistory) return refuse("history_off");
    const own = ordersOf(call.state, customerOfCall(call));
    const order = own.find(({ number }) => number === call.params.number);
    return order && order.status !== "draft" ? fileOf(order.number) : refuse("not_found");
  },

  getDeskProforma({ state, params }) {
    const order = state.orders.find(({ number }) => number === params.number);
    return order ? fileOf(order.number) : refuse("not_found");
  },
};

const fileOf = (number: string): ProformaFile => ({
  name: `pro-forma-${number}.pdf`,
  mediaType: "application/pdf",
  data: btoa(page(`Pro-forma ${number}`)),
});

/** The smallest PDF that says something; readers make up the table of places that it lacks. */
const page = (text: string) => {
  const drawing = `BT /F1 18 Tf 40 780 Td (${text}) Tj ET`;
  return [
    "%PDF-1.4",
    "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj",
    "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj",
    "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>> endobj",
    `4 0 obj <</Length ${drawing.length}>> stream\n${drawing}\nendstream endobj`,
    "trailer <</Root 1 0 R>>",
    "%%EOF",
  ].join("\n");
};
