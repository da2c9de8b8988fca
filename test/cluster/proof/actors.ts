import { setTimeout as delay } from 'node:timers/promises';
import { Random } from '../../support/executors/random.ts';

/** Loops that run until they are stopped, each with random choices of its own. */
export class Actors {
  readonly #seed: number;
  readonly #running: { readonly isWriter: boolean; readonly ended: Promise<void> }[] = [];
  readonly #stops = { writers: false, all: false };
  #count = 0;

  constructor(seed: number) {
    this.#seed = seed;
  }

  /**
   * @param pauseMillis mean time between two steps
   * @param isWriter true: it ends before the readers, so that these see the end
   */
  run(step: (random: Random) => Promise<void>, pauseMillis: number, isWriter = false): void {
    this.#count += 1;
    const random = new Random(this.#seed + this.#count);
    const loop = async (): Promise<void> => {
      while (!this.#stops.all && !(isWriter && this.#stops.writers)) {
        await step(random);
        await delay(pauseMillis * (0.5 + random.next()));
      }
    };
    this.#running.push({ isWriter, ended: loop() });
  }

  async stopWriters(): Promise<void> {
    this.#stops.writers = true;
    await Promise.all(this.#running.filter(({ isWriter }) => isWriter).map(({ ended }) => ended));
  }

  async stop(): Promise<void> {
    this.#stops.all = true;
    await Promise.all(this.#running.map(({ ended }) => ended));
  }
}
