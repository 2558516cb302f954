/**
 * Checks that a value from outside has a shape, in as little code as can be: for what is read
 * before the contract's own schemas have come. A record's check names every field of its type, so
 * that the compiler says where the two part.
 */
import { isRecord } from "./stored-json.ts";

/** Whether a value is of a type. */
export type Check<Value> = (value: unknown) => value is Value;

export const isText: Check<string> = (value) => typeof value === "string";

export const isFlag: Check<boolean> = (value) => typeof value === "boolean";

export const isWhole = Number.isSafeInteger as Check<number>; // What it says, the type does not.

/** One of these texts. */
export function oneOf<const Text extends string>(...texts: readonly Text[]): Check<Text> {
  return (value): value is Text => texts.some((text) => text === value);
}

/** That, or null. */
export function orNull<Value>(check: Check<Value>): Check<Value | null> {
  return (value): value is Value | null => value === null || check(value);
}

/** That, or nothing. */
export function optional<Value>(check: Check<Value>): Check<Value | undefined> {
  return (value): value is Value | undefined => value === undefined || check(value);
}

/** A list of those. */
export function listOf<Value>(check: Check<Value>): Check<Value[]> {
  return (value): value is Value[] => Array.isArray(value) && value.every(check);
}

/** An object with these fields; it may have others. */
export function record<Value extends object>(fields: {
  readonly [Name in keyof Value]-?: Check<Value[Name]>;
}): Check<Value> {
  const checks = Object.entries<Check<unknown>>(fields);
  return (value): value is Value =>
    isRecord(value) && checks.every(([name, check]) => check(value[name]));
}
