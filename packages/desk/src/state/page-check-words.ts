/** What a look at the supplier's page found, in words that say what to do. */
import { msg, str } from "@lit/localize";
import type { PageCheckCode, PageFinding } from "@order-portal/sdk/desk";

/** The words of a finding. */
export interface FindingWords {
  readonly text: string;
  /** What to do about it; null where there is nothing to do. */
  readonly advice: string | null;
  /** What is to stand in the page or in its policy, to the letter; null where nothing is. */
  readonly code: string | null;
}

const words = (text: string, advice: string | null = null, code: string | null = null) => ({
  text,
  advice,
  code,
});

/** The words of a finding; null for one that this page does not know yet. */
export function findingWords(
  { code, values }: PageFinding,
  embedCode: string,
): FindingWords | null {
  const value = (name: string) => values[name] ?? "";
  const make = new Map<string, Make>(Object.entries(byCode)).get(code);
  return make?.(value, embedCode) ?? null;
}

type Make = (value: (name: string) => string, embedCode: string) => FindingWords;

/** What to do where the code's first line is not in the page as it should be. */
const scriptCode = (value: (name: string) => string) =>
  `<script type="module" src="${value("wanted")}"></script>`;

const byCode: Readonly<Record<PageCheckCode, Make>> = {
  page_answered: () => words(msg("The page answers.")),
  page_unreachable: (value) =>
    words(
      msg(str`The page does not answer: ${value("reason")}.`),
      msg("Open the address in a browser. If it opens there, this server may not reach it."),
    ),
  page_refused: (value) =>
    words(
      msg(str`This address is not looked at: ${value("reason")}.`),
      msg("Give the address under which your customers open the page."),
    ),
  page_redirects: () =>
    words(
      msg("The page sends on from address to address without end."),
      msg("Open the address in a browser, and give the one that it comes to rest at."),
    ),
  page_status: (value) =>
    words(
      msg(str`The page answers with status ${value("status")}.`),
      msg("Customers who are not signed in to your website must be able to open it."),
    ),
  page_not_html: (value) =>
    words(
      msg(str`This is no page but ${value("type") || msg("something else")}.`),
      msg("Give the address of a page."),
    ),
  script_found: (value) => words(msg(str`The script is there, from ${value("address")}.`)),
  script_elsewhere: (value) =>
    words(
      msg(str`The script comes from elsewhere: ${value("address")}.`),
      msg("Load it from this server, so that both are always of one version:"),
      scriptCode(value),
    ),
  script_insecure: (value) =>
    words(
      msg(
        str`The script comes from ${value("address")}: browsers load none by http into a page by https.`,
      ),
      msg("Run this server behind https, set BASE_URL to that address, and copy the code again."),
    ),
  script_not_module: (value) =>
    words(
      msg('The script is there, but its tag lacks type="module"; without it nothing runs.'),
      msg("Write the tag like this:"),
      scriptCode(value),
    ),
  script_missing: (value) =>
    words(msg("The script is not in the page."), msg("Put this into it:"), scriptCode(value)),
  script_unseen: (value) =>
    words(
      msg(
        "The script is not in the page’s own code. A script of the page may load it; that cannot be seen from here.",
      ),
      msg("Open the page: if the portal shows, all is well. If not, put this into it:"),
      scriptCode(value),
    ),
  tag_found: (value) =>
    words(msg(str`The tag is there, with the workspace ${value("workspace")}.`)),
  tag_without_workspace: (_, embedCode) =>
    words(msg("The tag is there, but names no workspace."), msg("Write it like this:"), embedCode),
  tag_other_workspace: (value, embedCode) =>
    words(
      msg(str`The tag names the workspace ${value("workspace")}; yours is ${value("wanted")}.`),
      msg("Write it like this:"),
      embedCode,
    ),
  tag_other_server: (value) =>
    words(
      msg(str`The tag’s “api” names another server: ${value("address")}.`),
      msg(str`Take “api” out, or set it to ${value("wanted")}.`),
    ),
  tag_missing: (_, embedCode) =>
    words(
      msg("The tag is not in the page."),
      msg("Put this where the portal is to stand:"),
      embedCode,
    ),
  tag_unseen: (_, embedCode) =>
    words(
      msg(
        "The tag is not in the page’s own code. A script of the page may make it; that cannot be seen from here.",
      ),
      msg(
        "Open the page: if the portal shows, all is well. If not, put this where it is to stand:",
      ),
      embedCode,
    ),
  origin_own: (value) =>
    words(msg(str`${value("origin")} is this server’s own: it may show the portal.`)),
  origin_listed: (value) =>
    words(msg(str`${value("origin")} is listed: its pages may show the portal.`)),
  origin_unlisted: (value) =>
    words(
      msg(str`${value("origin")} is not listed: its pages get no answer.`),
      msg("Add this line under Security, “Pages that may show the portal”:"),
      value("origin"),
    ),
  policy_none: () =>
    words(msg("The page has no Content-Security-Policy that could be in the way.")),
  policy_allows: () => words(msg("The page’s Content-Security-Policy lets the portal work.")),
  policy_lacks: (value) =>
    words(
      msg("The page’s Content-Security-Policy is in the way."),
      msg(
        "In the policy this directive is to stand, in place of the one of its name if there is one:",
      ),
      value("directive"),
    ),
  policy_needs_nonce: () =>
    words(
      msg(
        "The page’s Content-Security-Policy runs scripts with its nonce alone (“strict-dynamic”).",
      ),
      msg("Have your page put its nonce on the script’s tag, as it does for its own scripts."),
    ),
};
