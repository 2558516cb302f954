/** Where the focus goes in a form around one record, and the key that saves. */

/** A form's element, as far as it takes to move in it. */
interface FormHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
}

/** To the heading, once it is there: who comes from a list reads on from it. */
export function focusHeadingOnce({ renderRoot }: Pick<FormHost, "renderRoot">): void {
  const heading = renderRoot.querySelector<HTMLElement>("h2[tabindex]");
  if (!heading || heading.dataset["focused"] === "true") return;
  heading.dataset["focused"] = "true";
  heading.focus();
}

/** To the first field at fault, or to what is said above. */
export async function showFault(host: FormHost): Promise<void> {
  await host.updateComplete;
  const fault = host.renderRoot.querySelector<HTMLElement>("[aria-invalid=true]");
  (fault ?? host.renderRoot.querySelector(".banner, order-desk-conflict"))?.scrollIntoView({
    block: "center",
  });
  fault?.focus();
}

/** Handles the keys of a form: Ctrl+S, or ⌘S, saves. */
export const saveByKey =
  (save: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  };
