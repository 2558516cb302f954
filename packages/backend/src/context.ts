/** What a use case is given beside its input: the world it works in and who is asking. */
import type {
  CheckoutMode,
  DeskPermission,
  Permission,
  StaffRole,
  StockDisplay,
} from "@order-portal/contract";
import type { Logger } from "pino";
import type { Config } from "./config.ts";
import type { Connection, Store } from "./database/store.ts";
import type { Mailer } from "./mail/mailer.ts";
import type { FreightRule } from "./pricing/index.ts";
import type { Brand, Settings } from "./workspaces/settings.ts";

/** The world that every use case works in. */
export interface AppContext {
  readonly store: Store;
  /** For reading: the same as `store.db`. Write through `store.transaction`. */
  readonly db: Connection;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  readonly log: Logger;
  readonly config: Config;
  readonly mailer: Mailer;
  /** The key that signs the proofs of priced carts; all processes over one database share it. */
  readonly proofKey: Uint8Array;
}

/** The workspace that a request is bound to. */
export interface CurrentWorkspace {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly status: "open" | "expired";
  readonly currency: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly priceScale: number;
  readonly brand: Brand;
  readonly settings: Settings;
  /** Read with each request: caches keyed by it are emptied by a change in any process. */
  readonly catalogueRevision: number;
  /** The same for the stock of its products. */
  readonly stockRevision: number;
}

/** The customer whose session it is. */
export interface CurrentCustomer {
  readonly id: number;
  readonly number: string;
  readonly name: string;
  readonly priceGroupId: number | null;
  readonly taxExempt: boolean;
  /** Sees every product; otherwise what `catalogue_entries` name. */
  readonly catalogueAll: boolean;
  /** The customer's own freight; null where the workspace's counts. */
  readonly freight: FreightRule | null;
  /** The customer's own stock display; null where the workspace's counts. */
  readonly stockDisplay: StockDisplay | null;
  /** The customer's own way of paying; null where the workspace's counts. */
  readonly checkoutMode: CheckoutMode | null;
}

/** A buyer, or a visitor of the public catalogue (whose customer is null). */
export interface BuyerActor {
  readonly kind: "customer" | "public";
  readonly customer: CurrentCustomer | null;
  /** The portal link that opened the session. */
  readonly linkId: number | null;
  /** The account that has signed in; null where a link has, or staff look. */
  readonly accountId: number | null;
  readonly permissions: ReadonlySet<Permission>;
}

/** A call of a buyer or a public visitor. */
export interface BuyerContext extends AppContext {
  readonly workspace: CurrentWorkspace;
  readonly actor: BuyerActor;
}

/** A call of a customer: where a cart or orders are concerned. */
export interface CustomerContext extends BuyerContext {
  readonly actor: BuyerActor & { readonly kind: "customer"; readonly customer: CurrentCustomer };
}

/** A call of a contact who has signed in: where the own account or other contacts are concerned. */
export interface AccountContext extends CustomerContext {
  readonly actor: CustomerContext["actor"] & { readonly accountId: number };
}

/** A call of the supplier's staff, or of a machine that has a key. */
export interface StaffContext extends AppContext {
  readonly workspace: CurrentWorkspace;
  readonly actor: {
    readonly kind: "staff";
    /** Null for a machine, which acts by a key. */
    readonly staffId: number | null;
    /** The member of staff's, or the key's: who acted, in history and audit log. */
    readonly name: string;
    /** Null for a machine. */
    readonly email: string | null;
    /** Null for a machine: a key has scopes. */
    readonly role: StaffRole | null;
    readonly permissions: ReadonlySet<DeskPermission>;
  };
}

/** A call of a person of the supplier's staff: where the own account is concerned. */
export interface MemberContext extends StaffContext {
  readonly actor: StaffContext["actor"] & {
    readonly staffId: number;
    readonly email: string;
    readonly role: StaffRole;
  };
}
