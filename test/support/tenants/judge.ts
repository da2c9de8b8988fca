import type { Actor } from './cast.ts';
import { worldsIn } from './marks.ts';
import type { Operation } from './operations.ts';

/** What came over HTTP. */
export interface Reply {
  readonly headers: string;
  readonly text: string;
}

/** A mark where it must not be. */
export class Leak extends Error {
  override readonly name = 'Leak';
}

/**
 * Looks for marks of others: in the headers and errors for any at all, in the data for those that are not of the one
 * who asked, or of the one whose customer an alias names.
 *
 * @throws Leak
 */
export function judge({ headers, text }: Reply, { owners, givesToken = false }: Operation, actor: Actor): void {
  expectNone(headers, 'a header');
  const { data, errors, ...rest } = JSON.parse(text) as { data?: Record<string, unknown> | null; errors?: unknown };
  expectNone(JSON.stringify(errors ?? []), 'an error');
  expectNone(JSON.stringify(rest), 'the answer beside its data');
  if (owners === undefined) {
    expectOnly(JSON.stringify(data ?? null), givesToken ? actor.tokenMark : actor.world.id);
    return;
  }
  for (const [alias, owner] of Object.entries(owners))
    expectOnly(JSON.stringify(data?.[alias] ?? null), owner.world.id);
}

/** @throws Leak when a text holds the mark of any tenant */
export function expectNone(text: string, where: string): void {
  const [found] = worldsIn(text);
  if (found !== undefined) throw new Leak(`${where} holds the mark of world ${found}: ${around(text)}`);
}

function expectOnly(text: string, world: number): void {
  const foreign = [...worldsIn(text)].find((found) => found !== world);
  if (foreign !== undefined) throw new Leak(`world ${world} was given rows of world ${foreign}: ${around(text)}`);
}

const around = (text: string): string => (text.length > 400 ? `${text.slice(0, 400)}…` : text);
