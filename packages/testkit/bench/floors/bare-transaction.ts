/** The floor of an order: a bare SQLite transaction that writes the same rows. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** What the floor's process is told. */
export type BareTransactionOrder =
  | { readonly kind: "open"; readonly file: string; readonly source: string }
  /** Takes the carts of the source over, as they stand before they are submitted. */
  | { readonly kind: "carts" }
  /** Writes the source's orders that it has not written yet, each in a transaction. */
  | { readonly kind: "orders" };

/** A process that writes what the server has written. */
export interface BareTransaction {
  takeCarts(): Promise<void>;
  /** Writes the orders that are new since the last time; what each took, in milliseconds. */
  writeOrders(): Promise<number[]>;
  stop(): void;
}

/**
 * Opens the floor on a database of its own.
 *
 * @param file a copy of the server's database
 * @param source the server's database
 */
export async function openBareTransaction(file: string, source: string): Promise<BareTransaction> {
  const program = fileURLToPath(new URL("bare-transaction-process.ts", import.meta.url));
  const child = fork(program, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const tell = async (order: BareTransactionOrder): Promise<number[]> => {
    child.send(order);
    const answered = new AbortController();
    const { signal } = answered;
    const ended = once(child, "exit", { signal }).then(() => {
      throw new Error("The floor's process ended without an answer.");
    });
    try {
      // The floor sends what it measured and nothing else.
      const [times] = (await Promise.race([once(child, "message", { signal }), ended])) as [
        number[],
      ];
      return times;
    } finally {
      ended.catch(() => undefined);
      answered.abort();
    }
  };
  await tell({ kind: "open", file, source });
  return {
    takeCarts: async () => void (await tell({ kind: "carts" })),
    writeOrders: () => tell({ kind: "orders" }),
    stop: () => void child.kill(),
  };
}
