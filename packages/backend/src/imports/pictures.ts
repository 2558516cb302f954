/** Pictures that come along in an import folder: copied to where the backend serves them from. */
import { copyFile, mkdir, realpath, rename, stat } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { readPictureAddress } from "../pictures/picture-address.ts";

/** The largest picture that is taken, in bytes. */
const maximumBytes = 5_000_000;

/** The pictures of one import. */
export interface Pictures {
  /** The address that buyers load it from; null where there is none. */
  urlOf: (name: string | null | undefined) => string | null;
  /** Copies a picture of the folder; gives the reason where it cannot. A web address is left alone. */
  take: (name: string | null | undefined) => Promise<string | undefined>;
}

const isWebAddress = (name: string): boolean => /^https?:\/\/\S+$/i.test(name);

/** A path below the folder, by names that no browser or file system reads otherwise. */
const pictureName = /^(?!.*\.\.)[\w-][\w./-]*\.(svg|png|jpe?g|webp|avif|gif)$/i;

/** What an address of a picture that this server keeps begins with. */
const keptAddress = /^\/pictures\/[a-z0-9-]{1,64}\//;

/** Whether a text is a web address, or can name a picture: in the folder, or kept here. */
export const isPicture = (name: string): boolean =>
  isWebAddress(name) || pictureName.test(name.replace(keptAddress, ""));

/** The name of a picture that is told by its whole address here, as products have it. */
function ownName(name: string, slug: string): string {
  const own = `/pictures/${slug}/`;
  return name.startsWith(own) ? name.slice(own.length) : name;
}

/** Whether a supplier's picture is kept here: uploaded, or brought by an import of before. */
async function isKeptHere(
  name: string,
  { dataDir, slug, isUploaded }: Pick<PictureOptions, "dataDir" | "slug" | "isUploaded">,
): Promise<boolean> {
  const uploaded = readPictureAddress(`/pictures/${slug}/${name}`);
  if (uploaded !== null && (await isUploaded(uploaded.name))) return true;
  if (!pictureName.test(name)) return false;
  const found = await stat(join(dataDir, "pictures", slug, name)).catch(() => undefined);
  return found?.isFile() === true;
}

/** The pictures that are kept already: none is copied, and what names another is refused. */
export function keptPictures(options: Omit<PictureOptions, "folder" | "dryRun">): Pictures {
  const { dataDir, slug } = options;
  const { urlOf } = picturesOf({ ...options, folder: dataDir, dryRun: true });
  const take = async (name: string | null | undefined): Promise<string | undefined> => {
    if (name === undefined || name === null || isWebAddress(name)) return undefined;
    return (await isKeptHere(ownName(name, slug), options))
      ? undefined
      : `${name} is neither a web address nor a picture that is here; put pictures in at the product`;
  };
  return { urlOf, take };
}

/** Where pictures come from and go to. */
export interface PictureOptions {
  readonly folder: string;
  readonly dataDir: string;
  readonly slug: string;
  readonly dryRun: boolean;
  /** Whether the workspace has an uploaded picture of this name, which something keeps. */
  readonly isUploaded: (name: string) => Promise<boolean>;
}

/**
 * Pictures of `folder`, kept in `DATA_DIR/pictures/<slug>` and served at `/pictures/<slug>`. One that
 * is not in the folder may be kept already: what was exported can be imported as it is.
 */
export function picturesOf(options: PictureOptions): Pictures {
  const { folder, dataDir, slug, dryRun } = options;
  const done = new Map<string, Promise<string | undefined>>();

  const copy = async (name: string): Promise<string | undefined> => {
    if (!pictureName.test(name)) return `${name} is neither a web address nor a picture's name`;
    // A link may lead to any file of this machine, and everybody can load what is copied here.
    const source = await realpath(join(folder, name)).catch(() => undefined);
    const inside = source?.startsWith(join(await realpath(folder), sep)) === true;
    const found = source !== undefined && inside ? await stat(source) : undefined;
    if (source === undefined || found?.isFile() !== true) {
      return (await isKeptHere(name, options)) ? undefined : `${name} is not in the folder`;
    }
    if (found.size > maximumBytes) return `${name} is larger than 5 MB`;
    if (dryRun) return undefined;
    const target = join(dataDir, "pictures", slug, name);
    await mkdir(dirname(target), { recursive: true });
    // Appears whole, and never writes through what stands there.
    const beside = `${target}.part`;
    await copyFile(source, beside);
    await rename(beside, target);
    return undefined;
  };

  return {
    urlOf: (name) =>
      name === undefined || name === null || isWebAddress(name)
        ? (name ?? null)
        : `/pictures/${slug}/${ownName(name, slug)}`,
    take: (given) => {
      if (given === undefined || given === null || isWebAddress(given)) {
        return Promise.resolve(undefined);
      }
      const name = ownName(given, slug);
      const known = done.get(name) ?? copy(name);
      done.set(name, known);
      return known;
    },
  };
}
