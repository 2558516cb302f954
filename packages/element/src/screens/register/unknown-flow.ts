import { msg, str } from "@lit/localize";
import type { RegistrationForm } from "@order-portal/sdk";
import { banner } from "@order-portal/ui";
import { nothing } from "lit";
import type { PortalState } from "../../state/portal-state.ts";
import { flowNameOf } from "./kept-draft.ts";

/** To who registers: the page's tag asks for a flow that the supplier does not have. */
export function unknownFlowNote(portal: PortalState, { flow, flowUnknown }: RegistrationForm) {
  const supplier = portal.workspace?.name ?? msg("The supplier");
  if (!flowUnknown) return nothing;
  return banner({
    text: flow
      ? msg(
          str`The form that this page leads to is not there any more. ${supplier} takes your registration by this one as well.`,
        )
      : msg(
          str`The form for new customers that this page leads to is not there any more. ${supplier} will gladly tell you how to order.`,
        ),
  });
}

/** To whoever has written the page: what is wrong with its tag, and where the names are. */
export function warnOfUnknownFlow(
  screen: Element,
  portal: PortalState,
  { flow, flowUnknown }: RegistrationForm,
): void {
  if (!flowUnknown) return;
  console.warn(
    `<order-portal registration="${flowNameOf(screen) ?? ""}">: ${portal.workspace?.slug ?? "this workspace"} has no registration flow of this name. ${
      flow ? `The one called "${flow.name}" is shown instead.` : "New customers cannot register."
    } The flows are at the desk under Settings, Sign-in.`,
  );
}
