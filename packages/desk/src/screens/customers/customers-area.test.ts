import { expect, waitUntil } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { aroundTheHorn, bottomDollar } from "@order-portal/testkit";
import { linksCsv } from "../../state/links-csv.ts";
import { deskPage } from "../../testing/desk-page.ts";
import { splitSkus } from "./customer-catalogue.ts";

const place = (number: string) => `#/customers/customer/${number}`;

describe("the customers", () => {
  const { backend, desk, all, shows, press, type, signIn, seen } = deskPage();

  const record = (number: string) =>
    backend.state.customerRecords.find((one) => one.number === number);

  it("are a list that is searched, filtered and accessible", async () => {
    await signIn("#/customers");
    await shows("2 customers");
    await shows("No link");
    await expect(desk()).to.be.accessible();
    const search = all("input[type=search]")[0] as HTMLInputElement;
    search.value = "london";
    search.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    await shows("1 customer");
    expect(seen()).to.include(aroundTheHorn.name);
    expect(seen()).not.to.include(bottomDollar.name);
    search.value = "nowhere";
    search.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    await shows("No customer matches");
    await expect(desk()).to.be.accessible();
  });

  it("are changed on a page of their own, which says what is inherited", async () => {
    await signIn(place("AROUT"));
    await shows("Counts now: List with pictures, from the workspace's settings.");
    await expect(desk()).to.be.accessible();
    const template = all("#order-template")[0] as HTMLSelectElement;
    template.value = "cards";
    template.dispatchEvent(new Event("change"));
    await shows("Counts now: Cards, this customer's own.");
    await type("payment-terms", "Net 14");
    await press("Save");
    await shows("Saved.");
    expect(record("AROUT")?.settings.orderTemplate).to.equal("cards");
    expect(record("AROUT")?.paymentTerms).to.equal("Net 14");
    await press("Reset to inherit");
    await press("Save");
    await shows("from the workspace's settings.");
  });

  it("are made new, and what is missing is said at its field", async () => {
    await signIn("#/customers/new");
    await shows("New customer");
    await type("name", "Bar Zoë");
    await press("Make the customer");
    await shows("Give the customer a number");
    await type("number", "AROUT");
    await press("Make the customer");
    await shows("Another customer has the number AROUT.");
    await expect(desk()).to.be.accessible();
    await type("number", "ZOE");
    await press("Make the customer");
    await shows("Bar Zoë is a customer now.");
    expect(location.hash).to.equal(place("ZOE"));
  });

  it("have addresses as their countries write them", async () => {
    await signIn("#/customers/new");
    await type("name", "Bar Zoë");
    await type("number", "ZOE");
    await press("Add shipping address");
    await type("address-0-country", "US");
    await type("address-0-region", "WA");
    await type("address-0-country", "FR");
    const parts = () =>
      ["postalCode", "city", "region"].filter((part) => all(`#address-0-${part}`).length > 0);
    // What was typed does not vanish; what is empty and not of the country does.
    await waitUntil(() => all("#address-0-postalCode").length > 0);
    expect(parts()).to.deep.equal(["postalCode", "city", "region"]);
    await type("address-0-region", "");
    await waitUntil(() => all("#address-0-region").length === 0, "France has no region");
    await type("address-0-city", "Lyon");
    await press("Make the customer");
    // It may be meant: a warehouse without a street.
    await shows("The shipping address has no street.");
    await expect(desk()).to.be.accessible();
    expect(record("ZOE")).to.equal(undefined);
    await press("Save all the same");
    await shows("Bar Zoë is a customer now.");
    expect(record("ZOE")?.addresses[0]).to.include({ country: "FR", city: "Lyon", region: "" });
  });

  it("lose nothing where two change one", async () => {
    await signIn(place("AROUT"));
    await shows("Details");
    await type("phone", "mine");
    const stored = record("AROUT");
    if (stored) stored.phone = "theirs";
    await press("Save");
    await shows("Somebody else saved a change");
    await shows("theirs");
    await expect(desk()).to.be.accessible();
    await press("Go on with mine");
    await press("Save");
    await shows("Saved.");
    expect(record("AROUT")?.phone).to.equal("mine");
  });

  it("have hand-picked products; pasted skus that are none are named", async () => {
    await signIn(place("AROUT"));
    await shows("Catalogue");
    const some = all("input[type=radio][value=some]")[0];
    some?.click();
    await shows("sees no product at all");
    await type("pasted", "BEV-101\nNOPE");
    await press("Add these");
    await shows("1 hand-picked product");
    await shows("left in the field: NOPE");
    await expect(desk()).to.be.accessible();
    await press("Save");
    await shows("Saved.");
    expect(record("AROUT")?.catalogue).to.deep.equal({
      all: false,
      categories: [],
      skus: ["BEV-101"],
    });
  });

  it("get a link that is shown once, and replaced only when it is meant", async () => {
    await signIn(place("BOTTM"));
    await press("Make the link");
    await shows("It is shown now and never again");
    await shows("#order-link=");
    await press("Done");
    await shows("Its secret is not kept here");
    expect(seen()).not.to.include("#order-link=");
    await press("Make a new link …");
    await shows("The cart is kept.");
    await expect(desk()).to.be.accessible();
    await press("Keep the old one");
    expect(backend.calls.filter(({ route }) => route === "makeLinks").length).to.equal(1);
  });

  it("get a link by e-mail in words that are seen beforehand", async () => {
    await signIn(place("BOTTM"));
    await press("Make and send …");
    await type("link-text", "No placeholder: {{customr}} {{link}}");
    await press("See the message");
    await shows("{{customr}} stands for nothing");
    await type("link-text", "Dear {{customer}}: {{link}}");
    await press("See the message");
    await shows(`Dear ${bottomDollar.name}: https://`);
    await expect(desk()).to.be.accessible();
    await press("Send to");
    await shows("The link is on its way");
    expect(backend.state.linkWords?.text).to.equal("Dear {{customer}}: {{link}}");
  });

  it("get links many at once, and nobody closes them away by mistake", async () => {
    await signIn("#/customers");
    await press("Links for all 2 …");
    await shows("Replace links that there are");
    await expect(desk()).to.be.accessible();
    await press("Make them, for a file");
    await shows("1 links made, 2 of 2 customers looked at.");
    await shows("there is a link already");
    await press("Close");
    await shows("cannot be shown again. Save the file first");
    await expect(desk()).to.be.accessible();
  });

  it("fit a phone, and say when the server cannot be reached", async () => {
    await setViewport({ width: 360, height: 740 });
    await signIn(place("AROUT"));
    await shows("Portal link");
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    await expect(desk()).to.be.accessible();
    backend.goOffline();
    await type("phone", "1");
    await press("Save");
    await shows("The server cannot be reached");
    backend.goOnline();
    await press("Save");
    await shows("Saved.");
    await setViewport({ width: 1280, height: 800 });
  });
});

describe("a file of links", () => {
  it("is inert in a spreadsheet", () => {
    const link = { number: "1", name: '=HYPERLINK("x"), Ltd', email: null, url: "https://a#b" };
    const csv = linksCsv([{ ...link, outcome: "made", replaced: false }]);
    expect(csv).to.equal(
      '\u{FEFF}number,name,email,link\r\n1,"\'=HYPERLINK(""x""), Ltd",,https://a#b\r\n',
    );
  });
});

describe("pasted skus", () => {
  it("are parted by lines, commas, tabs and wide spaces, once each", () => {
    expect(splitSkus("A 1\nB,C;D\tE  F\nB\n\n")).to.deep.equal(["A 1", "B", "C", "D", "E", "F"]);
  });
});
