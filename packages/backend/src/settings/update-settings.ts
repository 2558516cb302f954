/** Stores one section of the settings. */
import type { DeskSettings, FieldError, SettingsInput } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { CurrentWorkspace, StaffContext } from "../context.ts";
import type { Source } from "../database/statement.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { keepPicture } from "../pictures/keep-picture.ts";
import { refuseQuestions } from "../prices/refuse-questions.ts";
import { endSessionsOfAccounts } from "../sessions/session-queries.ts";
import { readSettings } from "../workspaces/current-workspace.ts";
import { checkSection } from "./check-section.ts";
import { sectionsOf } from "./desk-settings.ts";
import { toDeskSettings } from "./get-settings.ts";
import { askAboutServices } from "./going-services.ts";
import { moneyFixedBy } from "./money-fixed-by.ts";
import { namedPriceGroups } from "./named-price-groups.ts";
import { lockWorkspace, storeWorkspace } from "./settings-row.ts";
import { usedTaxClasses } from "./used-tax-classes.ts";
import { withSection } from "./with-section.ts";

/** Stores it over the revision that was looked at, and answers all settings as they are then. */
export async function updateSettings(
  context: StaffContext,
  input: SettingsInput,
): Promise<DeskSettings | Refusal> {
  const { section } = input;
  return transactionUnlessRefused(context.store, async (source) => {
    const stored = await lockWorkspace(source, context.workspace.id);
    const fixedBy = await moneyFixedBy(source, stored.id);
    const { revision: seen, ...before } = sectionsOf(stored, fixedBy)[section];
    if (seen !== input.revision) return refuseChanged();
    const allowPrivate = context.config.ALLOW_PRIVATE_NETWORKS;
    const facts = { workspace: stored, moneyFixedBy: fixedBy, allowPrivate };
    const used = await goingTaxClasses(source, stored, input);
    const priceGroups = await namedPriceGroups(source, stored.id, input);
    const errors = checkSection(input, { ...facts, usedTaxClasses: used, priceGroups });
    if (errors.length > 0) {
      return refuse("invalid_request", "Nothing was stored: correct these fields.", { errors });
    }

    const questions = await askFirst(source, stored, input);
    if (questions.length > 0) return refuseQuestions(questions);

    const changed = asStored(withSection(stored, input));
    const { revision, ...after } = sectionsOf(changed, fixedBy)[section];
    if (revision === seen) return toDeskSettings(context, source, stored);
    const logos = [stored.brand.logoUrl, changed.brand.logoUrl] as const;
    const gone = await keepPicture(source, stored, ...logos, "/values/logoUrl");
    if (isRefusal(gone)) return gone;
    await storeWorkspace(source, changed);
    // Turned on again, everybody signs in anew.
    if (stored.settings.accounts.signIn && !changed.settings.accounts.signIn) {
      await endSessionsOfAccounts(source.db, stored.id);
    }
    await writeAudit(source.db, context, {
      action: "settings.updated",
      subject: { kind: "settings", name: section },
      detail: { before, after },
    });
    return toDeskSettings(context, source, changed);
  });
}

/** What is asked before it is stored, unless it was said that it is meant. */
async function askFirst(
  source: Source,
  { id, settings }: CurrentWorkspace,
  input: SettingsInput,
): Promise<FieldError[]> {
  if (input.section !== "freight" || input.confirmed === true) return [];
  return askAboutServices(source, id, settings.freight, input.values);
}

/** The workspace as the next request will read it, so that its revisions are those of then. */
const asStored = (workspace: CurrentWorkspace): CurrentWorkspace => {
  const { brand, settings } = workspace;
  return { ...workspace, ...readSettings(JSON.stringify({ brand, settings })) };
};

/** Those classes that the input takes away and products are under. */
async function goingTaxClasses(
  source: Source,
  { id, settings }: CurrentWorkspace,
  input: SettingsInput,
): Promise<Set<string>> {
  if (input.section !== "tax") return new Set();
  const stay = new Set(input.values.rates.map(({ taxClass }) => taxClass));
  const going = Object.keys(settings.taxRates).filter((taxClass) => !stay.has(taxClass));
  return usedTaxClasses(source, id, going);
}

const refuseChanged = (): Refusal =>
  refuse(
    "record_changed",
    "Somebody else changed these settings meanwhile: look at them anew, then store yours over them.",
  );
