import { createHash } from 'node:crypto';

/** Diagrams of the pages that were read: name → source in the language of Mermaid. */
export const diagrams = new Map<string, string>();

/** Themes of the site, each with the theme of Mermaid that fits it. */
export const themes = { light: 'neutral', dark: 'dark' } as const;

/** Name of a diagram's pictures, which changes with its source. */
function diagramName(source: string): string {
  return createHash('sha256').update(source).digest('hex').slice(0, 12);
}

/**
 * A picture of a diagram for each theme, of which the style shows one, and its source for those who do not see it.
 *
 * @param base path of the site, such as '/docs/'
 */
export function diagramHtml(source: string, base: string): string {
  const name = diagramName(source);
  diagrams.set(name, source);
  const pictures = Object.keys(themes).map(
    // Bound, as the build would otherwise look for the file before it is drawn.
    (theme) =>
      `<img class="diagram ${theme}-only" :src="'${base}diagrams/${name}-${theme}.svg'" alt="Diagram; its text follows" loading="lazy">`,
  );
  const text = source.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `${pictures.join('')}<details class="diagram-text"><summary>Text of the diagram</summary><pre v-pre>${text}</pre></details>\n`;
}
