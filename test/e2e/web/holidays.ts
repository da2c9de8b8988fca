import { describe, expect, it } from 'vitest';
import { eventually, type WebPage } from './web-page.ts';

/** The view that makes a period private for an entity. */
export function describeHolidays(web: WebPage): void {
  describe('holidays of an entity', () => {
    const check = async (entity: string): Promise<number> => {
      await web.open('holidays');
      await web.page.getByLabel('Entity').selectOption(entity);
      await web.page.getByLabel('First day').fill('2026-12-24');
      await web.page.getByLabel('Last day').fill('2026-12-26');
      await web.page.getByRole('button', { name: 'Check' }).click();
      const text = await web.page.getByText(/^\d+ drivers would get the exception/).textContent();
      return Number(/^\d+/.exec(text ?? '')?.[0]);
    };
    const largest = async (): Promise<string> => {
      const { data } = await web.app.execute('{ entities { name drivers(first: 0) { totalCount } } }');
      const entities = data.entities as { name: string; drivers: { totalCount: number } }[];
      return entities.toSorted((one, other) => other.drivers.totalCount - one.drivers.totalCount)[0]!.name;
    };

    it('are checked without a write, then sent once a driver, with progress and a result each', async () => {
      const entity = await largest();
      web.app.takeCalls();
      const count = await check(entity);
      expect(web.writes()).toEqual([]);
      await web.page.getByRole('button', { name: `Send for ${count} drivers` }).click();
      await web.page.getByText(`${count} drivers have the exception; 0 do not.`).waitFor();
      expect(web.writes()).toHaveLength(count);
      const results = web.page.getByRole('region', { name: 'Results' }).locator('tbody tr');
      expect(await results.count()).toBe(count);
      expect(new Set(await results.locator('td').allTextContents())).toEqual(new Set(['done']));
      expect(web.complaints).toEqual([]);
    });

    it('stop between two batches, and report who was left out', async () => {
      const entity = await largest();
      const count = await check(entity);
      expect(count).toBeGreaterThan(8);
      web.app.takeCalls();
      const gate = Promise.withResolvers<undefined>();
      await web.page.route('**/graphql', async (route) => {
        await gate.promise;
        await route.continue();
      });
      await web.page.getByRole('button', { name: `Send for ${count} drivers` }).click();
      await web.page.getByText(`0 of ${count} drivers`).waitFor();
      await web.page.getByRole('button', { name: 'Stop' }).click();
      gate.resolve(undefined);
      await web.page.getByText(`Stopped: ${count - 8} drivers were not sent.`).waitFor();
      expect(web.writes()).toHaveLength(8);
    });

    it('with dates in the wrong order are not sent', async () => {
      await web.open('holidays');
      await web.page.getByLabel('Entity').selectOption(await largest());
      await web.page.getByLabel('First day').fill('2026-12-26');
      await web.page.getByLabel('Last day').fill('2026-12-24');
      await web.page.getByRole('button', { name: 'Check' }).click();
      await web.page.getByRole('alert').getByText('The last day must not lie before the first').waitFor();
      await eventually(() => web.page.getByText(/would get the exception/).count()).toBe(0);
    });
  });
}
