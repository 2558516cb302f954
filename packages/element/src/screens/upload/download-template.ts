import { msg } from "@lit/localize";
import { download, type FileKind } from "../../components/download.ts";
import type { Actions } from "../../contexts/actions-context.ts";
import { templateRows } from "./downloads.ts";

/** Has the browser keep a file to fill in; with what the customer orders often, if wanted. */
export async function downloadTemplate(
  kind: FileKind,
  isFilled: boolean,
  actions: Actions,
  locale: string | undefined,
): Promise<void> {
  const { signal } = new AbortController();
  // The template is of use without them, too; the portal tells of the trouble.
  const usuals = isFilled
    ? await actions
        .call((client) => client.history.usuals({ signal }), { signal })
        .catch(() => null)
    : null;
  await download(msg("Order template"), kind, templateRows(usuals), locale);
}
