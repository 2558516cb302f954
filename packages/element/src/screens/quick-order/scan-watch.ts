/** A scan that does not go into the field for codes, because a hand has left the focus elsewhere. */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { ScanDetector } from "./scan-detector.ts";

/** Where no code belongs; a field for words takes one as it takes any word. */
const isNoPlaceForCodes = "input[inputmode=numeric], input[type=radio], select, button";

/** What is to be done with a scan. */
export interface ScanWatchOptions<Before> {
  /** What has to be again as it was before the scan's first key. */
  readonly before: () => Before;
  readonly onScan: (scan: { code: string; before: Before; field: Element }) => void;
}

/**
 * Watches a screen for scans: who scans looks at the shelf and not at where the focus is, and no
 * code may become a quantity. The field that it went into has again what it had.
 */
export class ScanWatch<Before> implements ReactiveController {
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly options: ScanWatchOptions<Before>;
  private readonly scan = new ScanDetector();
  private began: { field: Element; value: string; before: Before } | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ScanWatchOptions<Before>) {
    this.host = host;
    this.options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener("keydown", this.onKey, true);
  }

  hostDisconnected(): void {
    this.host.removeEventListener("keydown", this.onKey, true);
  }

  private readonly onKey = (event: KeyboardEvent) => {
    const [field] = event.composedPath();
    if (!(field instanceof Element) || !field.matches(isNoPlaceForCodes)) return;
    if (event.key !== "Enter") {
      // A key that is held down comes as fast as a scanner's.
      if (event.repeat) this.scan.forget();
      else if (this.scan.key(event.key, event.timeStamp)) {
        const value = field instanceof HTMLInputElement ? field.value : "";
        this.began = { field, value, before: this.options.before() };
      }
      return;
    }
    const code = this.scan.scanned(event.timeStamp);
    const { began } = this;
    if (code === "" || began?.field !== field) return;
    event.preventDefault();
    event.stopPropagation();
    if (field instanceof HTMLInputElement && field.type !== "radio") {
      field.value = began.value;
      field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    }
    this.options.onScan({ code, before: began.before, field });
  };
}
