import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from '../test/support/browser.ts';
import { themes } from './diagrams.ts';

const mermaid = join(import.meta.dirname, 'node_modules/mermaid/dist/mermaid.min.js');

/** Part of Mermaid that runs in the page. */
interface Mermaid {
  initialize(options: Record<string, unknown>): void;
  render(id: string, source: string): Promise<{ svg: string }>;
}

/**
 * Draws diagrams as files `NAME-THEME.svg`, in a headless Chromium that is offline.
 *
 * @param diagrams name → source
 * @throws Error when there is no Chromium, or a source is wrong
 */
export async function drawDiagrams(diagrams: ReadonlyMap<string, string>, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.context().setOffline(true);
    await page.addScriptTag({ path: mermaid });
    for (const [theme, mermaidTheme] of Object.entries(themes)) {
      for (const [name, source] of diagrams) {
        const svg = await page.evaluate(
          async ([id, text, chosen]) => {
            const { mermaid: drawing } = window as unknown as { mermaid: Mermaid };
            // Labels as text of SVG: pictures with HTML in them are not shown everywhere.
            // The size of a picture is that of its text, not the width of a page.
            const size = { useMaxWidth: false };
            drawing.initialize({
              startOnLoad: false,
              flowchart: size,
              sequence: size,
              theme: chosen,
              htmlLabels: false,
              fontFamily: 'Arial, sans-serif',
            });
            return (await drawing.render(id, text)).svg;
          },
          [`d${name}`, source, mermaidTheme] as const,
        );
        await writeFile(join(folder, `${name}-${theme}.svg`), svg);
      }
    }
  } finally {
    await browser.close();
  }
}
