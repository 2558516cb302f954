/**
 * A call to an address that somebody else has named: no private network, no redirects, bounded in
 * time and size. The name is looked up once, for the connection itself, so that it cannot mean one
 * address when it is checked and another when it is called.
 */
import { lookup } from "node:dns";
import { request as requestByHttp } from "node:http";
import { request as requestByHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./public-addresses.ts";

/** A call. */
export interface GuardedCall {
  readonly url: URL;
  readonly method: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds until it has to be answered whole. */
  readonly patience: number;
  /** Bytes of the answer that are read; what comes behind them is left. */
  readonly readAtMost: number;
  /** Whether private networks, and calls without TLS, are allowed. */
  readonly allowPrivate: boolean;
  /** Whether calls without TLS are allowed in any case: for what is public and bears no secret. */
  readonly allowPlain?: boolean;
}

/** What was answered. */
export interface GuardedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The answer's text, as far as it was read. */
  readonly text: string;
}

/** The address may not be called; the message says why. */
export class AddressRefused extends Error {
  override readonly name = "AddressRefused";
}

/** Why an address may not be called, as far as it can be told without looking its name up. */
export function refuseUrl(
  url: URL,
  allowPrivate: boolean,
  allowPlain = allowPrivate,
): string | null {
  if (url.username !== "" || url.password !== "") return "leave name and password out of it";
  const schemes = allowPlain ? ["http:", "https:"] : ["https:"];
  if (!schemes.includes(url.protocol)) return "it has to begin with https://";
  if (allowPrivate) return null;
  const host = bareHost(url);
  if (isIP(host) !== 0) return isPublicAddress(host) ? null : notPublic;
  // Names that never leave a network; all others are looked up when they are called.
  const isLocal = !host.includes(".") || /\.(localhost|local|internal|home\.arpa)\.?$/i.test(host);
  return isLocal ? notPublic : null;
}

const notPublic = "it points into a private network";

/** A host without the brackets of an IPv6 address. */
const bareHost = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, "");

/**
 * Makes the call.
 *
 * @throws AddressRefused where it may not be made; Error where nothing was answered in time
 */
export function guardedRequest(call: GuardedCall): Promise<GuardedAnswer> {
  const { url, method, headers = {}, body, patience, readAtMost, allowPrivate, allowPlain } = call;
  const refused = refuseUrl(url, allowPrivate, allowPrivate || allowPlain);
  if (refused !== null) return Promise.reject(new AddressRefused(refused));
  const request = url.protocol === "https:" ? requestByHttps : requestByHttp;
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(patience);
    const sent = request(
      url,
      {
        method,
        headers: {
          ...headers,
          ...(body !== undefined && { "content-length": String(Buffer.byteLength(body)) }),
        },
        agent: false,
        signal,
        ...(!allowPrivate && { lookup: publicLookup }),
      },
      (response) => {
        const chunks: Buffer[] = [];
        let length = 0;
        const done = () => {
          const text = Buffer.concat(chunks).subarray(0, readAtMost).toString();
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        };
        response.on("data", (chunk: Buffer) => {
          chunks.push(chunk);
          length += chunk.length;
          if (length < readAtMost) return;
          done();
          response.destroy();
        });
        response.on("end", done);
        response.on("error", reject);
      },
    );
    sent.on("error", (error) => {
      reject(signal.aborted ? new Error(`no answer within ${patience / 1000} s`) : error);
    });
    sent.end(body);
  });
}

/** A lookup of names that refuses one of which any address is not public. */
export const publicOnly =
  (resolve: typeof lookup): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) {
        callback(error, "", 0);
        return;
      }
      const [first] = addresses;
      if (first === undefined) {
        callback(new Error(`${hostname} has no address`), "", 0);
      } else if (!addresses.every(({ address }) => isPublicAddress(address))) {
        callback(new AddressRefused(notPublic), "", 0);
      } else if (options.all === true) {
        callback(null, addresses);
      } else {
        callback(null, first.address, first.family);
      }
    });
  };

const publicLookup = publicOnly(lookup);
