/** The staff's calls on portal links. */
import type { LinkMessage, LinkOutcome, MadeLink } from "@order-portal/contract";
import { refuse, refuseField, type Refusal } from "../http/refusal.ts";
import type { MockState } from "../state.ts";
import type { Behaviours } from "./behaviour.ts";
import { findRecord } from "./customers.ts";

/** The page that the links lead to. */
const page = "https://northwind-traders.example/order";

/** The words with which everybody begins. */
const usualWords = {
  subject: "Order from {{supplier}} online",
  text: "Hello {{customer}},\n\nthis is your link:\n\n{{link}}\n\n{{supplier}}",
};

export const portalLinkBehaviours: Behaviours<
  "makeLinks" | "sendLinks" | "getLinkMessage" | "setLinkMessage" | "previewLinkMessage"
> = {
  makeLinks: ({ state, body: { customers, replace } }) => ({
    links: customers.map((number) => make(state, number, replace)),
  }),

  sendLinks({ state, body: { customers, replace, ...words } }) {
    const refused = checkWords(words);
    if (refused) return refused;
    return {
      links: customers.map(({ number, secret }) => {
        const record = findRecord(state, number);
        if (record?.email === null) return nothingMade(state, number, "no_email");
        const made =
          secret === undefined ? make(state, number, replace) : nothingMade(state, number, "made");
        return made.outcome === "made" ? { ...made, outcome: "sent", url: null } : made;
      }),
    };
  },

  getLinkMessage: ({ state }) => messageOf(state),

  setLinkMessage({ state, body }) {
    const refused = checkWords(body);
    if (refused) return refused;
    state.linkWords = body;
    return messageOf(state);
  },

  previewLinkMessage({ state, body: { customer, subject, text } }) {
    const refused = checkWords({ subject, text });
    if (refused) return refused;
    const record = findRecord(state, customer);
    if (!record) return refuse("not_found");
    const fill = (words: string) =>
      words
        .replaceAll("{{customer}}", record.name)
        .replaceAll("{{supplier}}", state.workspace.name)
        .replaceAll("{{link}}", `${page}#order-link=only-the-customer-gets-it`);
    return {
      to: record.email,
      fromName: state.workspace.name,
      subject: fill(subject),
      text: fill(text),
      html: `<!doctype html><title>Message</title><p>${fill(text)}</p>`,
    };
  },
};

function make(state: MockState, number: string, replace: boolean): MadeLink {
  const record = findRecord(state, number);
  if (!record) return nothingMade(state, number, "unknown");
  if (record.blocked) return nothingMade(state, number, "blocked");
  const replaced = state.links.has(number);
  if (replaced && !replace) return nothingMade(state, number, "exists");
  state.lastId += 1;
  const secret = `mock-portal-link-${state.lastId}`.padEnd(43, "-");
  state.links.set(number, { madeAt: state.now().toISOString(), lastUsedAt: null });
  state.customers = state.customers.map((customer) =>
    customer.number === number ? { ...customer, linkSecret: secret } : customer,
  );
  return {
    ...nothingMade(state, number, "made"),
    url: `${page}#order-link=${secret}`,
    replaced,
  };
}

function nothingMade(state: MockState, number: string, outcome: LinkOutcome): MadeLink {
  const { name = "", email = null } = findRecord(state, number) ?? {};
  return { number, name, email, outcome, url: null, replaced: false };
}

const messageOf = ({ linkWords }: MockState): LinkMessage => ({
  ...(linkWords ?? usualWords),
  isDefault: linkWords === null,
  page,
});

/** Placeholders that stand for nothing are refused, as the backend does. */
function checkWords(words: { subject: string; text: string }): Refusal | null {
  for (const field of ["subject", "text"] as const) {
    const unknown = /\{\{(?!\s*(?:customer|supplier|link)\s*\}\})[^{}]*\}\}/.exec(
      words[field],
    )?.[0];
    if (unknown === undefined) continue;
    const detail = `${unknown} stands for nothing. Use {{customer}}, {{supplier}} or {{link}}.`;
    return refuseField("invalid_request", `/${field}`, "invalid", detail);
  }
  return null;
}
