import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { numberFormatOf, readNumber } from "./read-number.ts";

const read = (text: string, locale: string) => {
  const number = readNumber(text, numberFormatOf(locale));
  return number?.kind === "quantity" ? number.value : (number?.kind ?? null);
};

describe("a number of a locale", () => {
  const cases: [text: string, locale: string, expected: number | "fault" | null][] = [
    ["3", "en", 3],
    ["+3", "en", 3],
    ["007", "en", 7],
    ["1,000", "en-US", 1000],
    ["1.000", "de-DE", 1000],
    ["1 000", "fr-FR", 1000],
    ["1\u202f000", "fr-FR", 1000],
    ["1'000", "de-CH", 1000],
    ["1’000", "de-CH", 1000],
    ["1 000", "en", 1000],
    ["1,000,000", "en", 1_000_000],
    ["1.000.000", "en", 1_000_000],
    ["1,000.00", "de", 1000],
    ["1.000,00", "en", 1000],
    ["3.00", "en", 3],
    ["3,00", "de", 3],
    ["3,0", "en", 3],
    ["３", "en", 3],
    ["٣", "ar", 3],
    ["1.000", "en", "fault"],
    ["1,000", "de", "fault"],
    ["1.000", "fr", "fault"],
    ["0.500", "en", "fault"],
    ["0,500", "en", "fault"],
    ["2.5", "en", "fault"],
    ["2,5", "en", "fault"],
    ["2,5", "de", "fault"],
    ["1,000.50", "en", "fault"],
    ["1,00,000", "en", "fault"],
    ["1..5", "en", "fault"],
    ["1/2", "en", "fault"],
    ["½", "en", "fault"],
    ["1 1/2", "en", "fault"],
    ["0", "en", "fault"],
    ["0.0", "en", "fault"],
    ["-3", "en", "fault"],
    ["−3", "en", "fault"],
    ["1e3", "en", "fault"],
    ["1e309", "en", "fault"],
    ["1000000001", "en", "fault"],
    ["99999999999999999999", "en", "fault"],
    ["", "en", null],
    ["three", "en", null],
    ["12 cs", "en", null],
    ["BEV-101", "en", null],
    ["3", "no such locale!", 3],
  ];
  for (const [text, locale, expected] of cases) {
    test(`${JSON.stringify(text)} in ${locale} is ${expected}`, () => {
      assert.equal(read(text, locale), expected);
    });
  }

  test("is read back as every locale writes it", () => {
    const locales = ["en-US", "de-DE", "fr-FR", "de-CH", "sv-SE", "pt-BR", "nl-NL", "pl-PL"];
    fc.assert(
      fc.property(
        fc.constantFrom(...locales),
        fc.integer({ min: 1, max: 1_000_000_000 }),
        (locale, value) => {
          assert.equal(read(new Intl.NumberFormat(locale).format(value), locale), value);
        },
      ),
    );
  });
});
