/** The id of each request: what a problem calls `instance`, and what the log bears. */
import { randomBytes } from "node:crypto";

const processId = randomBytes(6).toString("base64url");
let count = 0;

/** An id that no other request has, in any process. */
export const nextRequestId = (): string => `${processId}-${(count++).toString(36)}`;
