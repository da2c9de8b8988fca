import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { WebPage } from './web-page.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const views = ['boxes', 'hours', 'usage', 'entities', 'holidays', 'day'] as const;

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Violations that axe finds, and the width on a telephone. */
export function describeAccessibility(web: WebPage): void {
  describe.each([390, 1360])('at a width of %d pixels', (width) => {
    it('has no serious violation of WCAG, and nothing is wider than the page', async () => {
      await web.page.setViewportSize({ width, height: 844 });
      for (const view of views) {
        await web.open(view);
        await web.page.getByRole('heading', { level: 1 }).waitFor();
        await web.page.waitForLoadState('networkidle');
        await web.page.addScriptTag({ path: axePath });
        const violations = await web.page.evaluate(async () => {
          const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } };
          return (await axe.run()).violations;
        });
        const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        expect(
          serious.map(({ id, nodes }) => `${view}: ${id}: ${nodes[0]?.html}`),
          view,
        ).toEqual([]);
        const overflow = await web.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, view).toBeLessThanOrEqual(0);
      }
    });
  });

  it('leads the keyboard past the header', async () => {
    await web.open('boxes');
    await web.page.getByRole('heading', { level: 1 }).waitFor();
    await web.page.keyboard.press('Tab');
    await web.page.keyboard.press('Enter');
    expect(await web.page.evaluate(() => document.activeElement?.id)).toBe('content');
  });
}
