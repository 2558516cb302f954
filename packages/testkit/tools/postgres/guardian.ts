/**
 * Keeps a PostgreSQL server for as long as its parent lives: it prints the server's URL, and ends
 * the server when its standard input closes, which it does however the parent ends.
 */
import { startServer } from "./server.ts";

const server = await startServer();

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  await server.stop();
  process.exit();
}

process.stdin.on("end", () => void stop()).resume();
process.on("SIGINT", () => void stop());
process.on("SIGTERM", () => void stop());
console.log(server.url);
