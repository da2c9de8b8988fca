import { expect, it } from 'vitest';
import { customerOf } from '../../support/expected.ts';
import { eventually, type WebPage } from './web-page.ts';

const ttlMillis = 31_000;

/** Changes that arrive by themselves. */
export function describeLive(web: WebPage): void {
  it('lists a box that falls silent, and takes out one that communicates again', async () => {
    await web.open('boxes', '?sort=SERIAL_NUMBER&direction=ASC');
    const status = web.page.getByText(/^20 of \d+ boxes shown/);
    const total = async () => Number(/of (\d+)/.exec((await status.textContent()) ?? '')?.[1]);
    await status.waitFor();
    const before = await total();
    const vehicle = customerOf(web.app.sandbox).vehicles.find(({ box }) => box.silence === null)!;
    web.app.sandbox.silences.begin(vehicle);
    web.clock.now += ttlMillis;
    await eventually(total).toBe(before + 1);
    await web.page.getByText('1 box changed just now.').waitFor();
    web.app.sandbox.silences.end(vehicle);
    web.clock.now += ttlMillis;
    await eventually(total).toBe(before);
    expect(web.complaints).toEqual([]);
  });

  it('shows the hours that another tab has set', async () => {
    const { data } = await web.app.execute(
      '{ drivers(first: 1, filter: { hasPrivacySchedule: true }) { nodes { id } } }',
    );
    const [{ id }] = data.drivers.nodes as [{ id: string }];
    await web.open('hours', `?driver=${encodeURIComponent(id)}`);
    const monday = web.page.getByRole('list', { name: 'Hours on Monday' });
    await monday.waitFor();
    const days = [{ day: 'MONDAY', slots: [{ start: '03:00', end: '04:10', kind: 'PRIVATE' }] }];
    const { data: set } = await web.app.execute(
      `mutation ($input: SetRecurringPrivacyScheduleInput!) { setRecurringPrivacySchedule(input: $input) { userErrors { code } } }`,
      { variables: { input: { driverId: id, days } } },
    );
    expect(set.setRecurringPrivacySchedule.userErrors).toEqual([]);
    await monday.getByText('03:00–04:10').waitFor();
  });
}
