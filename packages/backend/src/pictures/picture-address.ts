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
