/** The desk's calls on portal links. */
import type { LinkMessage, LinkMessagePreview, MadeLinks } from "@order-portal/contract";
import type { CallOptions } from "../options.ts";
import type { Send } from "../transport.ts";
import * as calls from "./desk-link-calls.ts";

/** Subject and text, with `{{customer}}`, `{{supplier}}` and, in the text, `{{link}}`. */
export interface LinkWords {
  subject: string;
  text: string;
}

/** Whether a link that there is gives way: it and its sessions end at the next request. */
export interface ReplaceLinks {
  replace: boolean;
}

/**
 * Portal links. A link's secret is kept as a hash: it is told in the answer that makes it, and
 * never again. Neither `make` nor `send` is tried again by itself when its answer is lost.
 */
export interface DeskLinks {
  /**
   * Makes the links of up to 100 customers; each answer's `outcome` says what became of it. The
   * customers' carts stay.
   *
   * @example
   * ```ts
   * const { links } = await desk.links.make(["ALFKI", "AROUT"], { replace: false });
   * ```
   */
  make(
    customers: readonly string[],
    input: ReplaceLinks,
    options?: CallOptions,
  ): Promise<MadeLinks>;

  /**
   * Makes and sends the links of up to 20 customers. With the `secret` of a link that was made just
   * now, that one is sent. Once the mail server fails, no more links are made.
   */
  send(
    customers: readonly { number: string; secret?: string | undefined }[],
    input: LinkWords & ReplaceLinks,
    options?: CallOptions,
  ): Promise<MadeLinks>;

  /** The words that links are sent with, and the page that they lead to. */
  message(options?: CallOptions): Promise<LinkMessage>;

  /** Keeps words for the messages to come. */
  setMessage(words: LinkWords, options?: CallOptions): Promise<LinkMessage>;

  /** The message as a customer would get it, with a link that opens nothing. */
  preview(customer: string, words: LinkWords, options?: CallOptions): Promise<LinkMessagePreview>;
}

/** Makes the calls on portal links. */
export const createDeskLinks = (send: Send): DeskLinks => ({
  make: (customers, { replace }, options) =>
    send(calls.makeLinks, { body: { customers: [...customers], replace } }, options),
  send: (customers, { replace, subject, text }, options) =>
    send(calls.sendLinks, { body: { customers: [...customers], replace, subject, text } }, options),
  message: (options) => send(calls.getLinkMessage, {}, options),
  setMessage: ({ subject, text }, options) =>
    send(calls.setLinkMessage, { body: { subject, text } }, options),
  preview: (customer, { subject, text }, options) =>
    send(calls.previewLinkMessage, { body: { customer, subject, text } }, options),
});
