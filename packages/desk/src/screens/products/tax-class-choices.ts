import { msg, str } from "@lit/localize";
import type { ProductChoices } from "@order-portal/sdk/desk";
import type { Choice } from "@order-portal/ui";

/** The workspace's tax classes to choose from, and one that it has no longer where it is chosen. */
export function taxClassChoices(
  { taxClasses, defaultTaxClass }: ProductChoices,
  chosen: string,
): Choice[] {
  const described = (name: string) => {
    const known = taxClasses.find((one) => one.name === name);
    return known ? `${name} (${known.percent} %)` : msg(str`${name} (not in the settings)`);
  };
  const usual =
    defaultTaxClass === null
      ? msg("None: no tax")
      : msg(str`The workspace's: ${described(defaultTaxClass)}`);
  const names = new Set(taxClasses.map(({ name }) => name));
  if (chosen !== "") names.add(chosen);
  return [
    { value: "", label: usual },
    ...[...names].map((name) => ({ value: name, label: described(name) })),
  ];
}
