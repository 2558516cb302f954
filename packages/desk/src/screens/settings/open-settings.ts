/** The area of settings: its screen and its sections, all fetched together. */
import { defineOnce } from "@order-portal/ui";
import { PictureField } from "../../components/picture-field.ts";
import { BrandPreview } from "./brand-preview.ts";
import { AccountsSection } from "./sections/accounts.ts";
import { BrandSection } from "./sections/brand.ts";
import { CatalogueSection } from "./sections/catalogue.ts";
import { CheckoutSection } from "./sections/checkout.ts";
import { CompanySection } from "./sections/company.ts";
import { DeliverySection } from "./sections/delivery.ts";
import { EmbedSection } from "./sections/embed.ts";
import { FreightSection } from "./sections/freight.ts";
import { NavigationSection } from "./sections/navigation.ts";
import { OrderFieldsSection } from "./sections/order-fields.ts";
import { SecuritySection } from "./sections/security.ts";
import { TaxSection } from "./sections/tax.ts";
import { PageCheckForm } from "./page-check-form.ts";
import { SettingsScreen } from "./settings-screen.ts";

/** Registers the parts and gives the screen. */
export function openSettings(): typeof SettingsScreen {
  defineOnce("order-desk-picture", PictureField);
  defineOnce("order-desk-page-check", PageCheckForm);
  defineOnce("order-desk-settings-company", CompanySection);
  defineOnce("order-desk-brand-preview", BrandPreview);
  defineOnce("order-desk-settings-brand", BrandSection);
  defineOnce("order-desk-settings-navigation", NavigationSection);
  defineOnce("order-desk-settings-order-fields", OrderFieldsSection);
  defineOnce("order-desk-settings-delivery", DeliverySection);
  defineOnce("order-desk-settings-catalogue", CatalogueSection);
  defineOnce("order-desk-settings-checkout", CheckoutSection);
  defineOnce("order-desk-settings-freight", FreightSection);
  defineOnce("order-desk-settings-tax", TaxSection);
  defineOnce("order-desk-settings-security", SecuritySection);
  defineOnce("order-desk-settings-accounts", AccountsSection);
  defineOnce("order-desk-settings-embed", EmbedSection);
  return SettingsScreen;
}
