/** The look of the reference. */
export const style = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#1c2024, #e8eaed);
  --soft: light-dark(#5b6470, #a2abb6);
  --paper: light-dark(#ffffff, #14171a);
  --raised: light-dark(#f6f7f9, #1c2126);
  --line: light-dark(#e1e5ea, #2d343c);
  --accent: light-dark(#17594a, #7fd1b9);
  --get: light-dark(#1d5fa8, #8fc1f5);
  --post: light-dark(#17694a, #86d6ae);
  --patch: light-dark(#8a5a00, #eec06a);
  --delete: light-dark(#a12d2d, #f29b9b);
}
* { box-sizing: border-box; }
html { scroll-padding-top: 24px; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.6 system-ui, -apple-system, "Segoe UI", sans-serif;
}
.page { display: grid; grid-template-columns: 272px minmax(0, 1fr); max-width: 1280px; margin: 0 auto; }
nav {
  position: sticky; top: 0; align-self: start; height: 100vh; overflow-y: auto;
  padding: 32px 20px 48px; border-right: 1px solid var(--line); font-size: 14px;
}
nav h2 { margin: 24px 0 6px; font-size: 12px; letter-spacing: 0.08em; text-transform: uppercase; color: var(--soft); }
nav ul { list-style: none; margin: 0; padding: 0; }
nav a { display: block; padding: 3px 8px; border-radius: 6px; color: inherit; text-decoration: none; }
nav a:hover { background: var(--raised); color: var(--accent); }
.name { font-weight: 700; font-size: 18px; }
main { padding: 40px 48px 120px; min-width: 0; }
h1 { font-size: 34px; line-height: 1.2; margin: 0 0 12px; letter-spacing: -0.02em; }
main h2 { font-size: 24px; margin: 64px 0 8px; letter-spacing: -0.01em; }
h3 { font-size: 18px; margin: 0 0 4px; }
h4 { font-size: 13px; margin: 20px 0 6px; color: var(--soft); font-weight: 600; }
p { margin: 0 0 12px; max-width: 68ch; }
a { color: var(--accent); text-underline-offset: 2px; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
section.route, section.type {
  margin: 24px 0; padding: 24px; border: 1px solid var(--line); border-radius: 12px;
}
section:target { border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent); }
.call { display: flex; flex-wrap: wrap; gap: 10px; align-items: baseline; margin: 0 0 12px; font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: 15px; }
.method { font-weight: 700; }
.GET { color: var(--get); } .POST { color: var(--post); } .PATCH, .PUT { color: var(--patch); } .DELETE { color: var(--delete); }
.path { overflow-wrap: anywhere; }
.access { display: inline-block; padding: 1px 10px; border-radius: 999px; background: var(--raised); border: 1px solid var(--line); font-size: 13px; color: var(--soft); }
pre, code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: 14px; }
pre { margin: 0; padding: 14px 16px; overflow-x: auto; background: var(--raised); border-radius: 8px; line-height: 1.55; }
pre b { font-weight: 500; color: var(--post); }
pre i { font-style: normal; color: var(--soft); }
ul.problems { display: flex; flex-wrap: wrap; gap: 6px 12px; margin: 0; padding: 0; list-style: none; font-size: 14px; }
table { border-collapse: collapse; width: 100%; font-size: 15px; }
th { text-align: left; font-size: 13px; color: var(--soft); font-weight: 600; }
th, td { padding: 10px 16px 10px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
tr:target td { color: var(--accent); }
@media (max-width: 860px) {
  .page { grid-template-columns: minmax(0, 1fr); }
  nav { position: static; height: auto; padding: 20px 8px; border-right: 0; border-bottom: 1px solid var(--line); }
  nav ul { display: flex; flex-wrap: wrap; }
  nav h2 { margin: 14px 8px 2px; }
  main { padding: 28px 16px 80px; }
  section.route, section.type { padding: 16px; }
}
@media print { nav { display: none; } .page { display: block; } }
`;
