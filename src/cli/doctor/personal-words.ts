import { isRecord } from '../../json.ts';
import { contract } from '../../ocean/contract/contract.generated.ts';
import type { Shape } from '../../ocean/contract/shape.ts';

const word = /^[A-Za-zÀ-ÿ_][\w.:À-ÿ -]{0,59}$/;

/**
 * Words of all values that the contract does not mark as public. A raw value of an enum, or the name of a property, is
 * printed only when no such value contains it: Ocean could send a name where a state is expected.
 */
export class PersonalWords {
  readonly #words = new Set<string>();
  readonly #known: ReadonlySet<string>;

  /** @param known values of the contract and the settings, which are public wherever they occur */
  constructor(known: Iterable<string> = []) {
    this.#known = new Set(known);
  }

  /** Adds the words of a response. */
  addResponse(body: unknown, shape: Shape): void {
    this.#add(body, shape);
  }

  addText(text: string): void {
    for (const part of namesIn(text)) this.#words.add(part);
    this.#words.add(text.toLowerCase());
  }

  /** Returns a raw value of an enum, or a replacement when it could name somebody or something. */
  safe(value: unknown): string {
    const text = String(value);
    if (this.#known.has(text)) return text;
    const isPersonal = this.#words.has(text.toLowerCase()) || wordsOf(text).some((part) => this.#words.has(part));
    return word.test(text) && !/\d{4}/.test(text) && !isPersonal ? text : '(not shown)';
  }

  /** Values are numbers, texts, or objects that the contract lacks: all of it may be personal. */
  #add(value: unknown, shape: Shape | null): void {
    if (Array.isArray(value)) {
      const item = shape?.kind === 'list' ? shape.item : optionFor(shape, 'list');
      for (const one of value) this.#add(one, item);
    } else if (isRecord(value)) this.#addObject(value, shape);
    else if (typeof value === 'string' && !(shape?.kind === 'leaf' && (shape.isPublic || shape.values))) {
      this.addText(value);
    }
  }

  #addObject(value: Record<string, unknown>, shape: Shape | null): void {
    const object = shape?.kind === 'either' ? (shape.options.find(({ kind }) => kind === 'object') ?? null) : shape;
    const properties = object?.kind === 'object' ? contract.schemas[object.schema] : undefined;
    for (const [name, item] of Object.entries(value)) {
      this.#add(item, object?.kind === 'map' ? object.value : (properties?.[name] ?? null));
    }
  }
}

function optionFor(shape: Shape | null, kind: 'list'): Shape | null {
  const list = shape?.kind === 'either' ? shape.options.find((option) => option.kind === kind) : undefined;
  return list?.kind === 'list' ? list.item : null;
}

/** Words that may be names: all of a text of one or two words, otherwise those that begin with a capital. */
function namesIn(text: string): string[] {
  const words = text.split(/\s+/);
  return (words.length < 3 ? words : words.filter((part) => /^\p{Lu}/u.test(part))).flatMap(wordsOf);
}

/** Parts of at least three letters: shorter ones occur in every enum. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-zà-ÿ]{3,}/g) ?? [];
}
