/** A page with nothing but the portal: where links lead that the supplier gave no page. */
import { escapeHtml } from "../http/escape-html.ts";

/** The style that the page's content security policy names. */
export const portalPageStyle = "body{margin:0;font-family:system-ui,sans-serif}";

/** What the pages with a portal share, around their title and body. */
export const portalDocument = (title: string, script: string, body: string): string =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${portalPageStyle}</style>
<script type="module" src="${script}"></script>
</head>
<body>
${body}
<noscript>Ordering here needs JavaScript.</noscript>
</body>
</html>
`;

/** The portal of a workspace. */
export const portalPage = ({ slug, name }: { slug: string; name: string }): string =>
  portalDocument(
    name,
    "/order-portal.js",
    `<order-portal workspace="${escapeHtml(slug)}"></order-portal>`,
  );
