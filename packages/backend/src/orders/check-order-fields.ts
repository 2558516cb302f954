/** Whether the order fields that the workspace asks for are filled in. Pure. */
import type { FieldError, OrderFields } from "@order-portal/contract";
import type { Settings } from "../workspaces/settings.ts";

const labels: Readonly<Record<keyof OrderFields, string>> = {
  purchaseOrderNumber: "purchase order number",
  notes: "note",
  deliveryDate: "delivery date",
};

/** Where the settings or the calendar find a fault; `dateTrouble` says what is wrong with a day. */
export function checkOrderFields(
  fields: OrderFields,
  settings: Settings["orderFields"],
  dateTrouble: (day: string) => string | null,
): FieldError[] {
  const asked = orderedFields(fields, settings);
  const errors: FieldError[] = [];
  for (const name of fieldNames) {
    const pointer = `/fields/${name}`;
    if (settings[name] === "required" && asked[name] === "") {
      const detail = `The supplier asks for a ${labels[name]}.`;
      errors.push({ pointer, code: "required", detail });
    }
    if (name !== "deliveryDate" || asked[name] === "") continue;
    const detail = dateTrouble(asked[name]);
    if (detail !== null) errors.push({ pointer, code: "invalid", detail });
  }
  return errors;
}

const fieldNames = ["purchaseOrderNumber", "notes", "deliveryDate"] as const;

/** The fields as they are ordered: one that the workspace does not ask for is left empty. */
export function orderedFields(fields: OrderFields, settings: Settings["orderFields"]): OrderFields {
  const of = (name: keyof OrderFields) => (settings[name] === "hidden" ? "" : fields[name]);
  return {
    purchaseOrderNumber: of("purchaseOrderNumber"),
    notes: of("notes"),
    deliveryDate: of("deliveryDate"),
  };
}
