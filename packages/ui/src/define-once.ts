/**
 * Registers a custom element unless the page has that name already: the script may have been
 * loaded twice, or beside another version of itself, and the first one stays in charge.
 *
 * @returns whether this call registered it
 */
export function defineOnce(name: string, element: CustomElementConstructor): boolean {
  if (customElements.get(name)) return false;
  customElements.define(name, element);
  return true;
}
