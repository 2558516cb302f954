/** Calls an app as a client does. */
import type { Problem } from "@order-portal/contract";
import { eventStreamType } from "../http/event-stream.ts";
import type { Server } from "../http/bind-routes.ts";

/** What a call may say beside its method and path. */
export interface CallOptions {
  readonly token?: string;
  readonly body?: unknown;
  /** The body as it stands, in place of `body`. */
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer, read. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  /** The body as JSON; undefined where there is none. */
  readonly json: unknown;
}

/** Sends `GET /v1/session` and the like to an app. */
export async function call(
  app: Server,
  line: string,
  { token, body, raw, headers = {} }: CallOptions = {},
): Promise<Answered> {
  const [method = "", path = ""] = line.split(" ");
  const text = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const response = await app.fetch(
    new Request(new URL(path, "http://portal.example"), {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(text !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(text !== undefined && { body: text }),
    }),
  );
  const isStream = response.headers.get("content-type") === eventStreamType;
  const answer = isStream ? await firstEvent(response) : await response.text();
  const isJson = isStream || (response.headers.get("content-type")?.includes("json") ?? false);
  return {
    status: response.status,
    headers: response.headers,
    json: isJson ? (JSON.parse(answer) as unknown) : undefined,
  };
}

/** The data of the first event of a stream, which is then left. */
async function firstEvent({ body }: Response): Promise<string> {
  if (body === null) throw new Error("A stream of events has no body.");
  let text = "";
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const [, data] = /^data: (.*)$/m.exec(text) ?? [];
    if (data !== undefined && text.endsWith("\n\n")) return data;
  }
  throw new Error("A stream of events ended before its first.");
}

/** The problem that was answered; undefined fields where it is none. */
export const problemOf = ({ json }: Answered): Partial<Problem> => json ?? {};
