/** What the area of customers is made of; registered when it is first shown. */
import { defineOnce } from "@order-portal/ui";
import { CustomerAccounts } from "./customer-accounts.ts";
import { CustomerCatalogue } from "./customer-catalogue.ts";
import { CustomerLink } from "./customer-link.ts";
import { CustomerList } from "./customer-list.ts";
import { CustomerPage } from "./customer-page.ts";
import { CustomersScreen } from "./customers-screen.ts";
import { LinkWordsForm } from "./link-words-form.ts";
import { RegistrationCard } from "./registration-card.ts";
import { RegistrationList } from "./registration-list.ts";
import { ManyLinks } from "./many-links.ts";

/** Registers the parts and gives back the screen. */
export function customersArea(): typeof CustomersScreen {
  defineOnce("order-desk-customer-accounts", CustomerAccounts);
  defineOnce("order-desk-customer-catalogue", CustomerCatalogue);
  defineOnce("order-desk-customer-link", CustomerLink);
  defineOnce("order-desk-customer-list", CustomerList);
  defineOnce("order-desk-customer-page", CustomerPage);
  defineOnce("order-desk-registrations", RegistrationList);
  defineOnce("order-desk-registration", RegistrationCard);
  defineOnce("order-desk-link-words", LinkWordsForm);
  defineOnce("order-desk-many-links", ManyLinks);
  return CustomersScreen;
}
