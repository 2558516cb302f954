import { expect } from "@open-wc/testing";
import { readOpened, readStart } from "@order-portal/sdk";
import { aroundTheHorn } from "@order-portal/testkit";
import { api, useBackend } from "../testing/portal-page.ts";
import { isOpenedLink, isStartAnswer } from "./first-answer.ts";

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** A value with one of its parts, however deep, in another shape: each part in turn. */
function* misshapen(value: Json): Generator<Json> {
  yield typeof value === "number" ? value + 0.5 : 3;
  yield null;
  yield "text";
  if (Array.isArray(value)) {
    const [first, ...others] = value;
    if (first === undefined) return;
    for (const part of misshapen(first)) yield [part, ...others];
  } else if (typeof value === "object" && value !== null) {
    for (const [name, part] of Object.entries(value)) {
      const { [name]: _, ...without } = value;
      yield without;
      for (const other of misshapen(part)) yield { ...value, [name]: other };
    }
  }
}

const isTaken = async (read: (response: Response) => Promise<unknown>, answer: Json) =>
  read(Response.json(answer)).then(
    () => true,
    () => false,
  );

describe("the first answers", function () {
  this.timeout(20_000);
  useBackend();

  const call = async (route: string, token: string | null, body: object): Promise<Json> => {
    const [method = "", path = ""] = route.split(" ");
    const headers = {
      "content-type": "application/json",
      ...(token && { authorization: `Bearer ${token}` }),
    };
    const init = { method, headers, body: JSON.stringify(body) };
    return (await (await fetch(`${api}${path}`, init)).json()) as Json; // As `json` gives it.
  };
  const open = async () => {
    const answer = await call("POST /v1/links/open", null, {
      workspace: "northwind",
      linkSecret: aroundTheHorn.linkSecret,
    });
    if (!isOpenedLink(answer)) throw new Error("It is an opened link.");
    return answer;
  };

  it("pass, in each form that they come in, where the contract's schema takes them", async () => {
    const { token } = (await open()).session;
    for (const [answered, body] of [
      [null, {}],
      [null, { linkSecret: aroundTheHorn.linkSecret }],
      [token, {}],
    ] as const) {
      const answer = await call("POST /v1/start", answered, { workspace: "northwind", ...body });
      expect(isStartAnswer(answer)).to.equal(true);
      expect(await isTaken(readStart, answer)).to.equal(true);
    }
  });

  it("with any part in another shape pass where the contract's schema takes them, and only there", async () => {
    const { session, view } = await open();
    const lines = view.page.products.flatMap(({ sku, units: [first] }) =>
      first ? [{ sku, unit: first.unit, quantity: first.quantityRule.minimum }] : [],
    );
    await call("PATCH /v1/cart", session.token, { lines: lines.slice(0, 1) });
    const start = await call("POST /v1/start", session.token, { workspace: "northwind", limit: 1 });
    const opened = await call("POST /v1/links/open", null, {
      workspace: "northwind",
      linkSecret: aroundTheHorn.linkSecret,
      limit: 1,
    });
    expect(isStartAnswer(start) && start.view?.cart?.lines).to.have.length(1);
    let refused = 0;
    for (const answer of misshapen(start)) {
      const taken = await isTaken(readStart, answer);
      expect(isStartAnswer(answer), JSON.stringify(answer)).to.equal(taken);
      if (!taken) refused += 1;
    }
    for (const answer of misshapen(opened)) {
      expect(isOpenedLink(answer)).to.equal(await isTaken(readOpened, answer));
    }
    expect(refused).to.be.greaterThan(200);
  });
});
