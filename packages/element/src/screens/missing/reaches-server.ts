/** Any file of this script: the server answers for it, be it only that it has gone. */
const ownFile = import.meta.url;

/** Whether the server of the script's files can be reached. */
export async function reachesServer(): Promise<boolean> {
  try {
    // Whatever the answer: it is one. `no-cors` lets it be had from any page.
    await fetch(ownFile, { method: "HEAD", mode: "no-cors", cache: "no-store" });
    return true;
  } catch {
    return false;
  }
}
