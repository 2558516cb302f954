/** The tables of the supplier's staff, the keys of its machines, and what both did. */
import type { StaffRole } from "@order-portal/contract";
import type { Generated } from "kysely";
import type { Flag } from "./schema.ts";

export interface StaffTable {
  id: Generated<number>;
  workspace_id: number;
  /** Folded: addresses are told apart without regard to case. */
  email: string;
  name: string;
  password_hash: string;
  role: Generated<StaffRole>;
  /** 0 where the account is closed. */
  active: Generated<Flag>;
  /** To within some minutes. */
  last_seen_at: number | null;
  /** Whether a mail tells of each new order. */
  new_order_mail: Generated<Flag>;
}

/** A one-time link that makes an owner: what is printed at the start. */
export interface StaffLinkTable {
  secret_hash: string;
  /** Null where it makes the first workspace, too. */
  workspace_id: number | null;
  expires_at: number;
}

/** Somebody who was invited and has not come yet; one for each address. */
export interface StaffInvitationTable {
  id: Generated<number>;
  workspace_id: number;
  email: string;
  role: StaffRole;
  /** Of the newest link. */
  secret_hash: string;
  invited_by: string;
  /** Null while the newest mail waits, or where it could not be sent. */
  sent_at: number | null;
  mail_failed: 0 | 1;
  expires_at: number;
}

/** A link to a new password that was sent; some for an account, so that none is pushed out. */
export interface PasswordResetTable {
  secret_hash: string;
  staff_id: number;
  expires_at: number;
}

/** A machine's key. */
export interface ApiKeyTable {
  id: Generated<number>;
  workspace_id: number;
  /** Unique in the workspace: the audit log names it. */
  name: string;
  secret_hash: string;
  /** Space-separated permissions of the desk. */
  scopes: string;
  made_by: string;
  /** Null where another key has made it. */
  made_by_staff_id: number | null;
  created_at: number;
  /** To within some minutes. */
  last_used_at: number | null;
}

/** What a member of staff or a key has changed, or was refused. */
export interface AuditEntryTable {
  id: Generated<number>;
  workspace_id: number;
  at: number;
  who: string;
  /** The address of a member of staff; `key:` and the name of a key. */
  who_email: string;
  action: string;
  subject_kind: string;
  subject: string;
  /** JSON of what changed. */
  detail: string;
}
