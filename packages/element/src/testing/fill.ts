import { waitUntil } from "@open-wc/testing";
import type { PortalPage } from "./portal-page.ts";

/** Types into a field that password managers fill, in the page's own tree. */
export async function fill({ element }: PortalPage, name: string, value: string): Promise<void> {
  const find = () => element.querySelector<HTMLInputElement>(`form input[name=${name}]`);
  await waitUntil(() => find() !== null, `there is ${name}`, { timeout: 8_000 });
  const field = find();
  if (!field) return;
  field.value = value;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
