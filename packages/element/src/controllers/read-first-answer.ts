import type { Check } from "../state/checks.ts";
import { parseJson } from "../state/stored-json.ts";
import type * as Client from "./portal-client.ts";

/**
 * Reads an answer that leads to the first list. One that is plainly what it should be needs no
 * more code than is here; what any other is, and a refusal, the client's code says.
 *
 * @param read how the client reads it then
 * @throws PortalProblem, PortalOffline, PortalMismatch; TypeError where the code cannot be fetched
 */
export async function readFirstAnswer<Answer>(
  response: Response,
  isAnswer: Check<Answer>,
  read: (client: typeof Client, response: Response) => Promise<Answer>,
): Promise<Answer> {
  const text = await response.text();
  const answer = parseJson(text);
  if (response.ok && isAnswer(answer)) return answer;
  return read(await import("./portal-client.ts"), new Response(text || null, response));
}
