/** What the form of the first workspace proposes, and what it cannot take. Pure. */
import { msg, str } from "@lit/localize";
import { shortestPassword } from "./shortest-password.ts";

/** What is typed into it. */
export interface FirstWorkspaceDraft {
  readonly company: string;
  readonly slug: string;
  readonly currency: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** A field of the form that is at fault, and why. */
export type Faults = ReadonlyMap<keyof FirstWorkspaceDraft, string>;

const euro =
  "AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK AD MC SM VA ME XK".split(" ");
const byRegion: Readonly<Record<string, string>> = {
  ...Object.fromEntries(euro.map((region) => [region, "EUR"])),
  ...{ US: "USD", GB: "GBP", CH: "CHF", LI: "CHF", CA: "CAD", AU: "AUD", NZ: "NZD" },
  ...{ DK: "DKK", SE: "SEK", NO: "NOK", IS: "ISK", PL: "PLN", CZ: "CZK", HU: "HUF", RO: "RON" },
  ...{ UA: "UAH", TR: "TRY", IL: "ILS", AE: "AED", SA: "SAR", EG: "EGP", KW: "KWD", IN: "INR" },
  ...{ JP: "JPY", KR: "KRW", CN: "CNY", HK: "HKD", SG: "SGD", MX: "MXN", BR: "BRL", ZA: "ZAR" },
};

/** What can be known of the browser: its language, the country in it, and the time zone. */
export function proposeWorkspace(language: string, timeZone: string): FirstWorkspaceDraft {
  const locale = readLocale(language);
  const region = locale.maximize().region ?? "";
  return {
    company: "",
    slug: "",
    currency: byRegion[region] ?? "USD",
    locale: locale.region === undefined ? `${locale.language}-${region}` : locale.baseName,
    timeZone,
    name: "",
    email: "",
    password: "",
  };
}

/** A browser may call its language anything. */
function readLocale(language: string): Intl.Locale {
  try {
    return new Intl.Locale(language);
  } catch {
    return new Intl.Locale("en-US");
  }
}

/** A short name made of a company's: `Müller & Söhne` gives `mueller-soehne`. */
export function proposeSlug(company: string): string {
  const letters: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", ø: "o" };
  return company
    .toLowerCase()
    .replace(/[äöüßø]/g, (letter) => letters[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{Mark}|[\u2019']/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-|-$/g, "");
}

const slugPattern = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

const isTimeZone = (timeZone: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return timeZone !== "";
  } catch {
    return false;
  }
};

const isLocale = (locale: string): boolean => {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch {
    return false;
  }
};

/** What cannot be sent; empty where all can. */
export function checkWorkspace(draft: FirstWorkspaceDraft): Faults {
  const faults = new Map<keyof FirstWorkspaceDraft, string>();
  const { company, slug, currency, locale, timeZone, name, email, password } = draft;
  if (company.trim() === "") faults.set("company", msg("A name is needed."));
  if (!slugPattern.test(slug.trim())) {
    faults.set("slug", msg("Small letters a to z, digits and hyphens, such as acme-foods."));
  }
  if (!Intl.supportedValuesOf("currency").includes(currency.trim().toUpperCase())) {
    faults.set("currency", msg("Give a code such as EUR."));
  }
  if (!isLocale(locale.trim())) faults.set("locale", msg("Give a language tag such as en-US."));
  if (!isTimeZone(timeZone.trim())) {
    faults.set("timeZone", msg("Give a time zone such as Europe/Vienna."));
  }
  if (name.trim() === "") faults.set("name", msg("A name is needed."));
  if (!/^\S+@\S+\.\S+$/.test(email.trim())) {
    faults.set("email", msg("Give an e-mail address such as anna@acme.example."));
  }
  if (password.length < shortestPassword) {
    faults.set("password", msg(str`Take at least ${shortestPassword} characters.`));
  }
  return faults;
}
