/** The addresses of uploaded pictures: named by their content, so that they never change. */

/** What stands between the workspace's slug and the name; no import folder's picture is there. */
const folder = "uploaded";

/** The address, below the server's own, of a workspace's uploaded picture. */
export const pictureAddress = (slug: string, name: string): string =>
  `/pictures/${slug}/${folder}/${name}`;

const form = /^\/pictures\/([a-z0-9-]{1,64})\/uploaded\/([\w-]{22}\.webp)$/;

/** Whose uploaded picture an address is, and its name; null where it is of none. */
export function readPictureAddress(address: string): { slug: string; name: string } | null {
  const [, slug, name] = form.exec(address) ?? [];
  return slug === undefined || name === undefined ? null : { slug, name };
}

/** A path below the supplier's own pictures, by names that no browser reads otherwise. */
const ownPicture = /^(?!.*\.\.)[\w-][\w./-]*\.(svg|png|jpe?g|webp|avif|gif)$/i;

/** Whether staff may give this as a picture: a web address, or one of the workspace's own. */
export function isPictureAddress(address: string, slug: string): boolean {
  if (/^https?:\/\/\S+$/i.test(address) && URL.canParse(address)) return true;
  const own = `/pictures/${slug}/`;
  return address.startsWith(own) && ownPicture.test(address.slice(own.length));
}

/** What to do where it is none. */
export const pictureAddressWanted =
  "Upload a picture, or give an address that begins with https://.";
