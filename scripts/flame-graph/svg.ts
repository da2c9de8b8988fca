import type { Frame } from './frames.ts';

const width = 1200;
const rowHeight = 17;
const minShare = 0.004;
/** Pixels per letter. */
const letterWidth = 6.2;

/** Colours by owner of the code: ours, GraphQL's, the server's, Node's. */
const colours: readonly [RegExp, string][] = [
  [/^graph\/execution/, '#e8590c'],
  [/^(domain|graph|snapshot|ocean|caller|http|observability|context|app)\b/, '#f2a65a'],
  [/^(graphql|type-graphql|class-validator|dataloader|graphql-scalars|@graphql|@apollo)/, '#c77dff'],
  [/^(fastify|find-my-way|@fastify|@as-integrations)/, '#74b816'],
  [/^node:/, '#74a9cf'],
];

interface Box {
  readonly frame: Frame;
  readonly left: number;
  readonly depth: number;
}

/** Renders the picture, callers above their callees. */
export function toSvg(root: Frame, title: string): string {
  const boxes: Box[] = [];
  place(root, 0, 0);
  const height = (Math.max(...boxes.map(({ depth }) => depth)) + 3) * rowHeight;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="monospace" font-size="10.5">
<rect width="100%" height="100%" fill="#fff"/>
<text x="4" y="13" font-size="12">${escape(title)}</text>
${boxes.map((box) => draw(box, root.time)).join('\n')}
</svg>
`;

  function place(frame: Frame, left: number, depth: number): void {
    boxes.push({ frame, left, depth });
    let at = left;
    for (const called of [...frame.calls.values()].sort((a, b) => b.time - a.time)) {
      if (called.time / root.time >= minShare) place(called, at, depth + 1);
      at += called.time / root.time;
    }
  }
}

function draw({ frame, left, depth }: Box, total: number): string {
  const share = frame.time / total;
  const [x, y, boxWidth] = [left * width, (depth + 1.3) * rowHeight, share * width];
  const label = [frame.name, frame.place].filter(Boolean).join(' ');
  const shown = label.slice(0, Math.max(0, Math.floor((boxWidth - 4) / letterWidth)));
  const colour = colours.find(([pattern]) => pattern.test(frame.place))?.[1] ?? '#ced4da';
  const text =
    shown.length < 3 ? '' : `<text x="${(x + 2).toFixed(1)}" y="${(y + 12).toFixed(1)}">${escape(shown)}</text>`;
  return `<g><title>${escape(label)}: ${(share * 100).toFixed(1)} %</title><rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${Math.max(boxWidth - 0.5, 0.5).toFixed(1)}" height="${rowHeight - 1}" fill="${colour}" rx="1"/>${text}</g>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
