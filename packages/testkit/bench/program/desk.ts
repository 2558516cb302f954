/** The made-up supplier's server, with somebody signed in at its desk. */
import { readConfig } from "../../../backend/src/config.ts";
import { openWorld } from "../../../backend/src/open-world.ts";
import { createLog } from "../../../backend/src/program/command.ts";
import { openSession } from "../../../backend/src/sessions/open-session.ts";
import { hashPassword } from "../../../backend/src/staff/password.ts";
import { putStaff } from "../../../backend/src/staff/staff-queries.ts";
import { freshDeskDataDir } from "../data/prepared-data.ts";
import { startServer, type Server } from "./server.ts";

/** A running server, and who can ask it. */
export interface Desk {
  readonly server: Server;
  /** The token of a session of the owner. */
  readonly token: string;
  readonly account: typeof account;
}

const account = {
  workspace: "bench",
  email: "owner@bench.example",
  password: "correct horse battery",
} as const;

/** Copies the data, makes the owner's account and session, and starts the server. */
export async function openDesk(): Promise<Desk> {
  const dataDir = await freshDeskDataDir();
  const token = await signInOwner(dataDir);
  const server = await startServer({ dataDir, logName: "server-desk" });
  return { server, token, account };
}

async function signInOwner(dataDir: string): Promise<string> {
  const world = await openWorld(readConfig({ DATA_DIR: dataDir }), createLog("silent"));
  const passwordHash = await hashPassword(account.password);
  try {
    return await world.context.store.transaction(async (db) => {
      const { id } = await db.selectFrom("workspaces").select("id").executeTakeFirstOrThrow();
      const { email } = account;
      const owner = { workspaceId: id, name: "Owner", email, passwordHash, role: "owner" } as const;
      const staffId = await putStaff(db, owner);
      const session = await openSession(world.context, db, id, { kind: "staff", staffId });
      return session.token;
    });
  } finally {
    await world.close();
  }
}
