/**
 * One connection to a server on this machine: a request out, its answer in, and again. It does no
 * more than that, so that the load takes little from the server it shares the machine with.
 */
import { connect, type Socket } from "node:net";

/** An answer. */
export interface Answer {
  readonly status: number;
  readonly body: Buffer;
  readonly head: string;
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

const endOfHead = Buffer.from("\r\n\r\n");

export class Connection {
  readonly #socket: Socket;
  #received: Buffer = Buffer.alloc(0);
  #waiting: Waiting | null = null;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on("data", (chunk) => {
      this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
      this.#readAnswer();
    });
    socket.on("error", (error) => {
      this.#fail(error);
    });
    socket.on("close", () => {
      this.#fail(new Error("The server has closed the connection."));
    });
  }

  /** Connects to a port of this machine. */
  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, "127.0.0.1");
      socket.once("error", reject);
      socket.once("connect", () => {
        socket.off("error", reject);
        resolve(new Connection(socket));
      });
    });
  }

  /** Sends a request's bytes as they are; resolves with the whole answer. */
  send(request: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#waiting !== null) throw new Error("One request at a time.");
      this.#waiting = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#waiting = null;
    this.#socket.destroy();
  }

  #fail(error: Error) {
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.reject(error);
  }

  #readAnswer() {
    const found = readAnswer(this.#received);
    if (found === null) return;
    this.#received = this.#received.subarray(found.length);
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.resolve(found.answer);
  }
}

/** The answer at the beginning of the bytes and how long it is; null where it is not all there. */
export function readAnswer(bytes: Buffer): { answer: Answer; length: number } | null {
  const headEnd = bytes.indexOf(endOfHead);
  if (headEnd === -1) return null;
  const head = bytes.toString("latin1", 0, headEnd);
  const status = Number(head.slice(9, 12));
  const start = headEnd + endOfHead.length;
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length !== undefined) {
    const end = start + Number(length);
    if (bytes.length < end) return null;
    return { answer: { status, body: bytes.subarray(start, end), head }, length: end };
  }
  if (!/\r\ntransfer-encoding: *chunked/i.test(head)) {
    return { answer: { status, body: Buffer.alloc(0), head }, length: start };
  }
  const chunks: Buffer[] = [];
  for (let at = start; ;) {
    const lineEnd = bytes.indexOf("\r\n", at);
    if (lineEnd === -1) return null;
    const size = parseInt(bytes.toString("latin1", at, lineEnd), 16);
    const end = lineEnd + 2 + size + 2;
    if (bytes.length < end) return null;
    if (size === 0) return { answer: { status, body: Buffer.concat(chunks), head }, length: end };
    chunks.push(bytes.subarray(lineEnd + 2, end - 2));
    at = end;
  }
}
