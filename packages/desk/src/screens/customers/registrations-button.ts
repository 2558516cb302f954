import { msg, str } from "@lit/localize";
import type { OrderDesk } from "@order-portal/sdk/desk";
import { button, icons } from "@order-portal/ui";
import { nothing } from "lit";

/** How many want an account; null where that cannot be known: the list is there all the same. */
export const countWaiting = (client: OrderDesk): Promise<number | null> =>
  client.registrations
    .list({ limit: 1 })
    .page()
    .then(
      ({ pending }) => pending,
      () => null,
    );

/** The way to those who want an account, and how many wait; nothing while that is not known. */
export const registrationsButton = (waiting: number | null, host: HTMLElement): unknown =>
  waiting === null
    ? nothing
    : button({
        label: waiting === 0 ? msg("Registrations") : msg(str`Registrations (${waiting})`),
        icon: icons.person,
        onClick: () => host.dispatchEvent(new CustomEvent("registrations-wanted")),
      });
