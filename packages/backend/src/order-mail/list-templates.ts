/** Every mail about orders, as the workspace has it. */
import {
  mailPlaceholders,
  mailTemplateNames,
  type MailTemplate,
  type MailTemplateList,
  type MailTemplateName,
} from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import { recordRevision } from "../database/record-revision.ts";
import { defaultTemplates } from "./default-templates.ts";
import { findTemplate, type WorkspaceTemplate } from "./mail-template-queries.ts";

/** Reads them all, in the order in which an order comes by them. */
export async function listTemplates({ db, workspace }: StaffContext): Promise<MailTemplateList> {
  const templates = await Promise.all(
    mailTemplateNames.map(async (name) =>
      toMailTemplate(name, await findTemplate(db, workspace.id, name)),
    ),
  );
  return { templates, placeholders: [...mailPlaceholders] };
}

/** A template as the wire has it. */
export function toMailTemplate(name: MailTemplateName, template: WorkspaceTemplate): MailTemplate {
  const { enabled, subject, body } = template;
  const own = defaultTemplates[name];
  return {
    name,
    enabled,
    subject,
    body,
    isDefault: subject === own.subject && body === own.body,
    revision: recordRevision([enabled, subject, body]),
  };
}
