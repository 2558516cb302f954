/**
 * Keeps a submission in a file while it is under way. A program that is killed between sending its
 * order and hearing of it finds it there on its next run, sends the very same again, and gets the
 * order that was placed: never a second one.
 */
import { newIdempotencyKey, PortalProblem, type Order, type OrderPortal } from "@order-portal/sdk";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

interface Submission {
  proof: string;
  idempotencyKey: string;
}

/** Submits a cart, and keeps what it does in `file` until the server has answered. */
export async function submitKept(portal: OrderPortal, proof: string, file: string): Promise<Order> {
  const submission = { proof, idempotencyKey: newIdempotencyKey() };
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(submission));
  return settle(portal, submission, file);
}

/** Finishes the submission of an earlier run; undefined where none was left. */
export async function finishKept(portal: OrderPortal, file: string): Promise<Order | undefined> {
  const kept = await readFile(file, "utf8").catch(() => undefined);
  // Safe: nothing else writes the file.
  return kept === undefined ? undefined : settle(portal, JSON.parse(kept) as Submission, file);
}

async function settle(
  portal: OrderPortal,
  { proof, idempotencyKey }: Submission,
  file: string,
): Promise<Order> {
  try {
    const order = await portal.orders.submit({ proof }, { idempotencyKey });
    await rm(file);
    return order;
  } catch (error) {
    // A refusal is an answer too. After anything else the order may have been placed.
    if (error instanceof PortalProblem && error.status < 500) await rm(file);
    throw error;
  }
}
