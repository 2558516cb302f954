import { expect } from "@open-wc/testing";
import { html } from "lit";
import { contrast } from "./testing/contrast.ts";
import { stage } from "./testing/stage.ts";
import { applyAccent } from "./theme.ts";

/** Colours of real brands, garish ones, and an even sample of all. */
const accents = [
  "#ffe600",
  "#ff0",
  "#0f0",
  "#0ff",
  "#f0f",
  "#ff6600",
  "#1f6f54",
  "#0a2540",
  "#000",
  "#fff",
  "#777",
  "rebeccapurple",
  "oklch(0.8 0.2 140)",
  ...[0, 60, 120, 180, 240, 300].flatMap((hue) =>
    [5, 30, 45, 50, 60, 80, 97].map((lightness) => `hsl(${hue} 90% ${lightness}%)`),
  ),
];

const pairs = [
  ["--op-on-fill", "--op-fill"],
  ["--op-on-fill", "--op-fill-hover"],
  ["--op-accent-text", "--op-surface"],
  ["--op-accent-text", "--op-raised"],
  ["--op-accent-text", "--op-accent-soft"],
  ["--op-ink", "--op-accent-soft"],
  ["--op-ink", "--op-hover"],
  ["--op-muted", "--op-surface"],
  ["--op-muted", "--op-sunken"],
  ["--op-muted", "--op-raised"],
  ["--op-muted", "--op-hover"],
  ["--op-danger", "--op-raised"],
  ["--op-danger", "--op-surface"],
  ["--op-warning", "--op-surface"],
  ["--op-success", "--op-surface"],
  ["--op-info", "--op-surface"],
] as const;

/** Custom properties are computed as text; as a colour of something they become one. */
async function colorsOf(scheme: "light" | "dark", accent: string) {
  const host = await stage(() => html`<i></i>`, { scheme });
  applyAccent(host, accent);
  const probe = host.find("i");
  return (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
}

describe("the tokens", () => {
  for (const scheme of ["light", "dark"] as const) {
    it(`keep every text readable whatever the accent is, ${scheme}`, async () => {
      for (const accent of accents) {
        const color = await colorsOf(scheme, accent);
        for (const [text, ground] of pairs) {
          const ratio = contrast(color(text), color(ground));
          expect(ratio, `${text} on ${ground} with ${accent}`).to.be.at.least(4.5);
        }
      }
    });

    it(`keep the edge of what is typed in visible, ${scheme}`, async () => {
      const color = await colorsOf(scheme, "#1f6f54");
      expect(contrast(color("--op-edge"), color("--op-raised"))).to.be.at.least(3);
    });
  }

  it("keep what warns readable on a surface that the page has set against its scheme", async () => {
    for (const [scheme, surface] of [
      ["dark", "#ffffff"],
      ["light", "#181716"],
    ] as const) {
      const host = await stage(() => html`<i></i>`, { scheme });
      host.style.setProperty("--order-portal-surface", surface);
      const probe = host.find("i");
      for (const name of ["danger", "warning", "success", "info"]) {
        probe.style.color = `var(--op-${name})`;
        const ratio = contrast(getComputedStyle(probe).color, surface);
        expect(ratio, `${name} on ${surface}, ${scheme}`).to.be.at.least(4.5);
      }
    }
  });

  it("keep an accent as it is where it can be read", async () => {
    const color = await colorsOf("light", "#1f6f54");
    expect(contrast(color("--op-fill"), "#1f6f54")).to.be.below(1.02);
    expect(contrast(color("--op-accent-text"), "#1f6f54")).to.be.below(1.02);
  });

  it("put the page's own accent above the workspace's", async () => {
    const host = await stage(() => html`<i></i>`);
    host.style.setProperty("--order-portal-accent", "rgb(1, 2, 3)");
    applyAccent(host, "#ffe600");
    const probe = host.find("i");
    probe.style.color = "var(--op-fill)";
    expect(getComputedStyle(probe).color).to.equal("rgb(1, 2, 3)");
  });

  it("ignore an accent that is no colour", async () => {
    const host = await stage(() => html`<i></i>`);
    applyAccent(host, "red;background:url(//example.com)");
    expect(host.style.cssText).not.to.contain("brand-accent");
  });
});
