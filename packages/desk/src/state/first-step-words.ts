/** What each of the first steps is called, what it is for, and where it is done. */
import { msg } from "@lit/localize";

/** The words of a step. */
export interface FirstStepWords {
  readonly heading: string;
  readonly text: string;
  readonly action: string;
  /** The place in the desk. */
  readonly href: string;
}

/** The words of a step; null for one that this page does not know yet. */
export function firstStepWords(name: string): FirstStepWords | null {
  switch (name) {
    case "brand":
      return {
        heading: msg("Give it your look"),
        text: msg(
          "Logo, colour and a word of welcome: customers see at once that they are with you.",
        ),
        action: msg("To the brand"),
        href: "#/settings/brand",
      };
    case "products":
      return {
        heading: msg("Bring your products in"),
        text: msg(
          "Drop a spreadsheet, as your program exports it; columns are matched and checked first.",
        ),
        action: msg("Import products"),
        href: "#/imports",
      };
    case "prices":
      return {
        heading: msg("Set prices"),
        text: msg("With the products, from a price list of your own, or rule by rule."),
        action: msg("To the prices"),
        href: "#/prices",
      };
    case "customers":
      return {
        heading: msg("Bring your customers in"),
        text: msg("From a spreadsheet, or one by one: who orders, and at which prices."),
        action: msg("To the customers"),
        href: "#/customers",
      };
    case "link":
      return {
        heading: msg("Make the first portal link"),
        text: msg(
          "A customer’s private way in. Open a customer, make the link, send it by e-mail.",
        ),
        action: msg("Choose a customer"),
        href: "#/customers",
      };
    case "seen":
      return {
        heading: msg("See it on your own site"),
        text: msg(
          "Put two lines into your page, let the check look at it, then open a link there.",
        ),
        action: msg("To the code"),
        href: "#/settings/embed",
      };
    default:
      return null;
  }
}
