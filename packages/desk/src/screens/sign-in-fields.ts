/** The fields by which somebody says which account is theirs. */
import { msg } from "@lit/localize";
import { textField } from "@order-portal/ui";
import { nothing } from "lit";

/** The workspace's short name; nothing where the page itself says whose desk it is. */
export const workspaceField = (
  isFixed: boolean,
  value: string,
  onInput: (workspace: string) => void,
) =>
  isFixed
    ? nothing
    : textField({
        id: "workspace",
        label: msg("Workspace"),
        hint: msg("The short name of your company in Order Portal, such as northwind."),
        required: true,
        value,
        onInput,
      });

/** The address of the account. */
export const emailField = (value: string, onInput: (email: string) => void) =>
  textField({
    id: "email",
    label: msg("E-mail"),
    type: "email",
    autocomplete: "username",
    required: true,
    value,
    onInput,
  });
