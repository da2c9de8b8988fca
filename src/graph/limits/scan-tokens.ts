import { Lexer, Source, TokenKind } from 'graphql';

/** More brackets within brackets than any client writes, few enough for a parser that calls itself for each. */
const deepestNesting = 500;

/**
 * Reads a document token by token, so that what is too long or too deep is never parsed.
 *
 * @returns the limit that it breaks; null: none, or it is no GraphQL, which the parser tells better
 */
export function scanTokens(text: string, mostTokens: number): 'tokens' | 'depth' | null {
  const lexer = new Lexer(new Source(text));
  let [count, nesting] = [0, 0];
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      count += 1;
      nesting += steps[token.kind] ?? 0;
      if (count > mostTokens) return 'tokens';
      if (nesting > deepestNesting) return 'depth';
    }
  } catch {
    return null;
  }
  return null;
}

const steps: Partial<Record<TokenKind, number>> = {
  [TokenKind.BRACE_L]: 1,
  [TokenKind.BRACE_R]: -1,
  [TokenKind.BRACKET_L]: 1,
  [TokenKind.BRACKET_R]: -1,
};
