/** The CORS grants of pages that a workspace lists. */

const exposed = "Retry-After, RateLimit, RateLimit-Policy";

/** The fields by which a browser lets a page of this origin read the answer. */
export const corsHeaders = (origin: string): Record<string, string> => ({
  "access-control-allow-origin": origin,
  "access-control-expose-headers": exposed,
  vary: "Origin",
});

/** Answers a browser that asks before it sends; without a grant where no workspace lists the page. */
export function preflight(origin: string | null, methods: ReadonlyMap<string, unknown>): Response {
  if (origin === null) return new Response(null, { status: 204, headers: { vary: "Origin" } });
  return new Response(null, {
    status: 204,
    headers: {
      ...corsHeaders(origin),
      "access-control-allow-methods": [...methods.keys()].join(", "),
      "access-control-allow-headers": "Authorization, Content-Type, Idempotency-Key",
      // Browsers keep it for as long as they see fit: Chromium two hours, Firefox a day.
      "access-control-max-age": "86400",
    },
  });
}
