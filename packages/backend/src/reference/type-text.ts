/** JSON Schema as a type that a person reads, in HTML with links to the named types. */
import type { JsonSchema } from "@order-portal/contract/openapi";
import { escapeHtml } from "../http/escape-html.ts";

const componentPrefix = "#/components/schemas/";

/** A schema as the text of a type; `indent` is that of the line it begins on. */
export function typeText(schema: JsonSchema | boolean, indent = ""): string {
  if (typeof schema === "boolean") return schema ? "any" : "never";
  if (schema.$ref !== undefined) return typeLink(schema.$ref.replace(componentPrefix, ""));
  if (schema.anyOf !== undefined) return union(schema.anyOf, indent);
  if (schema.oneOf !== undefined) return union(schema.oneOf, indent);
  // A value that may be anything, such as what the audit log keeps of a change.
  if (Object.keys(schema).length === 0) return "unknown";
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(literal).join(" | ");
  if (Array.isArray(schema.type)) {
    return union(
      schema.type.map((type) => ({ ...schema, type })),
      indent,
    );
  }
  switch (schema.type) {
    case "object":
      return objectText(schema, indent);
    case "array":
      return arrayText(schema, indent);
    case "string":
      return `string${note(stringBounds(schema))}`;
    case "integer":
    case "number":
      return `${schema.type}${note(numberBounds(schema))}`;
    case "boolean":
    case "null":
      return schema.type;
    default:
      return "any";
  }
}

/** A link to a named type of the same page. */
export const typeLink = (name: string): string =>
  `<a href="#type-${escapeHtml(name)}">${escapeHtml(name)}</a>`;

const literal = (value: unknown) => `<b>${escapeHtml(JSON.stringify(value))}</b>`;

const note = (text: string) => (text === "" ? "" : ` <i>${escapeHtml(text)}</i>`);

const union = (members: readonly JsonSchema[], indent: string) =>
  members.map((member) => typeText(member, indent)).join(" | ");

function objectText(schema: JsonSchema, indent: string): string {
  const { properties = {}, required = [], additionalProperties } = schema;
  const names = Object.keys(properties);
  if (names.length === 0) {
    return typeof additionalProperties === "object"
      ? `{ [name: string]: ${typeText(additionalProperties, indent)} }`
      : "{}";
  }
  const deeper = `${indent}  `;
  const lines = names.map((name) => {
    const mark = required.includes(name) ? "" : "?";
    return `${deeper}${escapeHtml(name)}${mark}: ${typeText(properties[name] ?? true, deeper)}`;
  });
  return `{\n${lines.join("\n")}\n${indent}}`;
}

function arrayText(schema: JsonSchema, indent: string): string {
  const { items, minItems, maxItems } = schema;
  const member = Array.isArray(items) || items === undefined ? "any" : typeText(items, indent);
  const isUnion = typeof items === "object" && "anyOf" in items;
  return `${isUnion ? `(${member})` : member}[]${note(bounds(minItems, maxItems, "entries"))}`;
}

function stringBounds({ minLength, maxLength, format, pattern }: JsonSchema): string {
  if (format !== undefined) return format;
  // A pattern says more than the lengths beside it.
  if (pattern !== undefined) return pattern;
  return bounds(minLength, maxLength, "characters");
}

const numberBounds = ({ minimum, maximum }: JsonSchema) => bounds(minimum, maximum, "");

function bounds(least: number | undefined, most: number | undefined, what: string): string {
  if (least === undefined && most === undefined) return "";
  if (most === undefined) return `from ${least} ${what}`.trim();
  return `${least ?? 0} to ${most} ${what}`.trim();
}
