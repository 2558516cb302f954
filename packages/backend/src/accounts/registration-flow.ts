/** How new customers register: the supplier's flows, and what holds against one. */
import type { FieldError, NewCompany, RegistrationForm, routes } from "@order-portal/contract";
import { checkAddress } from "../checkout/check-address.ts";
import type { CurrentWorkspace } from "../context.ts";
import type { Handler } from "../http/handlers.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import type { Settings } from "../workspaces/settings.ts";
import { callWorkspace } from "../workspaces/call-workspace.ts";

/** The flow of a page whose tag names none. */
const usualFlow = "default";

type Flow = Settings["accounts"]["flows"][number];

/** What is asked of somebody who registers. */
export const getRegistrationForm: Handler<typeof routes.getRegistrationForm> = async (
  context,
  { query, foreignOrigin },
): Promise<RegistrationForm | Refusal> => {
  const workspace = await callWorkspace(context, query.workspace, foreignOrigin);
  if (isRefusal(workspace)) return workspace;
  const { signIn, existingCustomers, password } = workspace.settings.accounts;
  const named = findFlow(workspace, query.flow);
  // A page whose tag is mistyped or out of date still lets people register, and says so.
  const flow = named ?? findFlow(workspace);
  return {
    ...(signIn && named === undefined && query.flow !== undefined && { flowUnknown: true }),
    existingCustomers: signIn && existingCustomers,
    flow: signIn && flow ? { ...flow, groups: flow.groups.map(({ label }) => label) } : null,
    passwordPolicy: password,
    suggests: workspace.settings.geocoderUrl !== null,
  };
};

/** The flow of a name. */
export const findFlow = (
  { settings }: Pick<CurrentWorkspace, "settings">,
  name = usualFlow,
): Flow | undefined => settings.accounts.flows.find((flow) => flow.name === name);

/** Refuses whoever is no customer yet. */
export const refuseNewCustomers = (): Refusal =>
  refuse("registration_closed", "New customers cannot register here.");

/** Refuses what the flow does not offer, or asks for and has not got, and a wrong address. */
export function refuseCompany(flow: Flow | undefined, company: NewCompany): Refusal | null {
  if (flow === undefined) return refuseNewCustomers();
  const errors: FieldError[] = [];
  const choose = (field: string, chosen: string | null, offered: readonly string[]) => {
    const isOffered = offered.length === 0 ? chosen === null : offered.includes(chosen ?? "");
    if (isOffered) return;
    const code = chosen === null ? "required" : "invalid";
    errors.push({ pointer: `/company/${field}`, code, detail: "Choose one of those offered." });
  };
  const { group, shippingTerms, paymentTerms } = company;
  choose(
    "group",
    group,
    flow.groups.map(({ label }) => label),
  );
  choose("shippingTerms", shippingTerms, flow.shippingTerms);
  choose("paymentTerms", paymentTerms, flow.paymentTerms);
  if (flow.phone === "required" && company.phone === "") {
    const detail = "This field is needed.";
    errors.push({ pointer: "/company/phone", code: "required", detail });
  }
  errors.push(...checkAddress(company.address, "/company/address"));
  return errors.length === 0
    ? null
    : refuse("invalid_request", errors[0]?.detail ?? "", { errors });
}
