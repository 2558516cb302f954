/** Where two people have written a mail differently, in words. */
import { msg } from "@lit/localize";
import type { FieldDifference } from "../../components/edit-conflict.ts";
import type { MailForm } from "./mail-fields.ts";

/** The fields in which both differ. */
export function mailDifferences(mine: MailForm, theirs: MailForm): FieldDifference[] {
  const sent = (enabled: boolean) => (enabled ? msg("Yes") : msg("No"));
  const fields: FieldDifference[] = [
    { label: msg("Send this mail"), mine: sent(mine.enabled), theirs: sent(theirs.enabled) },
    { label: msg("Subject"), mine: mine.subject, theirs: theirs.subject },
    { label: msg("Text"), mine: mine.body, theirs: theirs.body },
  ];
  return fields.filter((field) => field.mine !== field.theirs);
}
