/** A supplier whose contacts sign in, over the app as it is served. */
import type { TestContext } from "node:test";
import type { BegunRegistration, ConfirmedRegistration, ContactRole } from "@order-portal/contract";
import { allHandlers } from "../all-handlers.ts";
import { createApp } from "../app.ts";
import { openSession } from "../sessions/open-session.ts";
import { hashPassword } from "../staff/password.ts";
import { putStaff } from "../staff/staff-queries.ts";
import type { Settings } from "../workspaces/settings.ts";
import { call, type CallOptions } from "./call.ts";
import { addContact } from "./contacts.ts";
import type { OpenStore } from "./stores.ts";
import { until } from "./until.ts";
import { addSupplier, testWorld } from "./world.ts";

/** The password of everybody here. */
export const password = "Correct-horse-1";

/** Hashing is dear: it is done once. */
let passwordHash: Promise<string> | undefined;

type Accounts = Settings["accounts"];

/** Opens the world: customer C1, whose address on file is maria@anders.example. */
export async function openAccountWorld(
  t: TestContext,
  openStore: OpenStore,
  {
    environment = {},
    settings = {},
    ...accounts
  }: Partial<Accounts> & { environment?: Record<string, string>; settings?: object } = {},
) {
  const world = await testWorld(t, await openStore(t), { RATE_LIMIT_SCALE: "0", ...environment });
  const { context, mails } = world;
  const supplier = await addSupplier(world, "acme", {
    accounts: {
      signIn: true,
      existingCustomers: true,
      flows: [],
      password: { kind: "characters", minimum: 8 },
      ...accounts,
    },
    ...settings,
  });
  const app = createApp(context, allHandlers);
  const hash = await (passwordHash ??= hashPassword(password));

  /** Calls, and answers the status and the body. */
  const ask = async <T>(line: string, body?: object, options: CallOptions = {}) => {
    const answer = await call(app, line, { ...options, ...(body !== undefined && { body }) });
    // The test's own word.
    return { status: answer.status, json: answer.json as T & { code?: string; detail?: string } };
  };

  /** The newest mail to an address, once there are so many. */
  const mailTo = (to: string, count = 1) =>
    until(async () => {
      await world.tell();
      const found = mails.filter((mail) => mail.to === to);
      return found.length >= count ? found.at(-1) : undefined;
    });

  return {
    ...world,
    app,
    supplier,
    ask,
    /** A contact of C1 who is signed in; the address is the name's. */
    contact: (name: string, role: ContactRole) =>
      addContact(context, {
        name,
        email: `${name.toLowerCase()}@anders.example`,
        role,
        passwordHash: hash,
      }),
    /** An owner at the desk of a supplier. */
    staff: async (slug = supplier.slug) => {
      const account = { name: "Otto", email: `otto@${slug}.example`, passwordHash: "none" };
      const { token } = await context.store.transaction(async (db) => {
        const { id: workspaceId } = await db
          .selectFrom("workspaces")
          .select("id")
          .where("slug", "=", slug)
          .executeTakeFirstOrThrow();
        const staffId = await putStaff(db, { workspaceId, ...account, role: "owner" });
        return openSession(context, db, workspaceId, { kind: "staff", staffId });
      });
      return token;
    },
    /** Registers for a customer and enters the code. */
    registers: async (name: string, email: string, customerNumber = "C1") => {
      const who = { workspace: "acme", name, email, password, customerNumber };
      const { json } = await ask<BegunRegistration>("POST /v1/registrations", who);
      const code = codeIn(await mailTo(email));
      const { registration } = json;
      return ask<ConfirmedRegistration>("POST /v1/registrations/confirm", {
        workspace: "acme",
        registration,
        code,
      });
    },
    mailTo,
  };
}

/** What a test sees and does. */
export type AccountWorld = Awaited<ReturnType<typeof openAccountWorld>>;

/** The six digits that a mail brings. */
export const codeIn = ({ text }: { text: string }): string =>
  (/\b(\d{3}) (\d{3})\b/.exec(text) ?? []).slice(1).join("");

/** The secret in the link that a mail brings. */
export const secretIn = ({ text }: { text: string }): string =>
  /#order-account=([A-Za-z0-9_-]{43})/.exec(text)?.[1] ?? "";

/** Another code than this one. */
export const otherThan = (code: string): string => (code === "000000" ? "000001" : "000000");
