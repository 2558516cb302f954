/** Secrets: made of 32 random bytes, given away once, and kept only as their hash. */
import { hash, randomBytes } from "node:crypto";

/** A new secret, in base64url: 43 characters. */
export const makeSecret = (): string => randomBytes(32).toString("base64url");

/** What is stored of a secret. It is long and random, so a plain hash cannot be guessed back. */
export const hashSecret = (secret: string): string => hash("sha256", secret, "base64url");

const form = /^[A-Za-z0-9_-]{43}$/;

/** Whether a text has the form of a secret; what has not is never looked up. */
export const isSecret = (text: string): boolean => form.test(text);
