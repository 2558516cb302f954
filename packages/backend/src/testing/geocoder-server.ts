/** A server on a port of its own that answers as Photon does. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestContext } from "node:test";

/** What Photon says of a place. */
export type PhotonPlace = Readonly<Record<string, string>>;

/** Starts it; `asked` are the addresses of the calls that came. */
export async function openGeocoderServer(
  t: TestContext,
  places: readonly PhotonPlace[],
): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const features = places.map((properties) => ({ properties }));
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end(JSON.stringify({ features }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => server.close());
  // A server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${String(port)}`, asked };
}
