import { msg, str } from "@lit/localize";
import { isProblem } from "@order-portal/sdk";
import { troubleText } from "../../components/trouble-text.ts";
import { troubleOf } from "../../controllers/trouble-of.ts";

/** Why a list could not be given its name, or not be changed at all. */
export function nameTrouble(error: unknown, name: string): string {
  if (isProblem(error, "name_taken")) return msg(str`There is a list called “${name}” already.`);
  const { title, advice } = troubleText(troubleOf(error));
  return `${title}. ${advice}`;
}
