/** What is wrong with a step as it is filled in, before anything is sent. Pure. */
import { msg } from "@lit/localize";
import type { AddressFormat, RegistrationFlow } from "@order-portal/sdk";
import { addressFaults } from "../address/address-faults.ts";
import { missingFields, type Draft, type FieldName } from "./draft.ts";

/** Fields that are missing, and parts of an address that its country writes otherwise. */
export function stepFaults(
  { step, fields }: Pick<Draft, "step" | "fields">,
  flow: RegistrationFlow | null,
  format: AddressFormat | null,
): Map<FieldName | "password", string> {
  const missing = missingFields(step, fields, flow);
  const wrong = new Map<FieldName | "password", string>(
    missing.map((name) => [name, msg("This is needed.")]),
  );
  if (step !== "address" || format === null) return wrong;
  return new Map([...wrong, ...addressFaults({ label: "", ...fields }, format)]);
}
