import { passwordLinkSecret, staff } from "@order-portal/testkit";
import { expect, waitUntil } from "@open-wc/testing";
import { deskPage } from "./testing/desk-page.ts";

describe("the team's area", function () {
  this.timeout(20_000);

  const page = deskPage();
  const { backend, all, shows, press, type, signIn } = page;
  const choose = type;

  it("shows who has an account, and who was invited", async () => {
    await signIn("#/staff");
    await shows("Andrew Fuller");
    await shows("Invited, not here yet");
    await shows("laura@northwind-traders.example");
    await expect(page.desk()).to.be.accessible();
  });

  it("invites by e-mail with a role, and says why an address cannot be invited", async () => {
    await signIn("#/staff");
    await press("Invite somebody");
    await type("invite-email", "andrew@northwind-traders.example");
    await press("Send invitation");
    await shows("This address has an account already.");
    await expect(page.desk()).to.be.accessible();
    await type("invite-email", "robert@northwind-traders.example");
    await choose("invite-role", "picker");
    await press("Send invitation");
    await shows("robert@northwind-traders.example is invited.");
    const invited = backend.state.staffInvitations.at(-1);
    expect([invited?.email, invited?.role]).to.deep.equal([
      "robert@northwind-traders.example",
      "picker",
    ]);
  });

  it("sends an invitation again and withdraws it", async () => {
    await signIn("#/staff");
    await press("Send again");
    await shows("Sent to laura@northwind-traders.example again");
    await press("Withdraw");
    await shows("Nobody is waited for");
    expect(backend.state.staffInvitations).to.have.length(0);
  });

  it("changes a role; a colleague's change meanwhile is shown beside it", async () => {
    await signIn("#/staff/people/2");
    await shows("Looks after customers, prices and orders.");
    await expect(page.desk()).to.be.accessible();
    await choose("member-role", "picker");
    const andrew = backend.state.staff[1];
    if (!andrew) throw new Error("There is no Andrew.");
    andrew.role = "owner";
    await press("Save role");
    await shows("Somebody else saved a change while you were typing.");
    await press("Go on with mine");
    await press("Save role");
    await shows("Andrew Fuller is Picker now.");
    expect(andrew.role).to.equal("picker");
  });

  it("closes an account only when asked twice, and opens it again", async () => {
    await signIn("#/staff/people/2");
    await press("Close account…");
    await shows("is out with the next click");
    expect(backend.state.staff[1]?.active).to.equal(true);
    await press("Close account");
    await shows("The account of Andrew Fuller is closed.");
    expect(backend.state.staff[1]?.active).to.equal(false);
    await press("Open it again");
    await shows("Andrew Fuller can sign in again.");
    expect(backend.state.staff[1]?.active).to.equal(true);
  });

  it("says which keys a closed account leaves behind, and ends them with it", async () => {
    const [key] = backend.state.apiKeys;
    if (!key) throw new Error("There is no key.");
    key.maker = { id: "2", active: true };
    await signIn("#/staff/people/2");
    await press("Close account…");
    await shows("API keys that Andrew Fuller has made, and machines use: ERP nightly sync.");
    await expect(page.desk()).to.be.accessible();
    all("#revoke-keys")[0]?.click();
    await press("Close account");
    await shows("The account of Andrew Fuller is closed.");
    expect(backend.state.apiKeys).to.have.length(1);
    location.hash = "#/staff/keys";
    await shows("Maker's account is closed");
    location.hash = "#/staff/people/2";
    await press("Open it again");
    await press("Close account…");
    await shows("Revoke these keys too");
    await press("Close account");
    await waitUntil(() => backend.state.apiKeys.length === 0, "the key ends with the account");
  });

  it("makes a key, shows it once, and revokes keys", async () => {
    await signIn("#/staff/keys");
    await shows("ERP nightly sync");
    await press("Make a key");
    await type("key-name", "Scanner");
    await press("Make the key");
    await shows("Tick at least one.");
    all("#scope-desk-orders")[0]?.click();
    await expect(page.desk()).to.be.accessible();
    await press("Make the key");
    await shows(/opk_[A-Za-z0-9_-]+/);
    await shows("This is the only time that the key is shown");
    expect(backend.state.apiKeys.at(-1)?.scopes).to.deep.equal(["desk:orders"]);
    page
      .all("header button[aria-label=Close]")
      .find((found) => found.checkVisibility())
      ?.click();
    await press("Revoke…");
    await shows("That cannot be undone");
    await press("Revoke key");
    await shows("The key ERP nightly sync is revoked.");
    expect(backend.state.apiKeys.map(({ name }) => name)).to.deep.equal(["Scanner"]);
  });

  it("reads the audit log as sentences, with before and after, by filters", async () => {
    await signIn("#/staff/log");
    await shows("Nancy Davolio approved order 11073");
    await shows("ERP nightly sync changed the product BEV-101");
    await shows("Chai tea");
    await shows("Michael Suyama was refused: GET /v1/desk/staff");
    await expect(page.desk()).to.be.accessible();
    await choose("audit-kind", "order");
    await waitUntil(() => all(".log li").length === 2, "two entries are of orders");
    expect(location.hash).to.equal("#/staff/log/kind%3Dorder");
    await choose("audit-who", "key:ERP nightly sync");
    await shows("Nothing matches");
    await press("Show everything");
    await shows("Nancy Davolio changed order 11073");
  });

  it("is not offered to a picker, who still has an own account", async () => {
    const [self] = backend.state.staff;
    if (self) self.role = "picker";
    await signIn("#/staff");
    await shows("Choose an order");
    expect(all("nav").length).to.equal(0);
    await press("Nancy Davolio");
    await shows("Looks after orders only.");
  });

  it("explains an unreachable server and tries again", async () => {
    await signIn();
    backend.goOffline();
    location.hash = "#/staff/log";
    await shows("The server cannot be reached.");
    backend.goOnline();
    await press("Try again");
    await shows("Nancy Davolio approved order 11073");
  });
});

describe("the own account", function () {
  this.timeout(20_000);

  const page = deskPage();
  const { backend, shows, press, type, signIn, open } = page;

  it("changes the name, which the header shows then", async () => {
    await signIn("#/account");
    await type("account-name", "Nancy D.");
    await press("Save name");
    await shows("Your name is saved.");
    expect(backend.state.staff[0]?.name).to.equal("Nancy D.");
    await expect(page.desk()).to.be.accessible();
  });

  it("changes the password by the one before", async () => {
    await signIn("#/account");
    await type("account-password", "not mine at all");
    await type("account-new-password", "short");
    await press("Change password");
    await shows("Take at least 10 characters.");
    await type("account-new-password", "a longer password");
    await press("Change password");
    await shows("This is not your password of now.");
    await type("account-password", staff.password);
    await press("Change password");
    await shows("Your password is changed.");
    expect(backend.state.password).to.equal("a longer password");
  });

  it("signs out everywhere, here too", async () => {
    await signIn("#/account");
    await press("Sign out everywhere");
    await shows("You have signed out.");
    expect(backend.state.sessions.size).to.equal(0);
  });

  it("asks for a link when the password is lost, and says the same whoever asks", async () => {
    await open();
    await type("email", "nobody@northwind-traders.example");
    await press("Forgot your password?");
    await expect(page.desk()).to.be.accessible();
    // What was typed at the sign-in came along.
    await press("Send the link");
    await shows("If this address has an account");
    expect(backend.state.passwordLinkGood).to.equal(false);
    await press("Back to the sign-in");
    await shows("Sign in to the order desk");
  });

  it("takes a new password by the link, which leaves the address bar, and signs in", async () => {
    backend.state.passwordLinkGood = true;
    history.replaceState(null, "", `#password-link=${passwordLinkSecret}`);
    await open();
    await shows("Choose a new password");
    expect(location.hash).to.equal("");
    await expect(page.desk()).to.be.accessible();
    await type("password", "a brand new password");
    await press("Save and sign in");
    await shows("Choose an order");
    page.desk().remove();
    await open();
    await shows("Choose an order");
  });

  it("says of a used link that it is good no more, and offers another", async () => {
    history.replaceState(null, "", `#password-link=${"x".repeat(43)}`);
    await open();
    await type("password", "a brand new password");
    await press("Save and sign in");
    await press("Have a new link sent");
    await shows("Name your address");
  });

  it("makes the account of somebody invited for the address that was invited", async () => {
    backend.state.staffLinkInvitation = { email: staff.email, role: "sales" };
    history.replaceState(null, "", `#staff-link=${staff.linkSecret}`);
    await open();
    await shows("You are invited as Sales.");
    const email = page.all("#email")[0] as HTMLInputElement;
    expect([email.value, email.disabled]).to.deep.equal([staff.email, true]);
    await type("name", "Nancy Davolio");
    await type("password", staff.password);
    await press("Make my account");
    await shows("Choose an order");
  });
});
