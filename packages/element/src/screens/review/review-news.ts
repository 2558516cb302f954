import { msg } from "@lit/localize";
import { banner, button } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { troubleBanner } from "../../components/trouble-notice.ts";
import { may, type PortalState } from "../../state/portal-state.ts";
import type { SubmissionState } from "../../state/submission-state.ts";
import { changesNotice } from "./changes-notice.ts";

/** What the news is made of. */
export interface ReviewNewsOptions {
  readonly submission: SubmissionState;
  readonly portal: PortalState;
  readonly onAcknowledge: () => void;
  readonly onOrders: () => void;
}

/** Whether the cart was ordered or emptied meanwhile: by somebody else, or on another page. */
export const isEmptied = (submission: SubmissionState): boolean =>
  submission.step === "failed" && submission.trouble.code === "cart_empty";

/** What must be known before the order is placed; nothing where all is well. */
export function reviewNews(options: ReviewNewsOptions): TemplateResult | typeof nothing {
  const news = newsOf(options);
  return news === nothing ? nothing : html`<div class="news" tabindex="-1">${news}</div>`;
}

function newsOf({ submission, portal, onAcknowledge, onOrders }: ReviewNewsOptions) {
  if (submission.step === "changed") {
    return changesNotice(submission.changes, portal.locale, onAcknowledge);
  }
  if (submission.step === "unanswered") {
    return banner({
      tone: "warning",
      text: msg(
        "The connection broke off while your order was on its way. Place it again to see that it has arrived: it is never placed twice.",
      ),
    });
  }
  const isClosed =
    portal.workspace?.status === "expired" ||
    (submission.step === "failed" && submission.trouble.code === "workspace_unavailable");
  if (isClosed) {
    return banner({
      tone: "warning",
      text: msg(
        "The supplier is temporarily unavailable and takes no orders right now. Your cart is kept as it is.",
      ),
    });
  }
  if (isEmptied(submission)) {
    return banner({
      tone: "warning",
      text: msg(
        "Nothing was ordered just now: the cart was ordered or emptied meanwhile, on another page or by somebody else who orders for you.",
      ),
      action: may(portal, "orders:read")
        ? button({ label: msg("Look at the orders"), onClick: onOrders })
        : nothing,
    });
  }
  return submission.step === "failed" ? troubleBanner(submission.trouble) : nothing;
}
