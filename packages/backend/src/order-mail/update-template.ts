/** Gives a mail other words, turns it off or on, or goes back to the program's own words. */
import type { MailTemplate, MailTemplateName } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import type { Connection } from "../database/store.ts";
import { refuse, type Refusal } from "../http/refusal.ts";
import { defaultTemplates, type MailTemplate as Words } from "./default-templates.ts";
import { unknownPlaceholders } from "./fill-template.ts";
import { toMailTemplate } from "./list-templates.ts";
import { findTemplate, putTemplate, type WorkspaceTemplate } from "./mail-template-queries.ts";

/** What is asked for. */
export interface TemplateChange extends WorkspaceTemplate {
  /** The revision of the template that was looked at. */
  readonly revision: string;
}

/** Keeps the mail as it is wanted. */
export async function updateTemplate(
  context: StaffContext,
  name: MailTemplateName,
  { revision, ...wanted }: TemplateChange,
): Promise<MailTemplate | Refusal> {
  const refused = refuseWords(wanted);
  if (refused !== null) return refused;
  return context.store.transaction(async (db): Promise<MailTemplate | Refusal> => {
    const before = await findTemplate(db, context.workspace.id, name);
    if (toMailTemplate(name, before).revision !== revision) {
      return refuse("record_changed", "Somebody else has changed this mail: look at it again.");
    }
    return keep(context, db, name, before, wanted);
  });
}

/** Goes back to the program's own words; whether the mail is sent stays as it was. */
export function resetTemplate(
  context: StaffContext,
  name: MailTemplateName,
): Promise<MailTemplate> {
  return context.store.transaction(async (db) => {
    const before = await findTemplate(db, context.workspace.id, name);
    return keep(context, db, name, before, { ...before, ...defaultTemplates[name] });
  });
}

async function keep(
  context: StaffContext,
  db: Connection,
  name: MailTemplateName,
  before: WorkspaceTemplate,
  after: WorkspaceTemplate,
): Promise<MailTemplate> {
  await putTemplate(db, context.workspace.id, name, after);
  await writeAudit(db, context, {
    action: "mail_template.updated",
    subject: { kind: "mail_template", name },
    detail: { before, after },
  });
  return toMailTemplate(name, after);
}

/** Refuses words that could not be filled. */
export function refuseWords(words: Words): Refusal | null {
  const errors = (["subject", "body"] as const).flatMap((part) => {
    const [unknown] = unknownPlaceholders(words[part]);
    if (unknown === undefined) return [];
    const detail = `{{${unknown.slice(0, 60)}}} is nothing that can be filled in; see the list beside.`;
    return [{ pointer: `/${part}`, code: "invalid" as const, detail }];
  });
  if (errors.length === 0) return null;
  return refuse("invalid_request", "A placeholder is not known.", { errors });
}
