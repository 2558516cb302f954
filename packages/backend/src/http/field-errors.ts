/** What a schema finds wrong, as the contract's field errors. */
import type { FieldCode, FieldError } from "@order-portal/contract";
import * as z from "zod/mini";

z.config(z.locales.en());

/** The most field errors that one answer lists. */
const maximumErrors = 100;

/** One field error for each fault, by JSON pointer into `input`. */
export function fieldErrors(error: z.core.$ZodError, input: unknown): FieldError[] {
  const errors: FieldError[] = [];
  // A body of two megabytes may have a hundred thousand faults: no more is made than is told.
  for (const issue of error.issues) {
    errors.push(...toFieldErrors(issue, input));
    if (errors.length >= maximumErrors) break;
  }
  return errors.slice(0, maximumErrors);
}

function toFieldErrors(issue: z.core.$ZodIssue, input: unknown): FieldError[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.slice(0, maximumErrors).map((key) => ({
      pointer: pointer([...issue.path, key]),
      code: "unrecognized",
      detail: "This field is not known here.",
    }));
  }
  const code = fieldCode(issue, input);
  return [{ pointer: pointer(issue.path), code, detail: detailOf(code, issue) }];
}

/** In words that whoever fills in a form understands, where it may come to that. */
function detailOf(code: FieldCode, issue: z.core.$ZodIssue): string {
  if (code === "required") return "This field is needed.";
  if (code === "too_long" && issue.code === "too_big") {
    return `At most ${String(issue.maximum)} characters.`;
  }
  return issue.message;
}

function fieldCode(issue: z.core.$ZodIssue, input: unknown): FieldCode {
  if (valueAt(input, issue.path) === undefined) return "required";
  if (issue.path.at(-1) === "quantity") return "quantity_invalid";
  if (issue.code === "too_big" && issue.origin === "string") return "too_long";
  if (issue.code === "too_big" && issue.origin === "array") return "too_many";
  return "invalid";
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

const pointer = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
