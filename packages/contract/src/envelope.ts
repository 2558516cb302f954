/**
 * The envelope: any call as one POST that a browser sends to another origin without a preflight.
 *
 * A cross-origin request with an `Authorization` or `Idempotency-Key` header, a JSON body or
 * another method than GET and POST costs a preflight of its own for each address, a whole round
 * trip. So the SDK, in a browser and towards another origin, sends the same call as
 * `POST <the call's own address>` with `Content-Type: text/plain` and this object as its body.
 * The server opens the envelope at its edge and goes on as if the call had come as itself.
 *
 * It is as safe as the call itself: the token is in the body, put there by the page's own script,
 * so a foreign page has nothing to ride on; the server reads an envelope only from an origin that
 * the workspace lists, and no answer is readable by another.
 */
import * as z from "zod/mini";

/** The media type that bears an envelope. */
export const envelopeMediaType = "text/plain";

/** A call in an envelope. */
export const Envelope = z.strictObject({
  /** The version of this form. */
  envelope: z.literal(1),
  method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]),
  /** The bearer token, without the word "Bearer". */
  token: z.optional(z.string().check(z.maxLength(128))),
  idempotencyKey: z.optional(z.string().check(z.maxLength(256))),
  /** The body of the call, any JSON. */
  body: z.optional(z.unknown()),
});
export type Envelope = z.output<typeof Envelope>;
