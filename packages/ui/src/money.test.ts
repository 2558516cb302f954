import { expect } from "@open-wc/testing";
import { formatMoney, formatNumber, toDecimal } from "./money.ts";

const money = (amount: number, scale: number, currency: string) => ({ amount, scale, currency });

/** Intl writes with no-break spaces. */
const plain = (text: string) => text.replaceAll(/\s/g, " ");

describe("money", () => {
  it("becomes a decimal string without floating point", () => {
    expect(toDecimal(money(1250, 2, "EUR"))).to.equal("12.50");
    expect(toDecimal(money(-5, 2, "EUR"))).to.equal("-0.05");
    expect(toDecimal(money(125, 4, "EUR"))).to.equal("0.0125");
    expect(toDecimal(money(980, 0, "JPY"))).to.equal("980");
    expect(toDecimal(money(Number.MAX_SAFE_INTEGER, 2, "EUR"))).to.equal("90071992547409.91");
  });

  it("is written in the way of a locale, with its currency's digits", () => {
    expect(formatMoney(money(123_456_7, 2, "EUR"), "en")).to.equal("€12,345.67");
    expect(plain(formatMoney(money(123_456_7, 2, "EUR"), "de"))).to.equal("12.345,67 €");
    expect(formatMoney(money(980, 0, "JPY"), "en")).to.equal("¥980");
    expect(plain(formatMoney(money(1250, 3, "KWD"), "en"))).to.equal("KWD 1.250");
  });

  it("shows a finer unit price whole, and no needless digits", () => {
    expect(formatMoney(money(125, 4, "EUR"), "en")).to.equal("€0.0125");
    expect(formatMoney(money(125_000, 4, "EUR"), "en")).to.equal("€12.50");
  });

  it("keeps every digit of an amount that a double would round", () => {
    expect(formatMoney(money(Number.MAX_SAFE_INTEGER, 2, "EUR"), "en")).to.equal(
      "€90,071,992,547,409.91",
    );
  });

  it("keeps apart what is written with marks of another direction, so that words stay in order", () => {
    const hebrew = formatMoney(money(1396, 2, "USD"), "he");
    expect(hebrew.startsWith("\u2068") && hebrew.endsWith("\u2069")).to.equal(true);
    expect(formatMoney(money(-1396, 2, "USD"), "en")).to.equal("-$13.96");
  });

  it("writes plain numbers too", () => {
    expect(formatNumber(3791, "en")).to.equal("3,791");
  });
});
