/** Binds the call that reads the audit log. */
import type { Handlers } from "../http/handlers.ts";
import { listAudit } from "./list-audit.ts";

export const auditHandlers: Handlers<"listAudit"> = {
  listAudit: (context, { query }) => listAudit(context, query),
};
