import { msg } from "@lit/localize";
import type { AskController } from "../../controllers/ask-controller.ts";

/** What is wrong with a code that was entered, said at its field; undefined where it is another trouble. */
export function codeTrouble(asking: AskController): string | undefined {
  const words =
    asking.trouble?.code === "code_invalid"
      ? msg("That code is not right. Please check it and enter it again.")
      : asking.trouble?.code === "code_expired"
        ? msg("That code is good no more. Please ask for a new one.")
        : undefined;
  if (words !== undefined) asking.forget();
  return words;
}
