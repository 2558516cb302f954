/** The contract as a page for people: every route, its schemas, every problem; without a script. */
import { problems, type ProblemCode } from "@order-portal/contract";
import type { OpenApi, Operation } from "@order-portal/contract/openapi";
import { escapeHtml } from "../http/escape-html.ts";
import { style } from "./style.ts";
import { typeText } from "./type-text.ts";

/** Writes the page of a document. */
export function referencePage(document: OpenApi): string {
  const calls = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const byTag = document.tags.map((tag) => ({
    ...tag,
    calls: calls.filter(({ operation }) => operation.tags.includes(tag.name)),
  }));
  const types = Object.entries(document.components.schemas);
  const { title, version, description } = document.info;

  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} reference</title>
<style>${style}</style>
</head>
<body>
<div class="page">
<nav aria-label="Contents">
<a class="name" href="#top">${escapeHtml(title)}</a>
${byTag
  .map(
    ({ name, calls }) => `<h2>${heading(name)}</h2>
<ul>${calls.map(({ operation }) => navEntry(operation)).join("")}</ul>`,
  )
  .join("\n")}
<h2>More</h2>
<ul><li><a href="#problems">Problems</a></li><li><a href="#types">Types</a></li>
<li><a href="/openapi.json">OpenAPI document</a></li></ul>
</nav>
<main id="top">
<h1>${escapeHtml(title)} reference</h1>
<p>${escapeHtml(description)} Version ${escapeHtml(version)}.</p>
<p>Calls that need a session take its token as <code>Authorization: Bearer …</code>. Lists take
<code>limit</code> and <code>cursor</code>; the next page's cursor comes with each page. Fields that
you do not know may be added to answers at any time; fields that are not named here are refused in
requests.</p>
${byTag
  .map(
    (tag) => `<h2 id="${tag.name}">${heading(tag.name)}</h2>
<p>${escapeHtml(tag.description)}</p>
${tag.calls.map((call) => routeSection(call)).join("\n")}`,
  )
  .join("\n")}
<h2 id="problems">Problems</h2>
<p>What a call answers instead of a result, as <code>application/problem+json</code>. The list of
codes is closed. <code>instance</code> is the id that the server's log bears too.</p>
<table><thead><tr><th scope="col">Status</th><th scope="col">Code</th><th scope="col">Title</th></tr></thead>
<tbody>${Object.entries(problems)
    .map(
      ([code, [status, name]]) =>
        `<tr id="${code}"><td>${status}</td><td><code>${code}</code></td><td>${escapeHtml(name)}</td></tr>`,
    )
    .join("\n")}</tbody></table>
<h2 id="types">Types</h2>
${types
  .map(
    ([name, schema]) =>
      `<section class="type" id="type-${name}"><h3>${name}</h3><pre tabindex="0">${typeText(schema)}</pre></section>`,
  )
  .join("\n")}
</main>
</div>
</body>
</html>
`;
}

const heading = (tag: string) => escapeHtml(tag.slice(0, 1).toUpperCase() + tag.slice(1));

const navEntry = ({ operationId }: Operation) =>
  `<li><a href="#${operationId}">${operationId}</a></li>`;

interface Call {
  path: string;
  method: string;
  operation: Operation;
}

function routeSection({ path, method, operation }: Call): string {
  const verb = method.toUpperCase();
  return `<section class="route" id="${operation.operationId}">
<h3>${operation.operationId}</h3>
<p class="call"><span class="method ${verb}">${verb}</span><span class="path">${escapeHtml(path)}</span></p>
<p>${escapeHtml(operation.summary)}</p>
<p><span class="access">${accessText(operation["x-access"])}</span></p>
${parametersPart(operation)}${bodyPart(operation)}${answerPart(operation)}
<h4>Problems</h4>
<ul class="problems">${problemCodes(operation)
    .map((code) => `<li><a href="#${code}"><code>${code}</code></a></li>`)
    .join("")}</ul>
</section>`;
}

function accessText(access: string): string {
  if (access === "anyone") return "Anyone may call";
  if (access === "staff") return "Staff";
  if (access.startsWith("desk:")) return `Staff with <code>${escapeHtml(access)}</code>`;
  return `Buyers with <code>${escapeHtml(access)}</code>`;
}

function parametersPart({ parameters }: Operation): string {
  if (parameters.length === 0) return "";
  const lines = parameters.map(
    ({ name, in: place, required, schema }) =>
      `<i>${place}</i> ${escapeHtml(name)}${required ? "" : "?"}: ${typeText(schema)}`,
  );
  return `<h4>Parameters</h4><pre tabindex="0">${lines.join("\n")}</pre>\n`;
}

function bodyPart({ requestBody }: Operation): string {
  const schema = requestBody?.content["application/json"]?.schema;
  return schema === undefined ? "" : `<h4>Body</h4><pre tabindex="0">${typeText(schema)}</pre>\n`;
}

function answerPart({ responses }: Operation): string {
  const [status, answer] = Object.entries(responses).find(([code]) => code.startsWith("2")) ?? [];
  const schema = answer?.content?.["application/json"]?.schema;
  return `<h4>Answer ${status ?? ""}</h4><pre tabindex="0">${schema === undefined ? "no body" : typeText(schema)}</pre>\n`;
}

const problemCodes = ({ responses }: Operation): ProblemCode[] =>
  Object.values(responses).flatMap((answer) => answer["x-problems"] ?? []);
