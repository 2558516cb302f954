/** Makes the first workspace of an empty database, and its owner, by the link that `serve` prints. */
import type { FieldError, routes } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { CurrentWorkspace, MemberContext } from "../context.ts";
import type { Handler, Input } from "../http/handlers.ts";
import { isRefusal, refuse } from "../http/refusal.ts";
import { currencyDigits, isCurrency } from "../money/currency-digits.ts";
import { openSession } from "../sessions/open-session.ts";
import { insertWorkspace } from "../workspaces/insert-workspace.ts";
import { isLocale, isTimeZone } from "../workspaces/settings.ts";
import { deskSession } from "./desk-session.ts";
import { unknownStaffLink } from "./open-staff-link.ts";
import { hashPassword } from "./password.ts";
import { toStaffActor } from "./staff-actor.ts";
import {
  foldEmail,
  hasWorkspace,
  isFirstLink,
  noteStaffSeen,
  putStaff,
  takeFirstLinks,
} from "./staff-queries.ts";

type MakeFirst = typeof routes.makeFirstWorkspace;
type NewWorkspace = Input<MakeFirst>["body"]["workspace"];

/** Makes both in one transaction and signs in; of two who do it at once, one does. */
export const makeFirstWorkspace: Handler<MakeFirst> = async (context, { body }) => {
  const { secret, name, password } = body;
  // Whoever holds no such link learns nothing of what could be wrong with the rest.
  if (!(await isFirstLink(context.db, secret, context.now()))) return unknownStaffLink();
  const errors = check(body.workspace);
  if (errors.length > 0) {
    return refuse("invalid_request", "Nothing was made yet: correct these fields.", { errors });
  }
  const email = foldEmail(body.email);
  const passwordHash = await hashPassword(password);
  const made = await context.store.transaction(async (db) => {
    const isTaken = !(await takeFirstLinks(db, secret)) || (await hasWorkspace(db));
    if (isTaken) return refuse("link_unknown", isMadeAlready);
    const workspace: CurrentWorkspace = await insertWorkspace(
      db,
      { ...body.workspace, priceScale: currencyDigits(body.workspace.currency) },
      context.now(),
    );
    const account = {
      workspaceId: workspace.id,
      email,
      name,
      passwordHash,
      role: "owner" as const,
    };
    const staffId = await putStaff(db, account);
    const actor = toStaffActor({ id: staffId, name, email, role: "owner" });
    const signedIn: MemberContext = { ...context, workspace, actor };
    await noteStaffSeen(db, staffId, context.now());
    await writeAudit(db, signedIn, {
      action: "workspace.made",
      subject: { kind: "settings", name: workspace.slug },
      detail: { ...body.workspace },
    });
    await writeAudit(db, signedIn, {
      action: "staff.joined",
      subject: { kind: "staff", name: email },
      detail: { role: "owner" },
    });
    const session = await openSession(context, db, workspace.id, { kind: "staff", staffId });
    return { signedIn, session };
  });
  if (isRefusal(made)) return made;
  return { session: made.session, desk: await deskSession(made.signedIn) };
};

const isMadeAlready =
  "The workspace has been made meanwhile, by this link or another. Sign in, or ask to be invited.";

/** What the form of the fields does not say. */
function check({ currency, locale, timeZone }: NewWorkspace): FieldError[] {
  const rules: readonly (readonly [string, boolean, string])[] = [
    ["currency", isCurrency(currency), "Give a code such as EUR."],
    ["locale", isLocale(locale), "Give a language tag such as en-US."],
    ["timeZone", isTimeZone(timeZone), "Give a time zone such as Europe/Vienna."],
  ];
  return rules
    .filter(([, isRight]) => !isRight)
    .map(([field, , detail]) => ({ pointer: `/workspace/${field}`, code: "invalid", detail }));
}
