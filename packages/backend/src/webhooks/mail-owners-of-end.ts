/** Tells the owners of a workspace that an endpoint is called no more. */
import type { Row } from "../database/schema.ts";
import type { Source } from "../database/statement.ts";
import { composeOrderMail } from "../order-mail/compose-order-mail.ts";
import { noMailValues } from "../order-mail/fill-template.ts";
import { insertDeliveries } from "../outbox/delivery-queries.ts";
import { toCurrentWorkspace, workspaceColumns } from "../workspaces/current-workspace.ts";
import type { EndpointRow } from "./endpoint-queries.ts";

const why: Readonly<Record<NonNullable<Row<"webhook_endpoints">["ended_by"]>, string>> = {
  gone: "It answered that it is gone for good (410).",
  failing: "Every call of the last three days has failed.",
};

/** Puts a mail to each owner into the outbox. */
export async function mailOwnersOfEnd(
  { db }: Source,
  { id, url, workspace_id: workspaceId }: EndpointRow,
  by: keyof typeof why,
  now: number,
): Promise<void> {
  const workspace = await db
    .selectFrom("workspaces")
    .select(workspaceColumns)
    .where("id", "=", workspaceId)
    .executeTakeFirstOrThrow();
  const owners = await db
    .selectFrom("staff")
    .select(["id", "email"])
    .where("workspace_id", "=", workspaceId)
    .where("role", "=", "owner")
    .where("active", "=", 1)
    .limit(100)
    .execute();
  const mail = composeOrderMail(
    toCurrentWorkspace(workspace),
    {
      subject: "A webhook was turned off",
      body: [
        `The webhook to ${url} is called no more. ${why[by]}`,
        "Turn it on again at the desk, under Mail and webhooks, when it is there again; what it missed can be sent again from the log.",
      ].join("\n\n"),
    },
    noMailValues,
  );
  await insertDeliveries(
    db,
    owners.map((owner) => ({
      workspace_id: workspaceId,
      channel: "mail",
      message_key: `end_${id}_${now}_${owner.id}`,
      type: "webhook.ended",
      subject_kind: "endpoint",
      subject: url,
      endpoint_id: null,
      receiver: owner.email,
      body: JSON.stringify(mail),
      state: "waiting",
      attempts: 0,
      due_at: now,
      created_at: now,
    })),
  );
}
