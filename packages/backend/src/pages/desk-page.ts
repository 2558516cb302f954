/** The page of the desk. */
import { escapeHtml } from "../http/escape-html.ts";

const style = "body{margin:0;font-family:system-ui,sans-serif}";

/**
 * The desk's page; with one workspace only, staff need not name it, and where there is none yet it
 * says how the first one comes.
 */
export const deskPage = (workspaces: readonly string[]): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Order desk</title>
<link rel="icon" href="/desk/icon.svg" type="image/svg+xml">
<style>${style}</style>
<script type="module" src="/order-desk.js"></script>
</head>
<body>
<order-desk${attributeOf(workspaces)}></order-desk>
<noscript>The order desk needs JavaScript.</noscript>
</body>
</html>
`;

function attributeOf([first, second]: readonly string[]): string {
  if (first === undefined) return " unset";
  return second === undefined ? ` workspace="${escapeHtml(first)}"` : "";
}

/** The style that the page's content security policy names. */
export const deskPageStyle = style;

/** The desk's sign in the browser's tabs. */
export const deskIcon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">' +
  '<rect width="16" height="16" rx="4" fill="#2456c4"/>' +
  '<path d="M4 8.5l3 3 5-6" fill="none" stroke="#fff" stroke-width="2"/></svg>';
