/** Who has made each key, so that closing an account can tell which keys it leaves behind. */
import { type Kysely, sql } from "kysely";

/** Adds the maker. Of keys that are there already the audit log knows it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("api_keys")
    .addColumn("made_by_staff_id", "bigint", (c) => c.references("staff.id"))
    .execute();
  await sql`
    update api_keys set made_by_staff_id = (
      select staff.id from audit_entries
      join staff on staff.workspace_id = audit_entries.workspace_id
        and staff.email = audit_entries.who_email
      where audit_entries.workspace_id = api_keys.workspace_id
        and audit_entries.action = 'key.made'
        and audit_entries.subject_kind = 'key'
        and audit_entries.subject = api_keys.name
      order by audit_entries.id desc limit 1
    )`.execute(db);
}
