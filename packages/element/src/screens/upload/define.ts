import { defineOnce } from "@order-portal/ui";
import { UploadScreen } from "./upload-screen.ts";

/** Registers the screen where lines are uploaded or pasted, unless it is. */
export function define(): void {
  defineOnce("order-portal-upload", UploadScreen);
}
