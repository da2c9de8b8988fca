import { describe, expect, it } from 'vitest';
import { customerOf } from '../../support/expected.ts';
import { rejectRequests } from '../../support/ocean/reject-requests.ts';
import { eventually, type WebPage } from './web-page.ts';

const date = '2026-06-11';

interface Step {
  readonly kind: string;
  readonly isPrivate: boolean | null;
}

/** The view of a vehicle's day. */
export function describeDay(web: WebPage): void {
  describe('the day of a vehicle', () => {
    /** Opens the day of a vehicle with a professional trip. */
    const choose = async (): Promise<string> => {
      for (const { registration, box } of customerOf(web.app.sandbox).vehicles) {
        if (box.silence !== null) continue;
        const { data } = await web.app.execute(
          `{ vehicle(by: { registration: "${registration}" }) { isPrivacyEnabled steps(date: "${date}") { kind isPrivate } } }`,
        );
        const steps = (data.vehicle?.steps ?? []) as Step[];
        if (data.vehicle.isPrivacyEnabled !== true) continue; // Ocean changes no step of others
        if (!steps.some(({ kind, isPrivate }) => kind === 'TRIP' && isPrivate === false)) continue;
        await web.open('day', `?registration=${registration}&date=${date}`);
        return registration;
      }
      throw new Error('no vehicle drove');
    };
    const professional = () => web.page.getByRole('switch', { name: /^Make the trip of .* private$/ });
    const privateOnes = () => web.page.getByRole('switch', { name: /^Make the trip of .* professional$/ });

    it('makes a trip private with one upstream write, hides its places, and undoes it', async () => {
      await choose();
      await professional().first().waitFor();
      const [before, hiddenBefore] = [await professional().count(), await privateOnes().count()];
      web.app.takeCalls();
      await professional().first().click();
      await web.page.getByText('The trip is private now.').waitFor();
      expect(await professional().count()).toBe(before - 1);
      expect(web.writes()).toHaveLength(1);
      if ((await privateOnes().count()) > hiddenBefore)
        expect(await web.page.locator('tr.private').getByText('hidden: private').count()).toBe(hiddenBefore + 1);
      await web.page.getByRole('button', { name: 'Undo the last change' }).click();
      await web.page.getByText('The trip is professional now.').waitFor();
      await eventually(() => professional().count()).toBe(before);
      expect(web.complaints).toEqual([]);
    });

    it('hides the places at once, and shows them again when Ocean does not change the trip', async () => {
      await choose();
      await professional().first().waitFor();
      const before = await professional().count();
      const gate = Promise.withResolvers<undefined>();
      await web.page.route('**/graphql', async (route) => {
        const { operationName } = route.request().postDataJSON() as { operationName: string };
        if (operationName === 'SetPrivacyOfStep') {
          await gate.promise;
          await route.fulfill({ json: { data: null, errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] } });
        } else await route.continue();
      });
      await professional().first().click();
      await eventually(() => professional().count()).toBe(before - 1);
      gate.resolve(undefined);
      await web.page.getByText('You have no right to see this.').waitFor();
      await eventually(() => professional().count()).toBe(before);
    });

    it('without any step is empty, and one that cannot be read is a failure', async () => {
      await web.open('day', '?registration=ZZ-999-ZZ&date=2026-06-11');
      await web.page.getByText('No vehicle has the registration ZZ-999-ZZ.').waitFor();
      const respondAgain = rejectRequests(web.app, 'steps', 403);
      await choose().catch(() =>
        web.open('day', `?registration=${customerOf(web.app.sandbox).vehicles[0]!.registration}&date=${date}`),
      );
      await web.page.getByRole('alert').getByText('You have no right to see this.').waitFor();
      expect(await web.page.getByText('Nothing is recorded for this day.').count()).toBe(0);
      respondAgain();
    });
  });
}
