import { createContext } from "@lit/context";
import type { SubmissionState } from "../state/submission-state.ts";

/** How far the submission of the cart is. */
export const submissionContext = createContext<SubmissionState>(Symbol("submission"));
