/** Asks about what looks like a slip. */
import type { FieldError } from "@order-portal/contract";
import { type Refusal, refuse } from "../http/refusal.ts";

/** Refuses until it is confirmed: each question is an error of the field that it is about. */
export const refuseQuestions = (questions: readonly FieldError[]): Refusal =>
  refuse(
    "confirmation_needed",
    `${questions.map(({ detail }) => detail).join(" ")} If it is meant, send it again with \`confirmed\`.`,
    { errors: questions },
  );
