import { OpenedLink, StartAnswer } from "@order-portal/contract";
import { readAnswer } from "./read-answer.ts";

/**
 * Reads the answer to a `start` call that a page has sent by itself, before this SDK was there: so
 * that the first list need not wait for a client. Whoever reads it gives `session.token`, where
 * there is one, to the client made after it.
 *
 * @throws PortalProblem, PortalOffline, PortalMismatch
 */
export async function readStart(response: Response): Promise<StartAnswer> {
  const answer = await readAnswer("POST /v1/start", response, StartAnswer);
  return answer as StartAnswer; // Safe: it was parsed by that very schema.
}

/**
 * Reads the answer to a call that exchanges a link, sent like `readStart`'s. Whoever reads it gives
 * `session.token` to the client.
 *
 * @throws PortalProblem, PortalOffline, PortalMismatch
 */
export async function readOpened(response: Response): Promise<OpenedLink> {
  const answer = await readAnswer("POST /v1/links/open", response, OpenedLink);
  return answer as OpenedLink; // Safe: it was parsed by that very schema.
}
