/** What rows that staff bring are worked on with. */
import type { StaffContext } from "../context.ts";
import { currencyDigits } from "../money/currency-digits.ts";
import { keptPictures } from "../imports/pictures.ts";
import { isKeptOf } from "../pictures/picture-queries.ts";
import type { ImportScope } from "../imports/table-import.ts";
import type { CellWorkspace } from "./stored-table.ts";

/** The workspace, as far as cells depend on it. */
export const cellWorkspace = ({ workspace }: StaffContext): CellWorkspace => ({
  currencyDigits: currencyDigits(workspace.currency),
  timeZone: workspace.timeZone,
});

/** The scope of an import by hand or by a program, without its connection. */
export const rowScope = (context: StaffContext): Omit<ImportScope, "db"> => {
  const { store, db, workspace, config } = context;
  const { id, name, currency } = workspace;
  return {
    engine: store.engine,
    workspace: { id, name, currency, ...cellWorkspace(context) },
    pictures: keptPictures({
      dataDir: config.DATA_DIR,
      slug: workspace.slug,
      isUploaded: (picture) => isKeptOf(db, workspace.slug, picture),
    }),
  };
};
