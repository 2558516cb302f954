/**
 * Draws the site's own pictures with the kit that draws its products, and copies those that it
 * shows. The results are committed; run it again after a change:
 *
 *     node examples/script-tag/draw-assets.ts [TARGET]
 */
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { drawHarbor } from "./pictures/harbor.ts";
import { drawRoutes } from "./pictures/routes.ts";

/** The products that the site tells about, by sku. */
const shown = [
  "CND-161",
  "DAI-111",
  "DAI-159",
  "DAI-172",
  "GRN-122",
  "MEA-154",
  "SEA-130",
  "SEA-145",
  "SWT-116",
];

/** Where the committed pictures are. */
export const assetsFolder = join(import.meta.dirname, "assets");

/** Writes every picture of the site into a folder. */
export async function drawAssets(target: string): Promise<void> {
  const images = join(import.meta.dirname, "../data/northwind/images");
  await mkdir(target, { recursive: true });
  await writeFile(join(target, "harbor.svg"), drawHarbor());
  await writeFile(join(target, "routes.svg"), drawRoutes());
  await copyFile(join(images, "northwind-traders.svg"), join(target, "logo.svg"));
  for (const sku of shown) await copyFile(join(images, `${sku}.svg`), join(target, `${sku}.svg`));
}

if (import.meta.main) await drawAssets(process.argv[2] ?? assetsFolder);
