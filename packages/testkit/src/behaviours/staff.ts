/** The calls on staff, keys, the audit log and the own account. */
import {
  apiKeyPrefix,
  type ApiKey,
  type AuditEntry,
  type StaffInvitation,
  type StaffMember,
  type StaffRole,
} from "@order-portal/contract";
import { Refusal, refuse, refuseField } from "../http/refusal.ts";
import { newId, type MockState } from "../state.ts";
import type { StoredStaff } from "../stored.ts";
import type { Behaviours } from "./behaviour.ts";
import { sessionOf, signIn } from "./desk.ts";
import { pageOf } from "./paging.ts";
import { openSession } from "./portal.ts";

export const staffBehaviours: Behaviours<
  | "updateAccount"
  | "changePassword"
  | "signOutEverywhere"
  | "requestPasswordReset"
  | "resetPassword"
  | "listStaff"
  | "updateStaff"
  | "signOutStaff"
  | "listStaffInvitations"
  | "inviteStaff"
  | "resendStaffInvitation"
  | "withdrawStaffInvitation"
  | "listApiKeys"
  | "makeApiKey"
  | "revokeApiKey"
  | "listAudit"
> = {
  updateAccount({ state, body }) {
    const [self] = state.staff;
    if (self) self.name = body.name;
    return sessionOf(state);
  },

  changePassword({ state, body }) {
    if (body.password !== state.password) {
      const detail = "This is not your password of now.";
      return refuseField("password_wrong", "/password", "invalid", detail);
    }
    state.password = body.newPassword;
    return undefined;
  },

  signOutEverywhere({ state }) {
    state.sessions.clear();
    return undefined;
  },

  requestPasswordReset({ state, body }) {
    if (body.email.toLowerCase() === state.staff[0]?.email) state.passwordLinkGood = true;
    return undefined;
  },

  resetPassword({ state, body }) {
    if (!state.passwordLinkGood || body.secret !== passwordLinkSecret) {
      return refuse("link_unknown");
    }
    state.passwordLinkGood = false;
    state.password = body.password;
    state.sessions.clear();
    return signIn(state);
  },

  listStaff({ state, query }) {
    const page = pageOf(state.staff.map(toMember), query);
    if (page instanceof Refusal) return page;
    return { staff: page.entries, nextCursor: page.nextCursor };
  },

  updateStaff({ state, params, body }) {
    const member = state.staff.find(({ id }) => id === params.id);
    if (!member) return refuse("not_found");
    if (toMember(member).revision !== body.revision) return refuse("record_changed");
    const changed = { ...member, ...definedOf(body) };
    const others = state.staff.filter((one) => one !== member);
    if (![changed, ...others].some(({ role, active }) => role === "owner" && active)) {
      return refuse("last_owner", { detail: "Make somebody else an owner first." });
    }
    Object.assign(member, changed);
    for (const key of state.apiKeys)
      if (key.maker?.id === member.id) key.maker.active = member.active;
    if (!member.active && body.revokeKeys) {
      state.apiKeys = state.apiKeys.filter(({ maker }) => maker?.id !== member.id);
    }
    note(state, "staff.updated", { kind: "staff", name: member.email });
    return toMember(member);
  },

  signOutStaff({ state, params }) {
    const member = state.staff.find(({ id }) => id === params.id);
    if (!member) return refuse("not_found");
    note(state, "staff.signed_out", { kind: "staff", name: member.email });
    return undefined;
  },

  listStaffInvitations({ state, query }) {
    const page = pageOf(state.staffInvitations, query);
    if (page instanceof Refusal) return page;
    return { invitations: page.entries, nextCursor: page.nextCursor };
  },

  inviteStaff({ state, body }) {
    const email = body.email.toLowerCase();
    if (state.staff.some((member) => member.email === email)) {
      const detail = "This address has an account already.";
      return refuseField("staff_exists", "/email", "invalid", detail);
    }
    const invitation = send(state, { id: newId(state, "").slice(1), email, role: body.role });
    state.staffInvitations = state.staffInvitations
      .filter((one) => one.email !== email)
      .concat(invitation);
    note(state, "staff.invited", { kind: "staff", name: email });
    return invitation;
  },

  resendStaffInvitation({ state, params }) {
    const invitation = state.staffInvitations.find(({ id }) => id === params.id);
    return invitation ? Object.assign(invitation, send(state, invitation)) : refuse("not_found");
  },

  withdrawStaffInvitation({ state, params }) {
    const left = state.staffInvitations.filter(({ id }) => id !== params.id);
    if (left.length === state.staffInvitations.length) return refuse("not_found");
    state.staffInvitations = left;
    return undefined;
  },

  listApiKeys({ state, query }) {
    const keys = state.apiKeys.filter(
      ({ maker }) => query.madeBy === undefined || maker?.id === query.madeBy,
    );
    const page = pageOf(keys, query);
    if (page instanceof Refusal) return page;
    return { keys: page.entries, nextCursor: page.nextCursor };
  },

  makeApiKey({ state, body }) {
    if (state.apiKeys.some(({ name }) => name === body.name)) {
      const detail = `There is a key called ${body.name} already.`;
      return refuseField("name_taken", "/name", "invalid", detail);
    }
    const key: ApiKey = {
      id: newId(state, "").slice(1),
      name: body.name,
      scopes: body.scopes,
      madeBy: state.staff[0]?.name ?? "",
      maker: { id: state.staff[0]?.id ?? "", active: true },
      madeAt: state.now().toISOString(),
      lastUsedAt: null,
    };
    state.apiKeys.push(key);
    note(state, "key.made", { kind: "key", name: key.name });
    const { token } = openSession(state, {
      kind: "staff",
      customer: null,
      permissions: body.scopes,
    });
    const secret = `${apiKeyPrefix}${token}`;
    const session = state.sessions.get(token);
    if (session) state.sessions.set(secret, session);
    state.sessions.delete(token);
    return { key, secret };
  },

  revokeApiKey({ state, params }) {
    const left = state.apiKeys.filter(({ id }) => id !== params.id);
    if (left.length === state.apiKeys.length) return refuse("not_found");
    state.apiKeys = left;
    return undefined;
  },

  listAudit({ state, query }) {
    const { who, kind, subject, from, to } = query;
    const found = state.auditEntries.filter(
      (entry) =>
        (!who || entry.who.id === who) &&
        (!kind || entry.subject.kind === kind) &&
        (!subject || entry.subject.name === subject) &&
        (!from || entry.at.slice(0, 10) >= from) &&
        (!to || entry.at.slice(0, 10) <= to),
    );
    const page = pageOf(found, query);
    if (page instanceof Refusal) return page;
    return { entries: page.entries, nextCursor: page.nextCursor };
  },
};

/** The secret of the link that the mock backend "sends". */
export const passwordLinkSecret = "northwind-traders-one-time-password-link-01";

const toMember = (member: StoredStaff): StaffMember => ({
  ...member,
  // Twelve characters that say the same exactly as long as the record does.
  revision: btoa(`${member.role.slice(0, 4)}${String(member.active).slice(0, 4)}${member.id}`)
    .replace(/[^A-Za-z0-9]/g, "")
    .padEnd(12, "_")
    .slice(0, 12),
});

const send = (
  state: MockState,
  { id, email, role }: Pick<StaffInvitation, "id" | "email" | "role">,
): StaffInvitation => ({
  id,
  email,
  role,
  invitedBy: state.staff[0]?.name ?? "",
  sentAt: state.now().toISOString(),
  mailFailed: false,
  expiresAt: new Date(state.now().getTime() + 7 * 86_400_000).toISOString(),
});

const definedOf = ({
  role,
  active,
}: {
  role?: StaffRole | undefined;
  active?: boolean | undefined;
}) => ({
  ...(role !== undefined && { role }),
  ...(active !== undefined && { active }),
});

function note(state: MockState, action: string, subject: AuditEntry["subject"]): void {
  const [self] = state.staff;
  state.auditEntries.unshift({
    id: newId(state, "").slice(1),
    at: state.now().toISOString(),
    who: { name: self?.name ?? "", id: self?.email ?? "" },
    action,
    subject,
    detail: {},
  });
}
