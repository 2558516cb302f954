import type { ReactiveControllerHost } from "lit";
import type { Actions } from "../../contexts/actions-context.ts";
import { emptyFields, readDraft, usableCode, type Draft, type Fields } from "./draft.ts";

/** What somebody has filled in who registers: kept with each letter, as long as the tab. */
export class KeptDraft {
  value: Draft = { step: "who", fields: emptyFields, discountCode: null, begun: null };

  private readonly host: ReactiveControllerHost;
  private readonly actions: () => Actions;

  constructor(host: ReactiveControllerHost, actions: () => Actions) {
    this.host = host;
    this.actions = actions;
  }

  /** Takes up what was kept, and the discount code that the page's address brings. */
  load(): void {
    const code = usableCode(new URLSearchParams(location.search).get("discount") ?? "");
    const kept = readDraft(this.entry().read());
    this.change({ ...kept, ...(code !== null && { discountCode: code }) });
  }

  change(changed: Partial<Draft>): void {
    this.value = { ...this.value, ...changed };
    this.entry().write(JSON.stringify(this.value));
    this.host.requestUpdate();
  }

  enter(typed: Partial<Fields>): void {
    this.change({ fields: { ...this.value.fields, ...typed } });
  }

  private entry() {
    return this.actions().visit.entry("registration");
  }

  /** It has served. */
  drop(): void {
    this.entry().write(null);
  }
}

/** The flow that the portal's tag names, seen from one of its screens. */
export function flowNameOf(screen: Element): string | undefined {
  const root = screen.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : null;
  return host?.getAttribute("registration") ?? undefined;
}
