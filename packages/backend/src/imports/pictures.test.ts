import assert from "node:assert/strict";
import { mkdir, readFile, readdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { temporaryFolder } from "../testing/stores.ts";
import { isPicture, picturesOf } from "./pictures.ts";

const uploaded = `${"a".repeat(22)}.webp`;

/** A supplier's folder with a picture, and a secret beside it. */
async function start(t: TestContext) {
  const root = await temporaryFolder(t);
  const folder = join(root, "supplier/tables");
  await mkdir(join(folder, "images"), { recursive: true });
  await writeFile(join(folder, "images/tea.svg"), "<svg/>");
  await writeFile(join(root, "secret.png"), "the database");
  const dataDir = join(root, "data");
  const pictures = picturesOf({
    folder,
    dataDir,
    slug: "harbour",
    dryRun: false,
    isUploaded: (name) => Promise.resolve(name === uploaded),
  });
  const copied = () => readdir(dataDir, { recursive: true }).catch(() => []);
  return { root, folder, dataDir, pictures, copied };
}

test("a picture of the folder is copied, and a web address left alone", async (t) => {
  const { pictures, dataDir } = await start(t);
  assert.equal(await pictures.take("images/tea.svg"), undefined);
  assert.equal(pictures.urlOf("images/tea.svg"), "/pictures/harbour/images/tea.svg");
  const copy = await readFile(join(dataDir, "pictures/harbour/images/tea.svg"), "utf8");
  assert.equal(copy, "<svg/>");
  assert.equal(await pictures.take("https://cdn.example/tea.png"), undefined);
});

test("what an export names is taken as it is, without a file: uploaded, or brought before", async (t) => {
  const { pictures, dataDir } = await start(t);
  await mkdir(join(dataDir, "pictures/harbour/images"), { recursive: true });
  await writeFile(join(dataDir, "pictures/harbour/images/old.svg"), "<svg/>");
  for (const name of [`uploaded/${uploaded}`, "images/old.svg"]) {
    for (const given of [name, `/pictures/harbour/${name}`]) {
      assert.equal(isPicture(given), true);
      assert.equal(await pictures.take(given), undefined, given);
      assert.equal(pictures.urlOf(given), `/pictures/harbour/${name}`);
    }
  }
  const foreign = `/pictures/other/uploaded/${uploaded}`;
  assert.match((await pictures.take(foreign)) ?? "", /neither/);
  assert.match((await pictures.take(`uploaded/${"b".repeat(22)}.webp`)) ?? "", /not in the folder/);
});

test("no name leads out of the folder, to read there or to write", async (t) => {
  const { pictures, copied } = await start(t);
  for (const name of [
    "../../secret.png",
    "images/../../../secret.png",
    "/etc/passwd",
    "javascript:alert(1)",
    "data:image/svg+xml,x",
    "order-portal.sqlite",
  ]) {
    assert.equal(isPicture(name), false);
    assert.equal(
      await pictures.take(name),
      `${name} is neither a web address nor a picture's name`,
    );
  }
  assert.deepEqual(await copied(), []);
});

test("no link leads out of it either", async (t) => {
  const { pictures, folder, root, copied } = await start(t);
  await symlink(join(root, "secret.png"), join(folder, "steal.png"));
  await symlink(root, join(folder, "up"));
  for (const name of ["steal.png", "up/secret.png"]) {
    assert.equal(await pictures.take(name), `${name} is not in the folder`);
  }
  assert.deepEqual(await copied(), []);
});

test("a link within the folder becomes a file, and nothing is written through a link", async (t) => {
  const { pictures, folder, root, dataDir } = await start(t);
  await symlink("images/tea.svg", join(folder, "same.svg"));
  const target = join(dataDir, "pictures/harbour/same.svg");
  await mkdir(join(target, ".."), { recursive: true });
  await symlink(join(root, "secret.png"), target);
  assert.equal(await pictures.take("same.svg"), undefined);
  assert.equal(await readFile(target, "utf8"), "<svg/>");
  assert.equal(await readFile(join(root, "secret.png"), "utf8"), "the database");
});
