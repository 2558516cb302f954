/** Loads Northwind into an empty database, its dates moved so that it sells until last night. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importFolder, type AppContext } from "@order-portal/backend";
import { prepareDemo } from "@order-portal/example-data/prepare-demo";

/** Whether the demo's supplier is there already. */
export async function isLoaded({ db }: AppContext, workspace: string): Promise<boolean> {
  const known = await db
    .selectFrom("workspaces")
    .select("id")
    .where("slug", "=", workspace)
    .executeTakeFirst();
  return known !== undefined;
}

/** Imports Northwind; a row that were refused would be a fault of the demo's own data. */
export async function loadNorthwind({ store, now }: AppContext, dataDir: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "northwind-"));
  try {
    await prepareDemo({ target: folder });
    await importFolder(
      { store, folder, dataDir, dryRun: false, now },
      {
        onProgress: () => undefined,
        onRefused: ({ file, line, column, reason }) => {
          throw new Error(`${file}:${String(line)} ${column}: ${reason}`);
        },
      },
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}
