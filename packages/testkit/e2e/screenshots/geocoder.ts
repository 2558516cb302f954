/** A server that knows a few streets of Graz, and answers as Photon does. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

const graz = { city: "Graz", postcode: "8010", state: "Styria", countrycode: "AT" };
const streets = ["Kirchgasse 6", "Kirchengasse 4", "Kirchenplatz 1"].map((line) => {
  const [street = "", housenumber = ""] = line.split(" ");
  return { ...graz, street, housenumber };
});

/** Has a demo ask such a server for addresses; the answer puts both away again. */
export async function useGeocoder(dataDir: string): Promise<() => void> {
  const features = streets.map((properties) => ({ properties }));
  const server = createServer((_, response) => response.end(JSON.stringify({ features })));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // It listens on a port.
  const { port } = server.address() as AddressInfo;
  setGeocoder(dataDir, `http://127.0.0.1:${port}`);
  return () => {
    setGeocoder(dataDir, null);
    server.close();
  };
}

/** Not at the desk: its first account is made later, by the link that is good once. */
function setGeocoder(dataDir: string, url: string | null): void {
  const database = new DatabaseSync(join(dataDir, "order-portal.sqlite"));
  database
    .prepare(`update workspaces set settings = json_set(settings, '$.settings.geocoderUrl', ?)`)
    .run(url);
  database.close();
}
