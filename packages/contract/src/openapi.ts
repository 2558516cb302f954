/**
 * The contract as an OpenAPI 3.1 document, made from the table of routes. It stands apart from the
 * other exports, as `@order-portal/contract/openapi`, so that clients need not carry it.
 */
import * as z from "zod/mini";
import * as contract from "./index.ts";
import { problems, type ProblemCode } from "./problem.ts";
import { commonProblems, sessionProblems, type Route, type Schema } from "./route.ts";
import { routes } from "./routes.ts";

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** An operation of the document: one route. */
export interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  security: Record<string, string[]>[];
  "x-access": string;
  parameters: Parameter[];
  requestBody?: { required: true; content: Record<string, { schema: JsonSchema }> };
  responses: Record<string, Answer>;
}

/** A value in the path, the query or a header field. */
export interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  required: boolean;
  description?: string;
  schema: JsonSchema;
}

/** A status that an operation answers, and the body that comes with it. */
export interface Answer {
  description: string;
  content?: Record<string, { schema: JsonSchema }>;
  /** The codes of the problems that have this status. */
  "x-problems"?: ProblemCode[];
}

/** The whole document. */
export interface OpenApi {
  openapi: "3.1.1";
  info: { title: string; version: string; description: string; license: { name: string } };
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, JsonSchema>;
    securitySchemes: Record<string, object>;
  };
}

/** The problems that a route may answer: its own and those of its kind. */
export function problemsOf(route: Route): ProblemCode[] {
  const session = route.access === "anyone" ? [] : sessionProblems;
  const all: ProblemCode[] = [...route.problems, ...session, ...commonProblems];
  return [...new Set(all)].sort((a, b) => problems[a][0] - problems[b][0]);
}

/** Makes the document. */
export function makeOpenApi(options: { version: string; server: string }): OpenApi {
  const schemas: Record<string, JsonSchema> = {};
  const toSchema = (schema: Schema) => extract(schema, schemas);
  const problem = { "application/problem+json": { schema: toSchema(contract.Problem) } };

  const toOperation = (name: string, route: Route): Operation => ({
    operationId: name,
    summary: route.summary,
    tags: [tagOf(route)],
    security: route.access === "anyone" ? [] : [{ session: [] }],
    "x-access": route.access,
    parameters: [
      ...parameters("path", route.params),
      ...parameters("query", route.query),
      ...(route.idempotent === true ? [idempotencyKey] : []),
    ],
    ...(route.body !== undefined && {
      requestBody: {
        required: true,
        content: { "application/json": { schema: toSchema(route.body) } },
      },
    }),
    responses: {
      [route.status]:
        route.response === undefined
          ? { description: "Done." }
          : {
              description: "Done.",
              content: {
                [route.streams === true ? "text/event-stream" : "application/json"]: {
                  schema: toSchema(route.response),
                },
              },
            },
      ...problemAnswers(route, problem),
    },
  });

  const paths: OpenApi["paths"] = {};
  for (const [name, route] of Object.entries<Route>(routes)) {
    const path = route.path.replaceAll(/:(\w+)/g, "{$1}");
    const operations = paths[path] ?? {};
    operations[route.method.toLowerCase()] = toOperation(name, route);
    paths[path] = operations;
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Order Portal",
      version: options.version,
      description:
        "Business customers order on the supplier's own website. Errors are problems (RFC 9457) with a closed list of codes; amounts are whole numbers with a scale and a currency.",
      license: { name: "MIT" },
    },
    servers: [{ url: options.server }],
    tags: [
      { name: "buyers", description: "What the portal calls for a customer or a visitor." },
      { name: "desk", description: "What the supplier's staff call." },
    ],
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: {
        session: {
          type: "http",
          scheme: "bearer",
          description: "The token of a session: of a portal link, a public visit or the desk.",
        },
      },
    },
  };
}

const tagOf = (route: Route) => (route.path.startsWith("/v1/desk/") ? "desk" : "buyers");

const idempotencyKey: Parameter = {
  name: "Idempotency-Key",
  in: "header",
  required: true,
  description: "The caller's own key: the same key and body are carried out once.",
  schema: { type: "string", minLength: 1, maxLength: 256, pattern: "^[\\x21-\\x7e]*$" },
};

function parameters(place: "path" | "query", schema: Schema | undefined): Parameter[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { override });
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: typeof property === "boolean" ? {} : property,
  }));
}

function problemAnswers(route: Route, content: NonNullable<Answer["content"]>) {
  const answers: Record<string, Answer> = {};
  for (const code of problemsOf(route)) {
    const [status, title] = problems[code];
    const known = answers[status];
    const text = `\`${code}\`: ${title}.`;
    answers[status] = {
      description: known === undefined ? text : `${known.description} ${text}`,
      content,
      "x-problems": [...(known?.["x-problems"] ?? []), code],
    };
  }
  return answers;
}

/** The contract's objects and lists of words get a place and a name of their own. */
const named = z.registry<{ id: string }>();
for (const [id, value] of Object.entries(contract)) {
  const isNamed = value instanceof z.ZodMiniObject || value instanceof z.ZodMiniEnum;
  if (isNamed && /^[A-Z]/.test(id)) named.add(value, { id });
}

/** A schema as JSON Schema; what has a name goes into `schemas` and is referred to. */
function extract(schema: Schema, schemas: Record<string, JsonSchema>): JsonSchema {
  const { $schema: _, $defs, ...own } = z.toJSONSchema(schema, { metadata: named, override });
  for (const [id, definition] of Object.entries($defs ?? {})) schemas[id] = refer(definition);
  return refer(own);
}

/** Points every reference at the document's components. */
const refer = (schema: JsonSchema): JsonSchema =>
  // What `JSON.parse` gives back is what went in, but for the references.
  JSON.parse(
    JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'),
  ) as JsonSchema;

/** Clients accept fields that they do not know; and a whole number need not be said to be safe. */
function override({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodTypes;
  jsonSchema: JsonSchema;
}) {
  const { def } = zodSchema._zod;
  if (def.type === "object" && def.catchall === undefined) delete jsonSchema.additionalProperties;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  delete jsonSchema["id"];
}
