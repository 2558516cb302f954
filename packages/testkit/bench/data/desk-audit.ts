/** An audit log of some years, written right into the database: no file brings one. */
import { DatabaseSync } from "node:sqlite";
import { databaseFile } from "../program/database-file.ts";
import { deskSizes } from "./desk-tables.ts";

/** Writes the entries: of twenty people, about products, customers, prices and orders. */
export async function writeDeskAudit(dataDir: string): Promise<void> {
  const database = new DatabaseSync(await databaseFile(dataDir));
  try {
    database.exec(`
      with recursive entry(place) as (
        select 1 union all select place + 1 from entry where place < ${deskSizes.auditEntries}
      )
      insert into audit_entries
        (workspace_id, at, who, who_email, action, subject_kind, subject, detail)
      select
        (select id from workspaces limit 1), 1700000000000 + place * 60000,
        'Person ' || (place % 20), 'person' || (place % 20) || '@bench.example',
        case place % 4 when 0 then 'product.updated' when 1 then 'customer.updated'
          when 2 then 'order.confirmed' else 'price_rule.updated' end,
        case place % 4 when 0 then 'product' when 1 then 'customer'
          when 2 then 'order' else 'price_rule' end,
        printf('P-%06d', place % 100000), '{}'
      from entry`);
  } finally {
    database.close();
  }
}
