/** workspace.json: the supplier's account, read and written. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Connection } from "../database/store.ts";
import { currencyDigits } from "../money/currency-digits.ts";
import { WorkspaceFile } from "../workspaces/settings.ts";
import type { Pictures } from "./pictures.ts";
import type { ImportedWorkspace } from "./table-import.ts";

/** Reads `workspace.json`; where it cannot be taken, one sentence for each fault. */
export async function readWorkspaceFile(folder: string): Promise<WorkspaceFile | string[]> {
  const name = "workspace.json";
  let json: unknown;
  try {
    const text = await readFile(join(folder, name), "utf8");
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return [missing ? `${name}: is not in ${folder}` : `${name}: is not valid JSON`];
  }
  const parsed = WorkspaceFile.safeParse(json);
  if (parsed.success) return parsed.data;
  return parsed.error.issues.map(({ path, message, code }) => {
    const where = path.length === 0 ? "" : `${path.join(".")}: `;
    return `${name}: ${where}${code === "unrecognized_keys" ? "has a key that is not known" : message}`;
  });
}

/** Makes the workspace, or updates the one of this slug. */
export async function importWorkspace(
  db: Connection,
  file: WorkspaceFile,
  pictures: Pictures,
  now: number,
): Promise<{ workspace: ImportedWorkspace; outcome: "taken" | "unchanged" }> {
  const digits = currencyDigits(file.currency);
  const brand = { ...file.brand, logoUrl: pictures.urlOf(file.brand.logoUrl) };
  const values = {
    name: file.name,
    currency: file.currency,
    locale: file.locale,
    time_zone: file.timeZone,
    price_scale: file.settings.priceScale ?? digits,
    settings: JSON.stringify({ brand, settings: file.settings }),
  };
  const known = await db
    .selectFrom("workspaces")
    .selectAll()
    .where("slug", "=", file.slug)
    .executeTakeFirst();
  const workspace = (id: number): ImportedWorkspace => ({
    id,
    name: file.name,
    currency: file.currency,
    currencyDigits: digits,
    timeZone: file.timeZone,
  });
  if (known === undefined) {
    const { id } = await db
      .insertInto("workspaces")
      .values({ slug: file.slug, status: "open", created_at: now, ...values })
      .returning("id")
      .executeTakeFirstOrThrow();
    return { workspace: workspace(id), outcome: "taken" };
  }
  const same = Object.entries(values).every(
    ([column, value]) => known[column as keyof typeof values] === value,
  );
  if (!same) {
    await db
      .updateTable("workspaces")
      .set((row) => ({ ...values, catalogue_revision: row("catalogue_revision", "+", 1) }))
      .where("id", "=", known.id)
      .execute();
  }
  return { workspace: workspace(known.id), outcome: same ? "unchanged" : "taken" };
}
