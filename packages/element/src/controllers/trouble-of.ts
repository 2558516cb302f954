import { isProblem, PortalOffline } from "@order-portal/sdk";
import type { Trouble } from "../state/trouble.ts";

/** A failed call as a trouble that screens can draw. */
export function troubleOf(error: unknown): Trouble {
  if (isProblem(error)) {
    return { code: error.code, detail: error.detail, reference: error.instance || null };
  }
  if (error instanceof PortalOffline) return { code: "offline", detail: "", reference: null };
  return {
    code: "unexpected",
    detail: error instanceof Error ? error.message : "",
    reference: null,
  };
}
