import { expect, waitUntil } from "@open-wc/testing";
import { deskPage } from "../../testing/desk-page.ts";

describe("the desk's settings", function () {
  this.timeout(20_000);
  const page = deskPage();
  const { backend, all, shows, press, type, signIn } = page;

  /** Chooses in the select of an id. */
  const choose = (id: string, value: string) => type(id, value);

  it("are stored section by section", async () => {
    await signIn("#/settings");
    await shows("1,234.50");
    await type("name", "Northwind & Sons");
    await press("Save");
    await shows("Saved: Company");
    expect(backend.state.workspace.name).to.equal("Northwind & Sons");
    expect(backend.state.settings.priceScale).to.equal(2);

    await press("Freight");
    await choose("kind", "by_carrier_service");
    await press("Save");
    await shows("correct the fields marked below");
    await type("service-0-service", "Express");
    await type("service-0-amount", "12.50");
    await press("Save");
    await shows("Saved: Freight");
    expect(backend.state.settings.freight).to.deep.equal({
      kind: "by_carrier_service",
      amount: null,
      threshold: null,
      services: [{ service: "Express", carrier: null, amount: "12.50", threshold: null }],
    });
    await expect(page.desk()).to.be.accessible();

    await press("Take out");
    await press("Add a service");
    await type("service-0-service", "Standard");
    await type("service-0-amount", "5");
    await press("Save");
    await shows("12 customers name Express");
    await press("Save all the same");
    const names = () => backend.state.settings.freight.services.map(({ service }) => service);
    await waitUntil(() => names().join() === "Standard", "it is taken out");
  });

  it("asks for a server that suggests addresses where orders are placed step by step", async () => {
    await signIn("#/settings/checkout");
    await shows("Orders are placed");
    expect(page.seen()).not.to.include("The address of a Photon server");
    await choose("checkoutFlow", "guided");
    await shows("The address of a Photon server");
    await type("geocoderUrl", "https://photon.example");
    await expect(page.desk()).to.be.accessible();
    await press("Save");
    await shows("Saved: Checkout");
    expect(backend.state.workspace.guidedOrder).to.equal(true);
    expect(backend.state.settings.geocoderUrl).to.equal("https://photon.example");
  });

  it("tells from when an order can be delivered by what is typed", async () => {
    await signIn("#/settings/delivery");
    await shows("An order placed now can be delivered from");
    await type("leadDays", "x");
    await waitUntil(
      () => !page.seen().includes("An order placed now"),
      "what is at fault says none",
    );
  });

  it("every section can be read by everybody", async () => {
    await signIn("#/settings");
    await shows("1,234.50");
    const links = all("a[href^='#/settings/']").map((link) => link.getAttribute("href") ?? "");
    expect(links).to.have.length(12);
    for (const link of links) {
      location.hash = link;
      const name = link.split("/").at(-1) ?? "";
      const tag = `order-desk-settings-${name}`;
      await waitUntil(
        () => all(tag)[0]?.shadowRoot?.querySelector("h3"),
        `shows the section ${name}`,
      );
      await expect(page.desk(), name).to.be.accessible();
    }
  });

  it("an origin is told how it is written", async () => {
    await signIn("#/settings/security");
    await type("allowedOrigins", "https://shop.example/order\nhttps://b.example");
    await press("Save");
    await shows("https://shop.example/order: write https://shop.example");
    await type("allowedOrigins", "https://shop.example");
    await press("Save");
    await shows("Saved: Security");
    expect(backend.state.settings.security.allowedOrigins).to.deep.equal(["https://shop.example"]);
  });

  it("looks at the supplier's page and says what to do", async () => {
    await signIn("#/settings/embed");
    await type("page-url", "shop.example");
    await press("Check the page");
    await shows("Give the page’s whole address");
    await type("page-url", "https://shop.example/order");
    await press("Check the page");
    await shows("https://shop.example/order: to be put right, below.");
    await shows("https://shop.example is not listed: its pages get no answer.");
    await shows("connect-src 'self' https://orders.example");
    await expect(page.desk()).to.be.accessible();
    backend.state.settings.security.allowedOrigins = ["https://shop.example"];
    await press("Check the page");
    await shows("https://shop.example/order bears the portal rightly.");
  });

  it("shows both where somebody else stored the section meanwhile", async () => {
    await signIn("#/settings/brand");
    await type("message", "Mine");
    backend.state.workspace.brand = { ...backend.state.workspace.brand, message: "Theirs" };
    await press("Save");
    await shows("Somebody else saved a change");
    await shows("Theirs");
    await press("Go on with mine");
    await press("Save");
    await shows("Saved: Brand");
    expect(backend.state.workspace.brand.message).to.equal("Mine");
  });
});
