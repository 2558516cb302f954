/** What sections made of choices share. */
import type { SettingsInput, SettingsSection } from "@order-portal/sdk/desk";
import type { Choice } from "@order-portal/ui";

/** A section as it is sent. */
export type SectionInput = SettingsInput;

/** What of a section is sent beside its name and revision. */
export type SectionValues<S extends SettingsSection> = Extract<
  SettingsInput,
  { section: S }
>["values"];

/** The words of a choice. */
export const wordOf = (options: readonly Choice[], value: string): string =>
  options.find((option) => option.value === value)?.label ?? value;

/** One of the choices that a select offers: neither it nor the server gives any other. */
export const chosen = <T extends string>(value: string): T => value as T;
