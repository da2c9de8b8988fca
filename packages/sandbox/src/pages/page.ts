import { createHash } from 'node:crypto';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const style = `
  body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b2733; }
  table { border-collapse: collapse; width: 100%; margin: 0.5rem 0 2rem; }
  th, td { text-align: left; padding: 0.3rem 0.8rem 0.3rem 0; border-bottom: 1px solid #dde3e8; }
  td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
  code { font-size: 0.92em; overflow-wrap: anywhere; }
  .fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 0.6rem 1rem; margin: 0.5rem 0 2rem; }
  .fields > p, .fields > .wide { grid-column: 1 / -1; margin: 0; }
  label { display: block; }
  input, select, textarea, button { font: inherit; color: inherit; background: #fff; border: 1px solid #8a97a3; border-radius: 4px; padding: 0.2rem 0.5rem; }
  label input, label select, textarea { display: block; width: 100%; box-sizing: border-box; }
  textarea { font-family: ui-monospace, monospace; font-size: 0.92em; }
  button { cursor: pointer; background: #eef2f5; }
  :focus-visible { outline: 3px solid #1a6fb5; outline-offset: 1px; }
  [role=alert] { border-left: 4px solid #b3261e; padding: 0.4rem 0.8rem; background: #fdeceb; color: #5c120d; }
  @media (prefers-color-scheme: dark) {
    body { background: #14191e; color: #d8dfe6; }
    th, td { border-color: #313a43; }
    input, select, textarea { background: #1d242b; }
    button { background: #29323b; }
    a { color: #7ab8ec; }
  }`;

/** Content security policy: no script, nothing from other origins, and forms that post only here. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Wraps HTML into a page of the sandbox, without scripts or external resources. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${style}</style></head>
<body>
${body}
</body></html>`;
}

/** A text cell, or one with its own HTML. */
export type Cell = string | { readonly html: string };

/** Renders a table; cells from `firstNumber` to `lastNumber` are numeric. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
  firstNumber = Infinity,
  lastNumber = Infinity,
): string {
  const line = (tag: string, cells: readonly Cell[]): string => {
    const mark = (index: number): string => (index >= firstNumber && index <= lastNumber ? ' class="number"' : '');
    const html = (cell: Cell): string => (typeof cell === 'string' ? escapeHtml(cell) : cell.html);
    return `<tr>${cells.map((cell, index) => `<${tag}${mark(index)}>${html(cell)}</${tag}>`).join('')}</tr>`;
  };
  return `<table>${line('th', heads)}${rows.map((cells) => line('td', cells)).join('')}</table>`;
}
