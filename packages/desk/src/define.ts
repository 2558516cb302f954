/** Registers `<order-desk>` and what it is made of; the only module here with a side effect. */
import { defineOnce, Dialog, Toasts } from "@order-portal/ui";
import { ChangeForm } from "./components/change-form.ts";
import { EditConflict } from "./components/edit-conflict.ts";
import { OrderDetails } from "./components/order-details.ts";
import { OrderList } from "./components/order-list.ts";
import { Picker } from "./components/picker.ts";
import { ReasonForm } from "./components/reason-form.ts";
import { OrderDeskElement } from "./order-desk.ts";
import { OrderPane } from "./screens/order-pane.ts";
import { DeskFrame } from "./screens/desk-frame.ts";
import { SignInScreen } from "./screens/sign-in-screen.ts";
import { StaffLinkScreen } from "./screens/staff-link-screen.ts";

defineOnce("order-portal-dialog", Dialog);
defineOnce("order-portal-toasts", Toasts);
defineOnce("order-desk-change", ChangeForm);
defineOnce("order-desk-conflict", EditConflict);
defineOnce("order-desk-details", OrderDetails);
defineOnce("order-desk-list", OrderList);
defineOnce("order-desk-picker", Picker);
defineOnce("order-desk-reason", ReasonForm);
defineOnce("order-desk-pane", OrderPane);
defineOnce("order-desk-frame", DeskFrame);
defineOnce("order-desk-sign-in", SignInScreen);
defineOnce("order-desk-staff-link", StaffLinkScreen);
defineOnce("order-desk", OrderDeskElement);
