import type { Actor } from './cast.ts';
import { worldsIn } from './marks.ts';
import type { Operation } from './operations.ts';

/** Response as received over HTTP. */
export interface Reply {
  readonly headers: string;
  readonly text: string;
}

/** Mark where it must not be. */
export class Leak extends Error {
  override readonly name = 'Leak';
}

/**
 * Looks for marks of other tenants. Headers and errors may have none at all, data only those of the caller, or of the
 * tenant whose customer an alias names.
 *
 * @throws Leak
 */
export function judge({ headers, text }: Reply, { owners, givesToken = false }: Operation, actor: Actor): void {
  expectNone(headers, 'a header');
  const { data, errors, ...rest } = JSON.parse(text) as { data?: Record<string, unknown> | null; errors?: unknown };
  expectNone(JSON.stringify(errors ?? []), 'an error');
  expectNone(JSON.stringify(rest), 'the response beside its data');
  if (owners === undefined) {
    expectOnly(JSON.stringify(data ?? null), givesToken ? actor.tokenMark : actor.world.id);
    return;
  }
  for (const [alias, owner] of Object.entries(owners))
    expectOnly(JSON.stringify(data?.[alias] ?? null), owner.world.id);
}

/** @throws Leak when a text contains the mark of any tenant */
export function expectNone(text: string, where: string): void {
  const [found] = worldsIn(text);
  if (found !== undefined) throw new Leak(`${where} contains the mark of world ${found}: ${around(text)}`);
}

function expectOnly(text: string, world: number): void {
  const foreign = [...worldsIn(text)].find((found) => found !== world);
  if (foreign !== undefined) throw new Leak(`world ${world} was given rows of world ${foreign}: ${around(text)}`);
}

const around = (text: string): string => (text.length > 400 ? `${text.slice(0, 400)}…` : text);
