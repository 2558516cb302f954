/** A supplier with staff who are signed in, for tests of who may do what at the desk. */
import type { TestContext } from "node:test";
import type { DeskPermission, StaffRole } from "@order-portal/contract";
import { insertKey, makeKeySecret } from "../api-keys/api-key-queries.ts";
import { allHandlers } from "../all-handlers.ts";
import { createApp } from "../app.ts";
import { openSession } from "../sessions/open-session.ts";
import { hashSecret } from "../sessions/secret.ts";
import { hashPassword } from "../staff/password.ts";
import { putStaff } from "../staff/staff-queries.ts";
import { call, type CallOptions } from "./call.ts";
import type { OpenStore } from "./stores.ts";
import { addSupplier, testWorld } from "./world.ts";

/** The password of everybody here. */
export const password = "correct horse battery";

/** Hashing is dear: it is done once. */
let passwordHash: Promise<string> | undefined;

/** Opens the world; `RATE_LIMIT_SCALE` is 0 unless the test says otherwise. */
export async function openDeskWorld(
  t: TestContext,
  openStore: OpenStore,
  environment: Record<string, string> = {},
) {
  const world = await testWorld(t, await openStore(t), { RATE_LIMIT_SCALE: "0", ...environment });
  const { context } = world;
  const { workspaceId } = await addSupplier(world, "acme");
  const app = createApp(context, allHandlers);
  const hash = await (passwordHash ??= hashPassword(password));

  /** Makes an account, and signs it in; the name of the address is the name. */
  const signIn = (role: StaffRole, email: string): Promise<{ id: string; token: string }> =>
    context.store.transaction(async (db) => {
      const name = email.split("@")[0] ?? email;
      const account = { workspaceId, name, email, passwordHash: hash, role };
      const staffId = await putStaff(db, account);
      const { token } = await openSession(context, db, workspaceId, { kind: "staff", staffId });
      return { id: String(staffId), token };
    });

  /** Makes a key of these scopes, and answers its secret. */
  const makeKey = (name: string, scopes: readonly DeskPermission[]): Promise<string> => {
    const secret = makeKeySecret();
    return context.store.transaction(async (db) => {
      await insertKey(db, {
        workspace_id: workspaceId,
        name,
        secret_hash: hashSecret(secret),
        scopes: scopes.join(" "),
        made_by: "test",
        made_by_staff_id: null,
        created_at: context.now(),
        last_used_at: null,
      });
      return secret;
    });
  };

  /** Calls, and answers the status and the body. */
  const ask = async <T>(line: string, options: CallOptions = {}) => {
    const { status, json } = await call(app, line, options);
    return { status, json: json as T & { code?: string } }; // The test's own word.
  };

  /** The secret in the link of the newest mail. */
  const mailedSecret = async (): Promise<string> => {
    await world.tell();
    return /-link=([A-Za-z0-9_-]{43})/.exec(world.mails.at(-1)?.text ?? "")?.[1] ?? "";
  };

  return { ...world, app, workspaceId, signIn, makeKey, ask, mailedSecret };
}

/** What a test sees and does. */
export type DeskWorld = Awaited<ReturnType<typeof openDeskWorld>>;
