/** What a section may not say, beyond the form of each field. Pure. */
import type { FieldCode, FieldError, SettingsInput } from "@order-portal/contract";
import type { CurrentWorkspace } from "../context.ts";
import { currencyDigits, isCurrency } from "../money/currency-digits.ts";
import { parseDecimal } from "../money/decimal-text.ts";
import { refuseUrl } from "../network/guarded-request.ts";
import { isPictureAddress, pictureAddressWanted } from "../pictures/picture-address.ts";
import { freightAmounts, isLocale, isTimeZone } from "../workspaces/settings.ts";
import type { MoneyFixedBy } from "./money-fixed-by.ts";

/** What the rules ask of the world. */
export interface SectionFacts {
  readonly workspace: CurrentWorkspace;
  readonly moneyFixedBy: MoneyFixedBy | null;
  /** Those of the given tax classes that products are under. */
  readonly usedTaxClasses: ReadonlySet<string>;
  /** Those of the given price groups, by code, that there are. */
  readonly priceGroups: ReadonlySet<string>;
  /** Whether this server calls addresses in private networks. */
  readonly allowPrivate: boolean;
}

type Values<S extends SettingsInput["section"]> = Extract<SettingsInput, { section: S }>["values"];

const fault = (place: string, detail: string, code: FieldCode = "invalid"): FieldError => ({
  pointer: `/values/${place}`,
  code,
  detail,
});

/** One error for each fault; none where it can be stored. */
export function checkSection(input: SettingsInput, facts: SectionFacts): FieldError[] {
  switch (input.section) {
    case "company":
      return checkCompany(input.values, facts);
    case "brand":
      return checkBrand(input.values, facts);
    case "checkout":
      return checkCheckout(input.values, facts);
    case "freight":
      return checkFreight(input.values, facts);
    case "tax":
      return checkTax(input.values, facts);
    case "accounts":
      return checkAccounts(input.values, facts);
    default:
      return [];
  }
}

const holders: Readonly<Record<MoneyFixedBy, string>> = {
  orders: "there are orders in it",
  prices: "prices are set in it",
};

function checkCompany(
  { locale, timeZone, currency, priceScale }: Values<"company">,
  { workspace, moneyFixedBy }: SectionFacts,
): FieldError[] {
  const errors: FieldError[] = [];
  if (!isLocale(locale)) errors.push(fault("locale", "Give a language tag such as en-US."));
  if (!isTimeZone(timeZone)) {
    errors.push(fault("timeZone", "Give a time zone such as Europe/Vienna."));
  }
  if (!isCurrency(currency)) return [...errors, fault("currency", "Give a code such as EUR.")];
  if (moneyFixedBy !== null) {
    const held = `It stays as it is: ${holders[moneyFixedBy]}.`;
    if (currency !== workspace.currency) errors.push(fault("currency", held, "in_use"));
    if (priceScale !== workspace.priceScale) errors.push(fault("priceScale", held, "in_use"));
    return errors;
  }
  const digits = currencyDigits(currency);
  const amounts = freightAmounts(workspace.settings.freight);
  if (amounts.some((amount) => parseDecimal(amount, digits) === null)) {
    errors.push(fault("currency", "The amounts under Freight have more decimals than it has."));
  }
  return errors;
}

function checkAccounts({ flows }: Values<"accounts">, { priceGroups }: SectionFacts): FieldError[] {
  const errors: FieldError[] = [];
  const names = new Set<string>();
  for (const [index, { name, groups }] of flows.entries()) {
    if (names.has(name)) {
      errors.push(fault(`flows/${index}/name`, `There is already a flow ${name}.`));
    }
    names.add(name);
    const unknown = groups.find(({ code }) => !priceGroups.has(code));
    if (unknown !== undefined) {
      errors.push(fault(`flows/${index}/groups`, `There is no price group ${unknown.code}.`));
    }
    if (new Set(groups.map(({ label }) => label)).size < groups.length) {
      errors.push(fault(`flows/${index}/groups`, "Two groups are called the same."));
    }
  }
  return errors;
}

function checkBrand({ logoUrl }: Values<"brand">, { workspace }: SectionFacts): FieldError[] {
  if (logoUrl === null || logoUrl === workspace.brand.logoUrl) return [];
  return isPictureAddress(logoUrl, workspace.slug) ? [] : [fault("logoUrl", pictureAddressWanted)];
}

/** An address that is never called would be no help to anybody, and nobody would be told. */
function checkCheckout(
  { geocoderUrl }: Values<"checkout">,
  { workspace, allowPrivate }: SectionFacts,
): FieldError[] {
  if (geocoderUrl === null || geocoderUrl === workspace.settings.geocoderUrl) return [];
  const reason = refuseUrl(new URL(geocoderUrl), allowPrivate);
  return reason === null ? [] : [fault("geocoderUrl", `This address is not taken: ${reason}.`)];
}

function checkFreight(values: Values<"freight">, { workspace }: SectionFacts): FieldError[] {
  const digits = currencyDigits(workspace.currency);
  const errors: FieldError[] = [];
  const checkAmount = (place: string, amount: string | null) => {
    if (amount === null || parseDecimal(amount, digits) !== null) return;
    errors.push(fault(place, `${workspace.currency} has ${digits} decimals at most.`));
  };
  if (values.kind === "flat" || values.kind === "free_from") checkAmount("amount", values.amount);
  if (values.kind === "free_from") checkAmount("threshold", values.threshold);
  if (values.kind !== "by_carrier_service") return errors;
  const names = new Set<string>();
  for (const [index, { service, amount, threshold }] of values.services.entries()) {
    checkAmount(`services/${index}/amount`, amount);
    checkAmount(`services/${index}/threshold`, threshold);
    if (names.has(service)) {
      errors.push(fault(`services/${index}/service`, `There is already a service ${service}.`));
    }
    names.add(service);
  }
  return errors;
}

function checkTax(
  { rates, defaultTaxClass, freightTaxClass }: Values<"tax">,
  { usedTaxClasses }: SectionFacts,
): FieldError[] {
  const errors: FieldError[] = [];
  const names = new Set<string>();
  for (const [index, { taxClass }] of rates.entries()) {
    if (names.has(taxClass)) {
      errors.push(fault(`rates/${index}/taxClass`, `There is already a tax class ${taxClass}.`));
    }
    names.add(taxClass);
  }
  for (const taxClass of usedTaxClasses) {
    if (names.has(taxClass)) continue;
    const detail = `Products are under ${taxClass}: put them under another class before it goes.`;
    errors.push(fault("rates", detail, "in_use"));
  }
  const chosen = { defaultTaxClass, freightTaxClass };
  for (const [place, taxClass] of Object.entries(chosen)) {
    if (taxClass !== null && !names.has(taxClass)) {
      errors.push(fault(place, `There is no tax class ${taxClass}.`));
    }
  }
  return errors;
}
