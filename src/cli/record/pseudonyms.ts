import { createHmac, randomBytes } from 'node:crypto';

/** Draws of a replacement before it is made longer: short values can run out of others. */
const maxDraws = 50;
const word = /\p{L}{3,}/gu;
/** Parts of a text that are replaced each: words, single letters and digits. */
const part = /\p{L}{3,}|\p{L}|\d/gu;
/** Consonants that hardly any name consists of: otherwise a replacement would look like a person now and then. */
const consonants = 'kqwxz';

/**
 * Replacements of personal values, the same for the same value within one recording. The key is random and never stored, so
 * two recordings have nothing in common, and none can be traced back.
 *
 * All values are collected before the first is replaced: no replacement equals a value that was there.
 */
export class Pseudonyms {
  readonly #key = randomBytes(32);
  readonly #originals = new Set<string>();
  readonly #originalWords = new Set<string>();
  readonly #replacements = new Map<string, string>();
  readonly #used = new Set<string>();

  collect(text: string): void {
    this.#originals.add(normalized(text));
    for (const [name] of text.matchAll(word)) this.#originalWords.add(name.toLowerCase());
  }

  /** True: the text, or one of its words, is a collected value. */
  isCollected(text: string): boolean {
    const names = [...text.matchAll(word)].map(([name]) => name.toLowerCase());
    return this.#originals.has(normalized(text)) || names.some((name) => this.#originalWords.has(name));
  }

  /** Replaces digits by as many others, at least six; the first is 1, so that an int64 stays one. */
  digits(text: string): string {
    const length = Math.max(text.length, 6);
    return this.#replacement(`digits ${text}`, (random, extra) => `1${random('0123456789', length - 1 + extra)}`);
  }

  /**
   * Replaces a text: words of three letters and more each by one of their own, so that a name is the same in every text;
   * everything else by random letters and digits. Spaces and signs stay.
   */
  text(text: string): string {
    if (/^\d+$/.test(text)) return this.digits(text);
    const words = text.replaceAll(word, (name) => this.#word(name));
    const models = [...words.matchAll(part)].map(([model]) => model);
    const replaced = this.#replacement(`text ${models.length} ${normalized(text)}`, (random, extra) => {
      const filled = models.map((model) => fill(model, random));
      return [...filled, ...(extra > 0 ? [random(consonants, extra)] : [])].join('\0');
    });
    const parts = replaced.split('\0');
    let index = 0;
    const shaped = words.replaceAll(part, (model) => withCase(parts[index++] ?? 'x', model));
    // Parts that were added to differ from all collected values follow at the end.
    return shaped + parts.slice(index).join('');
  }

  /** Number in [0, 1) that belongs to a value. */
  fraction(name: string): number {
    return createHmac('sha256', this.#key).update(name).digest().readUInt32BE(0) / 2 ** 32;
  }

  #word(name: string): string {
    const replaced = this.#replacement(`word ${name.toLowerCase()}`, (random, extra) => {
      const letters = Array.from({ length: name.length + extra }, (_none, index) =>
        random(index % 2 === 0 ? consonants : 'aeiou', 1),
      );
      return letters.join('');
    });
    return withCase(replaced, name);
  }

  /** @param draw returns another value for each random; longer by `extra` once short ones have run out */
  #replacement(name: string, draw: (random: Random, extra: number) => string): string {
    const known = this.#replacements.get(name);
    if (known !== undefined) return known;
    const [kind = ''] = name.split(' ', 1);
    for (let round = 0; ; round += 1) {
      const drawn = draw(randomOf(this.#key, `${name} ${round}`), Math.max(0, round - maxDraws));
      const key = normalized(drawn);
      const isTaken = this.#originals.has(key) || this.#originalWords.has(key) || this.#used.has(`${kind} ${key}`);
      if (key !== '' && isTaken) continue;
      this.#used.add(`${kind} ${key}`);
      this.#replacements.set(name, drawn);
      return drawn;
    }
  }
}

type Random = (alphabet: string, length: number) => string;

function randomOf(key: Buffer, name: string): Random {
  let bytes = Buffer.alloc(0);
  let block = 0;
  return (alphabet, length) =>
    Array.from({ length }, () => {
      if (bytes.length === 0) bytes = createHmac('sha256', key).update(`${name} ${block++}`).digest();
      const [byte = 0] = bytes;
      bytes = bytes.subarray(1);
      return alphabet.charAt(byte % alphabet.length);
    }).join('');
}

/** Words have their replacement already; single letters and digits get a random one. */
function fill(model: string, random: Random): string {
  if (model.length > 1) return model;
  return /\d/.test(model) ? random('0123456789', 1) : random('abcdefghijklmnopqrstuvwxyz', 1);
}

function withCase(text: string, model: string): string {
  if (model === model.toUpperCase() && model !== model.toLowerCase()) return text.toUpperCase();
  const [first = ''] = model;
  return first === first.toUpperCase() && first !== first.toLowerCase()
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text;
}

/** A plate is the same with and without hyphens. */
function normalized(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\d]/gu, '');
}
