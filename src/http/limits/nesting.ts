import { Lexer, Source, type Token, TokenKind } from 'graphql';
import type { BrokenLimit } from '../../graphql/errors.ts';

/** More nested brackets than any client writes, and few enough for a recursive parser. */
const maxBrackets = 500;

/**
 * Scans a document token by token, so that one that is too long or too deep is never parsed.
 *
 * @returns null: it exceeds no limit, or is no GraphQL, which the parser reports
 */
export function scanTokens(text: string, maxTokens: number): BrokenLimit | null {
  const lexer = new Lexer(new Source(text));
  let [count, nesting] = [0, 0];
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      count += 1;
      nesting += steps[token.kind] ?? 0;
      if (count > maxTokens)
        return { limit: 'tokens', maximum: maxTokens, value: count, locations: [locationOf(token)] };
      if (nesting > maxBrackets) {
        return { limit: 'nesting', maximum: maxBrackets, value: nesting, locations: [locationOf(token)] };
      }
    }
  } catch {
    return null;
  }
  return null;
}

function locationOf({ line, column }: Token) {
  return { line, column };
}

const steps: Partial<Record<TokenKind, number>> = {
  [TokenKind.BRACE_L]: 1,
  [TokenKind.BRACE_R]: -1,
  [TokenKind.BRACKET_L]: 1,
  [TokenKind.BRACKET_R]: -1,
};

/** More nested lists and objects than any input of the graph has, and few enough for recursive code. */
const maxNesting = 100;

const [quote, backslash] = [0x22, 0x5c];

/**
 * Measures the nesting of a JSON text before it is parsed: parsing, comparing and writing a value are recursive and would
 * exhaust the stack. The text need not be JSON.
 *
 * @returns null: it nests no deeper than `maxNesting`
 */
export function brokenNesting(text: string): BrokenLimit | null {
  if (text.length < 2 * maxNesting) return null;
  let nesting = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    if (character === quote) index = endOfString(text, index);
    else if (isOpening(character)) {
      nesting += 1;
      if (nesting > maxNesting) return { limit: 'nesting', maximum: maxNesting, value: nesting };
    } else if (isClosing(character)) nesting -= 1;
  }
  return null;
}

function isOpening(character: number): boolean {
  return character === 0x5b || character === 0x7b;
}

function isClosing(character: number): boolean {
  return character === 0x5d || character === 0x7d;
}

/** Returns the index of the quote that ends the string. */
function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    if (character === quote) return index;
    if (character === backslash) index += 1;
  }
  return text.length;
}
