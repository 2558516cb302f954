/** The queries of mail templates; a template that is not stored is the program's own, and on. */
import type { MailTemplateName } from "@order-portal/contract";
import type { Connection } from "../database/store.ts";
import { defaultTemplates, type MailTemplate } from "./default-templates.ts";

/** A template as a workspace has it. */
export interface WorkspaceTemplate extends MailTemplate {
  readonly enabled: boolean;
}

/** The template of a name as the workspace has it. */
export async function findTemplate(
  db: Connection,
  workspaceId: number,
  name: MailTemplateName,
): Promise<WorkspaceTemplate> {
  const row = await db
    .selectFrom("mail_templates")
    .select(["enabled", "subject", "body"])
    .where("workspace_id", "=", workspaceId)
    .where("name", "=", name)
    .executeTakeFirst();
  if (row === undefined) return { enabled: true, ...defaultTemplates[name] };
  return { enabled: row.enabled === 1, subject: row.subject, body: row.body };
}

/** Keeps a template as the supplier wants it. */
export async function putTemplate(
  db: Connection,
  workspaceId: number,
  name: MailTemplateName,
  { enabled, subject, body }: WorkspaceTemplate,
): Promise<void> {
  const values = { enabled: enabled ? 1 : 0, subject, body } as const;
  await db
    .insertInto("mail_templates")
    .values({ workspace_id: workspaceId, name, ...values })
    .onConflict((conflict) => conflict.columns(["workspace_id", "name"]).doUpdateSet(values))
    .execute();
}
