import { Lexer, Source, TokenKind, type Token } from 'graphql';
import type { BrokenLimit } from './broken-limit.ts';

/** More brackets within brackets than any client writes, few enough for a parser that calls itself for each. */
const maxBrackets = 500;

/**
 * Reads a document token by token, so that what is too long or too deep is never parsed.
 *
 * @returns null: it breaks no limit, or is no GraphQL, which the parser reports
 */
export function scanTokens(text: string, maxTokens: number): BrokenLimit | null {
  const lexer = new Lexer(new Source(text));
  let [count, nesting] = [0, 0];
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      count += 1;
      nesting += steps[token.kind] ?? 0;
      if (count > maxTokens) return { limit: 'tokens', maximum: maxTokens, value: count, locations: [placeOf(token)] };
      if (nesting > maxBrackets) {
        return { limit: 'nesting', maximum: maxBrackets, value: nesting, locations: [placeOf(token)] };
      }
    }
  } catch {
    return null;
  }
  return null;
}

function placeOf({ line, column }: Token) {
  return { line, column };
}

const steps: Partial<Record<TokenKind, number>> = {
  [TokenKind.BRACE_L]: 1,
  [TokenKind.BRACE_R]: -1,
  [TokenKind.BRACKET_L]: 1,
  [TokenKind.BRACKET_R]: -1,
};
