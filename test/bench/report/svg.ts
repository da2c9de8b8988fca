/** Readable in light and dark mode. */
export const style = `
    text { font: 12px system-ui, sans-serif; fill: #24292f }
    .title { font-size: 15px; font-weight: 600 }
    .group { font-weight: 600 }
    .other { fill: #8c959f }
    .bare { fill: #d0d7de }
    .ours { fill: #0969da }
    .grid { stroke: #d0d7de; stroke-width: 1 }
    .line { fill: none; stroke-width: 2 }
    .first { stroke: #0969da }
    .second { stroke: #bc4c00 }
    .third { stroke: #1a7f37 }
    @media (prefers-color-scheme: dark) {
      text { fill: #e6edf3 }
      .other { fill: #6e7681 }
      .bare { fill: #3d444d }
      .ours { fill: #4493f8 }
      .grid { stroke: #30363d }
      .first { stroke: #4493f8 }
      .second { stroke: #f0883e }
      .third { stroke: #3fb950 }
    }`;

/** Renders a label at a point. */
export function text(x: number, y: number, content: string, kind: string): string {
  const escaped = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text class="${kind}" x="${Number(x.toFixed(1))}" y="${y}">${escaped}</text>`;
}
