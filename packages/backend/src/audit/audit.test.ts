import assert from "node:assert/strict";
import { test } from "node:test";
import type { AuditPage } from "@order-portal/contract";
import { openDeskWorld } from "../testing/desk-world.ts";
import { onEachEngine } from "../testing/stores.ts";
import { until } from "../testing/until.ts";
import { readAudit } from "./audit-queries.ts";

onEachEngine("the audit log", (openStore) => {
  test("has what was refused, once a minute however often it was tried", async (t) => {
    const world = await openDeskWorld(t, openStore);
    const owner = await world.signIn("owner", "anna@acme.example");
    const key = await world.makeKey("Scanner", ["desk:orders"]);
    const refused = async () => {
      const { status } = await world.ask("GET /v1/desk/staff", { token: key });
      assert.equal(status, 403);
    };
    await refused();
    await refused();
    world.pass(60_000);
    await refused();
    const entries = await until(async () => {
      const { json } = await world.ask<AuditPage>("GET /v1/desk/audit?kind=call", owner);
      return json.entries.length < 2 ? undefined : json.entries;
    });
    assert.deepEqual(
      entries.map(({ who, action, subject }) => [who.id, action, subject.name]),
      Array.from({ length: 2 }, () => ["key:Scanner", "call.forbidden", "GET /v1/desk/staff"]),
    );
  });

  test("is filtered by who, kind, subject and days of the workspace's clock, page by page", async (t) => {
    const world = await openDeskWorld(t, openStore);
    const owner = await world.signIn("owner", "anna@acme.example");
    const { store } = world.context;
    const midnight = Date.UTC(2026, 10, 20, 23); // In Vienna the 21st begins.
    await store.transaction((db) =>
      db
        .insertInto("audit_entries")
        .values(
          Array.from({ length: 40 }, (_, index) => ({
            workspace_id: world.workspaceId,
            at: midnight + (index - 20) * 60_000,
            who: index % 2 === 0 ? "Anna" : "ERP",
            who_email: index % 2 === 0 ? "anna@acme.example" : "key:ERP",
            action: "product.updated",
            subject_kind: index % 4 < 2 ? "product" : "customer",
            subject: `S${index % 8}`,
            detail: JSON.stringify({ before: { stock: index }, after: { stock: index + 1 } }),
          })),
        )
        .execute(),
    );
    const read = async (query: Record<string, string>) => {
      const found: number[] = [];
      let cursor: string | null = null;
      do {
        const asked = new URLSearchParams({ ...query, limit: "7", ...(cursor && { cursor }) });
        const line = `GET /v1/desk/audit?${asked.toString()}`;
        const page: AuditPage = (await world.ask<AuditPage>(line, owner)).json;
        for (const { detail } of page.entries) {
          found.push((detail as { before: { stock: number } }).before.stock);
        }
        cursor = page.nextCursor;
      } while (cursor !== null);
      return found;
    };
    const newestFirst = Array.from({ length: 40 }, (_, index) => 39 - index);
    assert.deepEqual(await read({}), newestFirst);
    assert.deepEqual(
      await read({ who: "key:ERP" }),
      newestFirst.filter((index) => index % 2 === 1),
    );
    assert.deepEqual(
      await read({ kind: "product", who: "key:ERP" }),
      newestFirst.filter((index) => index % 4 === 1),
    );
    assert.deepEqual(
      await read({ kind: "customer", subject: "S3", from: "2026-11-21", to: "2026-11-21" }),
      newestFirst.filter((index) => index % 8 === 3 && index >= 20),
    );
    assert.deepEqual(
      await read({ subject: "S5", to: "2026-11-20" }),
      newestFirst.filter((index) => index % 8 === 5 && index < 20),
    );
  });

  test("looks through a bounded part of it where no index has all filters, and goes on from there", async (t) => {
    const world = await openDeskWorld(t, openStore);
    const { store } = world.context;
    const entry = {
      workspace_id: world.workspaceId,
      who: "Anna",
      who_email: "anna@acme.example",
      action: "order.moved",
      subject_kind: "order",
      detail: "{}",
    };
    await store.transaction(async (db) => {
      await db
        .insertInto("audit_entries")
        .values({ ...entry, at: 1, subject: "rare" })
        .execute();
      for (let start = 0; start < 5100; start += 300) {
        const rows = Array.from({ length: 300 }, (_, index) => {
          return { ...entry, at: 2 + start + index, subject: "usual" };
        });
        await db.insertInto("audit_entries").values(rows).execute();
      }
    });
    const question = {
      workspaceId: world.workspaceId,
      ...{ who: undefined, kind: undefined, from: undefined, before: undefined },
      subject: "rare",
      limit: 10,
    };
    const first = await readAudit(store.db, { ...question, behind: undefined });
    assert.equal(first.rows.length, 0);
    assert.ok(first.end);
    const second = await readAudit(store.db, { ...question, behind: first.end });
    assert.deepEqual([second.rows.length, second.end], [1, undefined]);
  });
});
