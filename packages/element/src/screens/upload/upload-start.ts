/** Where an upload begins: a file, a text, or a template to fill in first. */
import { msg } from "@lit/localize";
import { button, checkbox, icon, icons } from "@order-portal/ui";
import { css, html, nothing, type TemplateResult } from "lit";
import type { FileKind } from "../../components/download.ts";

/** What the beginning is made of. */
export interface UploadStartOptions {
  /** A file is being dragged above the screen. */
  readonly isDragged: boolean;
  /** A file is being read. */
  readonly isReading: boolean;
  readonly text: string;
  /** Whether a template can be filled with what the customer orders often. */
  readonly mayFill: boolean;
  readonly isFilled: boolean;
  readonly onFile: (file: File) => void;
  readonly onText: (text: string) => void;
  readonly onRead: () => void;
  readonly onFill: (isFilled: boolean) => void;
  readonly onTemplate: (kind: FileKind) => void;
}

/** The kinds of files that a file dialog offers; what a file is, its content says. */
const accepted = ".csv,.tsv,.txt,.xlsx,.xlsm,text/csv,text/plain";

/** The beginning. */
export function uploadStart(options: UploadStartOptions): TemplateResult {
  return html`<div class="start">
    <section
      class="drop ${options.isDragged ? "dragged" : ""}"
      part="drop-zone"
      aria-labelledby="file-heading"
      aria-busy=${options.isReading ? "true" : nothing}
    >
      ${icon(icons.parcel)}
      <h2 id="file-heading">${msg("A file")}</h2>
      <p>${msg("Drop a file with your lines here: Excel (.xlsx) or CSV.")}</p>
      <label class="button ${options.isReading ? "" : "primary"}" part="button">
        <input
          type="file"
          accept=${accepted}
          ?disabled=${options.isReading}
          @change=${(event: Event) => {
            const input = event.target as HTMLInputElement; // Bound to the input alone.
            const [file] = input.files ?? [];
            if (file) options.onFile(file);
            input.value = ""; // So that the same file can be chosen again.
          }}
        />
        <span>${options.isReading ? msg("Reading…") : msg("Choose a file")}</span>
      </label>
    </section>
    <section class="paste" aria-labelledby="paste-heading">
      <h2 id="paste-heading">${msg("Or paste your lines")}</h2>
      <textarea
        class="control"
        part="input"
        rows="7"
        aria-labelledby="paste-heading"
        aria-describedby="paste-hint"
        placeholder=${msg("3 cs chai\nNW-0042 × 5\n12 Queso Cabrales")}
        .value=${options.text}
        @input=${(event: Event) => {
          options.onText((event.target as HTMLTextAreaElement).value); // Bound to it alone.
        }}
      ></textarea>
      <p class="hint" id="paste-hint">
        ${msg("From an e-mail, a list or a sheet; one line each. You see every line before it goes into the cart.")}
      </p>
      ${button({
        label: msg("Read lines"),
        disabled: options.text.trim() === "",
        onClick: options.onRead,
      })}
    </section>
    <section class="template" aria-labelledby="template-heading">
      <h2 id="template-heading">${msg("A template to fill in")}</h2>
      ${
        options.mayFill
          ? checkbox({
              id: "fill",
              label: msg("With what we order often"),
              checked: options.isFilled,
              required: true,
              onChange: options.onFill,
            })
          : nothing
      }
      <div class="files">
        ${(["xlsx", "csv"] as const).map((kind) =>
          button({
            label: kind === "xlsx" ? msg("Excel template") : msg("CSV template"),
            onClick: () => {
              options.onTemplate(kind);
            },
          }),
        )}
      </div>
    </section>
  </div>`;
}

/** The look of the beginning. */
export const uploadStartStyles = css`
  .start {
    display: grid;
    gap: 28px;
  }
  .start section {
    display: grid;
    gap: 10px;
    justify-items: start;
    min-width: 0;
  }
  .start p {
    color: var(--op-muted);
  }
  .start .hint {
    font-size: var(--op-text-small);
  }
  .start .drop {
    justify-items: center;
    padding: 28px 20px;
    border: 1.5px dashed var(--op-edge);
    border-radius: var(--op-radius);
    text-align: center;
    transition: background-color 0.12s;
  }
  .start .drop > svg {
    width: 32px;
    height: 32px;
    color: var(--op-muted);
  }
  .start .drop.dragged {
    border-color: var(--op-accent-text);
    background: var(--op-hover);
  }
  .drop .button {
    overflow: hidden;
    cursor: pointer;
  }
  .drop .button:focus-within {
    outline: 2px solid var(--op-accent-text);
    outline-offset: 2px;
  }
  .drop input {
    position: absolute;
    inset: 0;
    width: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .drop input::file-selector-button {
    cursor: pointer;
  }
  .paste textarea {
    display: block;
    max-height: 50vh;
    resize: vertical;
  }
  .files {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  @container (min-width: 760px) {
    .start {
      grid-template-columns: 1fr 1fr;
    }
    .start .drop {
      align-content: center;
    }
    .start .template {
      grid-column: 1 / -1;
    }
  }
`;
