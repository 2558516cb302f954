/** What is sent of a price record as it is typed, or why it cannot be. */
import { msg } from "@lit/localize";
import type { PriceKind, RuleOwnerInput, ScopeInput } from "@order-portal/sdk/desk";
import { readLocalTime } from "./local-time.ts";
import type { PriceDraft } from "./price-draft.ts";
import { readPrice } from "./typed-price.ts";

/** Why a field cannot be sent, by its JSON pointer. */
export type PriceErrors = ReadonlyMap<string, string>;

/** The workspace's way of writing numbers and times. */
export interface DraftClock {
  readonly locale: string;
  readonly timeZone: string;
}

/** Reads the parts of a draft; what is wrong with them gathers in `errors`. */
export class DraftReader {
  readonly errors = new Map<string, string>();
  readonly draft: PriceDraft;
  readonly #clock: DraftClock;

  constructor(draft: PriceDraft, clock: DraftClock) {
    this.draft = draft;
    this.#clock = clock;
  }

  text(field: "code" | "name"): string {
    return this.#needed(`/${field}`, this.draft[field].trim());
  }

  owner(): RuleOwnerInput {
    const { owner, group, customer } = this.draft;
    switch (owner) {
      case "workspace":
        return { kind: "workspace" };
      case "group":
        return { kind: "group", code: this.#needed("/owner/code", group?.value) };
      case "customer":
        return { kind: "customer", number: this.#needed("/owner/number", customer?.value) };
    }
  }

  scope(): ScopeInput {
    const { scope, line, product, unit } = this.draft;
    switch (scope) {
      case "all":
        return { kind: "all" };
      case "line":
        return { kind: "line", productLine: this.#needed("/scope/productLine", line?.value) };
      case "sku":
        return { kind: "sku", sku: this.#needed("/scope/sku", product?.value) };
      case "unit": {
        const value = this.#needed("/scope/sku", unit?.value);
        // Made by `unitValue`.
        const [sku, code] = value === "" ? ["", ""] : (JSON.parse(value) as [string, string]);
        return { kind: "unit", sku, unit: code };
      }
    }
  }

  change(): { kind: PriceKind; value: string } {
    const { kind } = this.draft;
    return {
      kind,
      value:
        kind === "percent"
          ? this.#percent("/value", this.draft.value)
          : this.#decimal("/value", this.draft.value, msg("A price such as 12.50.")),
    };
  }

  minimumQuantity(): number {
    return this.#whole("/minimumQuantity", this.draft.minimumQuantity) ?? this.#missing();
  }

  times(): { starts: string | null; ends: string | null } {
    const read = (field: "starts" | "ends") => {
      const instant = readLocalTime(this.draft[field], this.#clock.timeZone);
      if (instant === undefined) this.errors.set(`/${field}`, msg("A day and a time."));
      return instant ?? null;
    };
    const [starts, ends] = [read("starts"), read("ends")];
    if (starts !== null && ends !== null && ends <= starts) {
      this.errors.set("/ends", msg("It must end after it starts."));
    }
    return { starts, ends };
  }

  maximumUses(): number | null {
    const typed = this.draft.maximumUses.trim();
    return typed === "" ? null : this.#whole("/maximumUses", typed);
  }

  tiers(): { minimumQuantity: number; percent: string }[] {
    return this.draft.tiers.map(({ minimumQuantity, percent }, index) => ({
      minimumQuantity:
        this.#whole(`/tiers/${index}/minimumQuantity`, minimumQuantity) ?? this.#missing(),
      percent: this.#percent(`/tiers/${index}/percent`, percent),
    }));
  }

  /** In the place of a number that cannot be read: its error keeps it from being sent. */
  #missing(): number {
    return 1;
  }

  #needed(pointer: string, text = ""): string {
    if (text === "") this.errors.set(pointer, msg("This is needed."));
    return text;
  }

  #whole(pointer: string, typed: string): number | null {
    const text = typed.trim();
    const value = /^\d{1,10}$/.test(text) ? Number(text) : 0;
    if (value >= 1 && value <= 1_000_000_000) return value;
    this.errors.set(pointer, msg("A whole number from 1."));
    return null;
  }

  #percent(pointer: string, typed: string): string {
    const words = msg("A percentage above 0, at most 100.");
    const value = this.#decimal(pointer, typed, words);
    if (Number(value) <= 0 || Number(value) > 100) this.errors.set(pointer, words);
    return value;
  }

  #decimal(pointer: string, typed: string, words: string): string {
    const value = readPrice(typed, this.#clock.locale);
    if (value === undefined) this.errors.set(pointer, words);
    return value ?? "0";
  }
}
