import { msg } from "@lit/localize";
import type { AuditEntry } from "@order-portal/sdk/desk";
import {
  bannerStyles,
  base,
  button,
  buttonStyles,
  emptyState,
  fieldStyles,
  noticeStyles,
  selectField,
  selectStyles,
  skeletonStyles,
  textField,
  textFieldStyles,
  type Choice,
} from "@order-portal/ui";
import { html, nothing, type PropertyValues } from "lit";
import { state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { olderText, pagedFrame } from "../../components/paged-frame.ts";
import { PagedList } from "../../controllers/paged-list.ts";
import { readDetail } from "../../state/audit-changes.ts";
import { noFilter, type AuditFilter } from "../../state/audit-filter.ts";
import { auditKinds, auditSentence, kindLabel } from "../../state/audit-words.ts";
import { formatFilter, parseFilter, setFilters } from "../../state/fragment-filter.ts";
import { permissionLabel } from "../../state/staff-words.ts";
import { formatTime } from "../../state/times.ts";
import { areaStyles } from "../area-styles.ts";
import { auditStyles } from "./audit-styles.ts";
import { staffStyles } from "./staff-styles.ts";
import { StaffView } from "./staff-view.ts";

/** Scopes are told by what they let a key do. */
const factText = (name: string, value: string): string =>
  name === "Scopes" ? value.split(", ").map(permissionLabel).join(", ") : value;

/**
 * @summary What staff and keys did, and what they were refused; newest first, by filters.
 */
export class AuditView extends StaffView {
  static override styles = [
    base,
    bannerStyles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    selectStyles,
    skeletonStyles,
    textFieldStyles,
    areaStyles,
    staffStyles,
    auditStyles,
  ];

  @state() private filter: AuditFilter = noFilter;
  /** Staff and keys to choose from. */
  @state() private people: readonly Choice[] = [];

  private readonly entries = new PagedList<AuditFilter, AuditEntry>(
    this,
    noFilter,
    async (filter, cursor, signal) =>
      this.client.audit.list({ ...setFilters(filter), cursor }, { signal }),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    void this.readPeople();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("path")) return;
    const filter = parseFilter(this.path[0] ?? "", noFilter);
    const isNew = formatFilter(filter) !== formatFilter(this.filter);
    this.filter = filter;
    if (isNew || !this.hasUpdated) void this.entries.ask(filter);
  }

  protected override render(): unknown {
    return html`<div class="part">${this.filters()} ${this.list()}</div>`;
  }

  private filters() {
    const { who, kind, subject, from, to } = this.filter;
    const set = (name: keyof AuditFilter) => (value: string) => {
      const filter = { ...this.filter, [name]: value.trim() };
      const part = formatFilter(filter);
      this.go(part === "" ? [] : [part]);
    };
    const isKnown = who === "" || this.people.some(({ value }) => value === who);
    return html`<div class="filters">
      ${selectField({
        id: "audit-who",
        label: msg("Who"),
        required: true,
        options: [
          { value: "", label: msg("Everybody") },
          ...this.people,
          ...(isKnown ? [] : [{ value: who, label: who }]),
        ],
        value: who,
        onChange: set("who"),
      })}
      ${selectField({
        id: "audit-kind",
        label: msg("About"),
        required: true,
        options: [
          { value: "", label: msg("Everything") },
          ...auditKinds.map((value) => ({ value, label: kindLabel(value) })),
        ],
        value: kind,
        onChange: set("kind"),
      })}
      ${textField({
        id: "audit-subject",
        label: msg("Number or name"),
        required: false,
        value: subject,
        onChange: set("subject"),
      })}
      ${textField({
        id: "audit-from",
        label: msg("From"),
        type: "date",
        value: from,
        onChange: set("from"),
      })}
      ${textField({
        id: "audit-to",
        label: msg("To"),
        type: "date",
        value: to,
        onChange: set("to"),
      })}
    </div>`;
  }

  private list() {
    return pagedFrame({
      list: this.entries,
      unreadable: msg("The audit log cannot be shown"),
      skeletons: 6,
      empty: () => this.empty(),
      show: (entries, isBusy) =>
        html`<ol class="log" aria-busy=${isBusy}>
          ${repeat(
            entries,
            ({ id }) => id,
            (entry) => this.entry(entry),
          )}
        </ol>`,
      more: olderText(this.entries),
    });
  }

  private empty() {
    const isFiltered = formatFilter(this.filter) !== "";
    return emptyState({
      heading: isFiltered ? msg("Nothing matches") : msg("Nothing was done yet"),
      text: isFiltered
        ? msg("Take a filter away to see more.")
        : msg("Whatever staff and keys change stands here, with who and when."),
      ...(isFiltered && {
        action: button({ label: msg("Show everything"), onClick: () => this.go([]) }),
      }),
    });
  }

  private entry(entry: AuditEntry) {
    const { changes, facts } = readDetail(entry.detail);
    return html`<li class=${entry.action === "call.forbidden" ? "refused" : ""}>
      <div class="line">
        <span>${auditSentence(entry)}</span>
        <time datetime=${entry.at}>${formatTime(entry.at, this.clock)}</time>
      </div>
      ${
        changes.length === 0
          ? nothing
          : html`<table>
              <thead>
                <tr>
                  <th scope="col">${msg("What")}</th>
                  <th scope="col">${msg("Before")}</th>
                  <th scope="col">${msg("After")}</th>
                </tr>
              </thead>
              <tbody>
                ${changes.map(
                  ({ label, before, after }) =>
                    html`<tr>
                      <th scope="row">${label}</th>
                      <td>${before}</td>
                      <td>${after}</td>
                    </tr>`,
                )}
              </tbody>
            </table>`
      }
      ${facts
        .filter(([name]) => name !== "Move" && name !== "Role")
        .map(([name, value]) => html`<p class="fact"><b>${name}:</b> ${factText(name, value)}</p>`)}
    </li>`;
  }

  /** Those of the first hundred; where they cannot be read, everybody is shown. */
  private async readPeople() {
    try {
      const [{ staff }, { keys }] = await Promise.all([
        this.client.staff.list({ limit: 100 }),
        this.client.keys.list({ limit: 100 }),
      ]);
      this.people = [
        ...staff.map(({ name, email }) => ({ value: email, label: name })),
        ...keys.map(({ name }) => ({ value: `key:${name}`, label: name })),
      ];
    } catch {
      this.people = [];
    }
  }
}
