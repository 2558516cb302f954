import { defineOnce } from "@order-portal/ui";
import { AccountContacts } from "./account-contacts.ts";
import { AccountGeneral } from "./account-general.ts";
import { AccountScreen } from "./account-screen.ts";
import { AccountSecurity } from "./account-security.ts";

/** Registers the account page, unless it is. */
export function define(): void {
  defineOnce("order-portal-account-general", AccountGeneral);
  defineOnce("order-portal-account-security", AccountSecurity);
  defineOnce("order-portal-account-contacts", AccountContacts);
  defineOnce("order-portal-account", AccountScreen);
}
