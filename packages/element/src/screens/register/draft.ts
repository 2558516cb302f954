/** What somebody has filled in who registers, kept while they look elsewhere. Never a password. */
import type { Address, AddressFormat, NewRegistration, RegistrationFlow } from "@order-portal/sdk";
import { ownParts } from "../address/address-faults.ts";
import { isRecord, parseJson } from "../../state/stored-json.ts";

/** A new customer's steps, in their order; `known` is all that a known customer's contact fills in. */
export const steps = ["details", "address", "contact"] as const;
export type Step = "who" | "known" | (typeof steps)[number];

/** Whether a step is the one that is sent. */
export const isLast = (step: Step): boolean => step === "known" || step === "contact";

/** The step behind one. */
export const nextStep = (step: Step): Step =>
  steps[steps.findIndex((one) => one === step) + 1] ?? "contact";

/** The step before one; undefined where it is the first. */
export function formerStep(step: Step, isAskedWho: boolean): Step | undefined {
  const place = steps.findIndex((one) => one === step);
  return place > 0 ? steps[place - 1] : isAskedWho ? "who" : undefined;
}

/** Every field by its name, as it is typed. */
export const emptyFields = {
  name: "",
  email: "",
  phone: "",
  customerNumber: "",
  company: "",
  group: "",
  shippingTerms: "",
  paymentTerms: "",
  line1: "",
  line2: "",
  city: "",
  region: "",
  postalCode: "",
  country: "",
};
export type Fields = typeof emptyFields;
export type FieldName = keyof Fields;

const placeParts = ["line1", "line2", "city", "region", "postalCode", "country"] as const;

/** The fields that an address, or a part of it, fills. */
export const placeOf = (address: Partial<Address>): Partial<Fields> =>
  Object.fromEntries(
    placeParts.flatMap((part) => (address[part] === undefined ? [] : [[part, address[part]]])),
  );

/** What is filled in, and where the visitor is. */
export interface Draft {
  readonly step: Step;
  readonly fields: Fields;
  /** The discount code that the page's address brought. */
  readonly discountCode: string | null;
  /** Names the registration while its code is awaited: who looks for the mail may come back anew. */
  readonly begun: string | null;
}

/** A discount code as the server takes one; null where it would take no registration with it. */
export function usableCode(text: string): string | null {
  const code = text.trim();
  return code.length <= 64 && /^[^\0\p{Surrogate}]+$/u.test(code) ? code : null;
}

/** What was kept, as far as it is what it should be. */
export function readDraft(text: string | null): Draft | null {
  const kept = parseJson(text);
  if (!isRecord(kept)) return null;
  const { step, fields, discountCode, begun } = kept;
  if (!isRecord(fields)) return null;
  const isStep = (value: unknown): value is Step =>
    [...steps, "who", "known"].some((one) => one === value);
  return {
    step: isStep(step) ? step : "who",
    fields: Object.fromEntries(
      Object.keys(emptyFields).map((name) => {
        const value = fields[name];
        return [name, typeof value === "string" ? value : ""];
      }),
    ) as Fields, // Of the very names above.
    discountCode: typeof discountCode === "string" ? usableCode(discountCode) : null,
    begun: typeof begun === "string" ? begun : null,
  };
}

/** Where the choices of a flow stand. */
export const choicesOf = ({ groups, shippingTerms, paymentTerms }: RegistrationFlow) => ({
  group: groups,
  shippingTerms,
  paymentTerms,
});

/** The one that is chosen: what has one choice alone is chosen by itself. */
const chosen = (value: string, offered: readonly string[]): string | null =>
  offered.length === 1 ? (offered[0] ?? null) : offered.includes(value) ? value : null;

/** The fields of a step that have to be filled in and are not. */
export function missingFields(
  step: Step,
  fields: Fields,
  flow: RegistrationFlow | null,
): FieldName[] {
  const isEmpty = (name: FieldName) => fields[name].trim() === "";
  switch (step) {
    case "who":
      return [];
    case "known":
      return (["customerNumber", "name"] as const).filter(isEmpty);
    case "details": {
      const choices = flow ? choicesOf(flow) : { group: [], shippingTerms: [], paymentTerms: [] };
      const unchosen = (["group", "shippingTerms", "paymentTerms"] as const).filter(
        (name) => choices[name].length > 1 && chosen(fields[name], choices[name]) === null,
      );
      return [...(["company"] as const).filter(isEmpty), ...unchosen];
    }
    case "address":
      // What else is needed the country says.
      return (["country"] as const).filter(isEmpty);
    case "contact":
      return (["name", "phone"] as const).filter(
        (name) => isEmpty(name) && (name === "name" || flow?.phone === "required"),
      );
  }
}

/** What the server is told. */
export function toRegistration(
  { step, fields, discountCode }: Draft,
  flow: RegistrationFlow | null,
  password: string,
  format: AddressFormat | null,
): NewRegistration {
  const { name, email, phone, customerNumber, company } = fields;
  const self = {
    name: name.trim(),
    email: email.trim(),
    password,
    ...(discountCode !== null && { discountCode }),
  };
  if (step === "known" || flow === null) return { ...self, customerNumber: customerNumber.trim() };
  const typed = { label: "", ...fields };
  // What another country asked for may be left in the draft.
  const { line1, line2, city, region, postalCode, country } = format
    ? ownParts(typed, format)
    : typed;
  const { groups, shippingTerms, paymentTerms } = flow;
  return {
    ...self,
    company: {
      flow: flow.name,
      name: company.trim(),
      group: chosen(fields.group, groups),
      shippingTerms: chosen(fields.shippingTerms, shippingTerms),
      paymentTerms: chosen(fields.paymentTerms, paymentTerms),
      phone: flow.phone === "hidden" ? "" : phone.trim(),
      address: { line1, line2, city, region, postalCode, country },
    },
  };
}

/** The step and the field that one of the server's pointers is about; null for what has none. */
function fieldOfPointer(
  pointer: string,
  isKnown: boolean,
): { step: Step; field: FieldName } | null {
  const name = pointer.split("/").at(-1) ?? "";
  if (pointer === "/company/name") return { step: "details", field: "company" };
  if (pointer.startsWith("/company/address/")) {
    return { step: "address", field: name as FieldName }; // The wire's names are the draft's.
  }
  if (["group", "shippingTerms", "paymentTerms"].includes(name)) {
    return { step: "details", field: name as FieldName };
  }
  if (["name", "email", "phone", "customerNumber"].includes(name)) {
    return { step: isKnown ? "known" : "contact", field: name as FieldName };
  }
  return null;
}

/** Fields that are wrong, and why. */
export type Wrong = ReadonlyMap<FieldName | "password", string>;

/** What the server said of single fields, and the step to go to: the first that has one of them. */
export function wrongOf(
  errors: ReadonlyMap<string, string>,
  here: Step,
): { step: Step; wrong: Wrong } {
  const wrong = new Map<FieldName | "password", string>();
  const at = new Set<Step>();
  for (const [pointer, detail] of errors) {
    const place = fieldOfPointer(pointer, here === "known");
    if (place) {
      wrong.set(place.field, detail);
      at.add(place.step);
    } else if (pointer === "/password") {
      wrong.set("password", detail);
    }
  }
  return { step: steps.find((one) => at.has(one)) ?? here, wrong };
}
