/** The page that a workspace's portal links lead to. */
import type { StaffContext } from "../context.ts";

/** The supplier's own page from the settings; else this server's page with nothing but the portal. */
export const linkPage = ({
  workspace,
  config,
}: Pick<StaffContext, "workspace" | "config">): string =>
  workspace.settings.portalUrl ?? new URL(`/portal/${workspace.slug}`, serverAddress(config)).href;

/** This server as links show it. */
export const serverAddress = ({ BASE_URL, PORT }: StaffContext["config"]): string =>
  BASE_URL ?? `http://localhost:${PORT}`;
