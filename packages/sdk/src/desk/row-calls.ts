/** The desk's calls on rows, each held to the contract's route of the same name. */
import { PutRows, RowPage, RowsPreview, type routes } from "@order-portal/contract";
import type { Call } from "../call.ts";

type Routes = typeof routes;

export const previewRows: Call<Routes["previewRows"]> = {
  method: "POST",
  path: "/v1/desk/rows/preview",
  response: RowsPreview,
  repeatable: true,
};

/** Rows go by their keys: put a second time, they are unchanged. */
export const putRows: Call<Routes["putRows"]> = {
  method: "PUT",
  path: "/v1/desk/rows/:table",
  response: PutRows,
  repeatable: true,
};

export const listRows: Call<Routes["listRows"]> = {
  method: "GET",
  path: "/v1/desk/rows/:table",
  response: RowPage,
  repeatable: true,
};
