import { PortalProblem } from "@order-portal/sdk/desk";
import { expect } from "@open-wc/testing";
import type { ReactiveControllerHost } from "lit";
import { EditedRecord } from "./edited-record.ts";

interface Product {
  name: string;
  revision: number;
}

const host: ReactiveControllerHost = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

const refused = (code: "record_changed" | "invalid_request") =>
  new PortalProblem({
    type: "",
    title: "",
    status: 409,
    code,
    detail: code,
    instance: "",
    errors: [{ pointer: "/name", code: "too_long", detail: "The name is too long." }],
  });

/** A server with one product, which refuses a save of another revision than its own. */
const server = () => {
  let stored: Product = { name: "Chai", revision: 1 };
  return {
    calls: {
      read: async () => stored,
      draftOf: ({ name }: Product) => ({ name }),
      save: async ({ name }: { name: string }, { revision }: Product) => {
        if (revision !== stored.revision) throw refused("record_changed");
        if (name.length > 20) throw refused("invalid_request");
        return (stored = { name, revision: revision + 1 });
      },
    },
    colleagueSaves: (name: string) => void (stored = { name, revision: stored.revision + 1 }),
    stored: () => stored,
  };
};

describe("EditedRecord", () => {
  it("knows whether something is typed that is not stored", async () => {
    const { calls, stored } = server();
    const record = new EditedRecord<Product, { name: string }>(host);
    await record.open(calls);
    expect(record.unsaved).to.equal(false);
    record.type({ name: "Chai tea" });
    expect(record.unsaved).to.equal(true);
    expect(await record.save()).to.equal(true);
    expect(record.unsaved).to.equal(false);
    expect(stored().name).to.equal("Chai tea");
  });

  it("keeps what was typed when the server refuses it, and says which field", async () => {
    const record = new EditedRecord<Product, { name: string }>(host);
    await record.open(server().calls);
    record.type({ name: "A name that is far too long to be taken" });
    expect(await record.save()).to.equal(false);
    expect(record.unsaved).to.equal(true);
    expect(record.errorAt("/name")).to.equal("The name is too long.");
  });

  it("shows both where a colleague was quicker, and saves over theirs only when told to", async () => {
    const { calls, colleagueSaves, stored } = server();
    const record = new EditedRecord<Product, { name: string }>(host);
    await record.open(calls);
    record.type({ name: "Mine" });
    colleagueSaves("Theirs");
    expect(await record.save()).to.equal(false);
    expect(record.state.theirs?.name).to.equal("Theirs");
    expect(record.state.draft?.name).to.equal("Mine");
    expect(stored().name).to.equal("Theirs");
    record.settle("mine");
    expect(await record.save()).to.equal(true);
    expect(stored().name).to.equal("Mine");
  });

  it("takes theirs when told to", async () => {
    const { calls, colleagueSaves } = server();
    const record = new EditedRecord<Product, { name: string }>(host);
    await record.open(calls);
    record.type({ name: "Mine" });
    colleagueSaves("Theirs");
    await record.save();
    record.settle("theirs");
    expect(record.state.draft?.name).to.equal("Theirs");
    expect(record.unsaved).to.equal(false);
  });
});
