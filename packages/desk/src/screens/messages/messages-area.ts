/** The screen of mails and webhooks with its parts, fetched together when the area is first shown. */
import { defineOnce } from "@order-portal/ui";
import { ShownOnce } from "../../components/shown-once.ts";
import { DeliveryDialog } from "./delivery-dialog.ts";
import { EndpointDialog } from "./endpoint-dialog.ts";
import { LogView } from "./log-view.ts";
import { MailEditor } from "./mail-editor.ts";
import { MailPreviewPane } from "./mail-preview-pane.ts";
import { MailsView } from "./mails-view.ts";
import { MessagesScreen } from "./messages-screen.ts";
import { ReceiversView } from "./receivers-view.ts";
import { SecretDialog } from "./secret-dialog.ts";
import { WebhooksView } from "./webhooks-view.ts";

/** Registers the parts, and answers the screen. */
export function messagesArea(): typeof MessagesScreen {
  defineOnce("order-desk-mails", MailsView);
  defineOnce("order-desk-mail-editor", MailEditor);
  defineOnce("order-desk-mail-preview", MailPreviewPane);
  defineOnce("order-desk-receivers", ReceiversView);
  defineOnce("order-desk-webhooks", WebhooksView);
  defineOnce("order-desk-endpoint", EndpointDialog);
  defineOnce("order-desk-secret", SecretDialog);
  defineOnce("order-desk-log", LogView);
  defineOnce("order-desk-delivery", DeliveryDialog);
  defineOnce("order-desk-shown-once", ShownOnce);
  return MessagesScreen;
}
