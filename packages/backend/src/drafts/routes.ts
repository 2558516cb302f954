/** The calls on drafts, bound to the contract. */
import type { Handlers } from "../http/handlers.ts";
import { createDraft } from "./create-draft.ts";
import { deleteDraft } from "./delete-draft.ts";
import { getDraft } from "./get-draft.ts";
import { sendDraft } from "./send-draft.ts";
import { updateDraft } from "./update-draft.ts";

/** Handlers of the routes of drafts. */
export const draftHandlers: Handlers<
  "createDraft" | "getDraft" | "updateDraft" | "deleteDraft" | "sendDraft"
> = {
  createDraft: (context, { body }) => createDraft(context, body),
  getDraft: (context, { params }) => getDraft(context, params.number),
  updateDraft: (context, { params, body }) => updateDraft(context, params.number, body),
  deleteDraft: (context, { params, query }) => deleteDraft(context, params.number, query.revision),
  sendDraft: (context, { params, body }) => sendDraft(context, params.number, body.revision),
};
