/** The desk's calls on drafts, each held to the contract's route of the same name. */
import { DeskOrder, Draft, type routes } from "@order-portal/contract";
import type { Call } from "../call.ts";

type Routes = typeof routes;

/** Made again, it would start a second draft. */
export const createDraft: Call<Routes["createDraft"]> = {
  method: "POST",
  path: "/v1/desk/drafts",
  response: Draft,
  repeatable: false,
};

export const getDraft: Call<Routes["getDraft"]> = {
  method: "GET",
  path: "/v1/desk/drafts/:number",
  response: Draft,
  repeatable: true,
};

/** Like every call that names a revision: the second time it would be refused, though it was made. */
export const updateDraft: Call<Routes["updateDraft"]> = {
  method: "PUT",
  path: "/v1/desk/drafts/:number",
  response: Draft,
  repeatable: false,
};

export const deleteDraft: Call<Routes["deleteDraft"]> = {
  method: "DELETE",
  path: "/v1/desk/drafts/:number",
  response: undefined,
  repeatable: false,
};

export const sendDraft: Call<Routes["sendDraft"]> = {
  method: "POST",
  path: "/v1/desk/drafts/:number/send",
  response: DeskOrder,
  repeatable: false,
};
