import { compareTexts, rankTexts } from '../src/list-index/text-ranks.ts';

/*
 * Prints the CPU time to rank the texts of a column: by sort keys and radix sort as the list index does, and by
 * Intl.Collator alone. src/list-index/README.md quotes the numbers.
 */

const rounds = 7;
const syllables = ['ma', 'ri', 'le', 'du', 'fé', 'lo', 'ça', 'no', 'tré', 'bois', 'char', 'din', 'gau', 'thi', 'ève'];

let state = 7;
function random(below: number): number {
  state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
  return Math.floor((state / 2 ** 31) * below);
}

const letter = (): string => String.fromCharCode(0x41 + random(26));
const plate = (): string => `${letter()}${letter()}-${100 + random(900)}-${letter()}${letter()}`;
function driverName(): string {
  const name = Array.from({ length: 2 + random(3) }, () => syllables[random(syllables.length)]).join('');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** Ranks as rankTexts does: equal texts share a rank. */
function rankByCollator(texts: readonly string[]): Uint32Array {
  const positions = Uint32Array.from(texts.keys()).sort((a, b) => compareTexts(texts[a] ?? '', texts[b] ?? ''));
  const rankOf = new Uint32Array(texts.length);
  let rank = 0;
  for (const [index, position] of positions.entries()) {
    const last = texts[positions[index - 1] ?? position] ?? '';
    if (compareTexts(last, texts[position] ?? '') !== 0) rank += 1;
    rankOf[position] = rank;
  }
  return rankOf;
}

/** Median CPU time in milliseconds: other processes of a busy machine do not count. */
function median(work: () => unknown): string {
  const times = Array.from({ length: rounds }, () => {
    const start = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1000;
  });
  return (times.toSorted((a, b) => a - b)[rounds >> 1] ?? 0).toFixed(1);
}

for (const count of [10_000, 50_000]) {
  for (const [kind, make] of Object.entries({ plates: plate, names: driverName })) {
    const texts = Array.from({ length: count }, make);
    const isSame = Buffer.from(rankTexts(texts).rankOf.buffer).equals(Buffer.from(rankByCollator(texts).buffer));
    const [radix, collator] = [median(() => rankTexts(texts)), median(() => rankByCollator(texts))];
    console.log(`${count} ${kind}: radix ${radix} ms, Intl.Collator ${collator} ms${isSame ? '' : ' (ranks differ)'}`);
  }
}
