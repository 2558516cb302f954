/** What the list of customers is narrowed by. */
import { msg } from "@lit/localize";
import type { PriceGroupName } from "@order-portal/sdk/desk";
import { searchField, select } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import type { CustomerFilters } from "../../state/link-targets.ts";

/** The search and a filter each; a change is told with what it changes. */
export function customerFilters(
  { search = "", group, blocked, ordered, link }: CustomerFilters,
  groups: readonly PriceGroupName[],
  onNarrow: (change: CustomerFilters) => void,
): TemplateResult {
  const filter = (
    label: string,
    value: string | undefined,
    options: readonly (readonly [string, string])[],
    change: (value: string) => CustomerFilters,
  ) =>
    select({
      label,
      value: value ?? "",
      options: [["", label] as const, ...options].map(([value, label]) => ({ value, label })),
      onChange: (value) => {
        onNarrow(change(value));
      },
    });
  return html`<div class="filters">
    <div class="search">
      ${searchField({
        label: msg("Number, name, e-mail or city"),
        value: search,
        onSearch: (search) => {
          onNarrow({ search });
        },
      })}
    </div>
    ${
      groups.length === 0
        ? nothing
        : filter(
            msg("Any group"),
            group,
            groups.map(({ code, name }) => [code, name] as const),
            (value) => ({ group: value || undefined }),
          )
    }
    ${filter(
      msg("Any link"),
      link,
      [
        ["none", msg("No link yet")],
        ["unused", msg("Link never used")],
        ["used", msg("Link used")],
      ],
      (value) => ({
        link: value === "none" || value === "unused" || value === "used" ? value : undefined,
      }),
    )}
    ${filter(
      msg("Any orders"),
      ordered,
      [
        ["never", msg("Never ordered")],
        ["ever", msg("Has ordered")],
      ],
      (value) => ({ ordered: value === "never" || value === "ever" ? value : undefined }),
    )}
    ${filter(
      msg("Any state"),
      blocked,
      [
        ["no", msg("Not blocked")],
        ["yes", msg("Blocked")],
      ],
      (value) => ({ blocked: value === "yes" || value === "no" ? value : undefined }),
    )}
  </div>`;
}
