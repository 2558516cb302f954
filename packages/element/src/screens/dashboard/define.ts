import { defineOnce } from "@order-portal/ui";
import { DashboardScreen } from "./dashboard-screen.ts";

/** Registers the overview, unless it is. */
export function define(): void {
  defineOnce("order-portal-dashboard", DashboardScreen);
}
