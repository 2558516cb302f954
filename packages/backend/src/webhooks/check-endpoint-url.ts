/** Whether an address may be told of events, as far as it can be said without calling it. */
import type { AppContext } from "../context.ts";
import { refuse, type Refusal } from "../http/refusal.ts";
import { refuseUrl } from "../network/guarded-request.ts";

/** Why an address is not taken; null where it is. Its name is looked up at each call, too. */
export function refuseEndpointUrl(
  { config }: Pick<AppContext, "config">,
  text: string,
): Refusal | null {
  const reason = URL.canParse(text)
    ? refuseUrl(new URL(text), config.ALLOW_PRIVATE_NETWORKS)
    : "write it whole, such as https://example.com/orders";
  if (reason === null) return null;
  const detail = `This address is not taken: ${reason}.`;
  return refuse("invalid_request", detail, {
    errors: [{ pointer: "/url", code: "invalid", detail }],
  });
}
