import { boundNames, commentStarts, terms } from './vocabulary.ts';

export interface Finding {
  readonly line: number;
  readonly message: string;
}

const commentOpening = /^\s*(?:\/\*\*?|\/\/|<!--)\s*/;
const commentLeader = /^\s*(?:\/\*\*?|\*\/|\*|\/\/|>|#+) ?/;

/** Finds terms of the vocabulary's left column, names of bounds, and comments that start as fragments. */
export function findWords(path: string, text: string): Finding[] {
  const lines = text.split('\n');
  const isCode = /\.[jt]sx?$/.test(path);
  const findings = [...findTerms(path, lines), ...(isCode ? [...findBounds(lines), ...findFragments(lines)] : [])];
  return findings.sort((one, other) => one.line - other.line);
}

function findTerms(path: string, lines: readonly string[]): Finding[] {
  // Leaders go, so that a phrase is found across the lines of a comment.
  const words = lines.map((line) => splitNames(line.replace(commentLeader, ''))).join('\n');
  return terms
    .filter((term) => term.in?.some((folder) => path.startsWith(folder)) ?? true)
    .flatMap((term) => {
      const rest = (term.allow ?? []).reduce((left, phrase) => left.replaceAll(wordsOf(phrase), blank), words);
      return [...rest.matchAll(wordsOf(term.not))].map((match) => ({
        line: lineAt(rest, match.index),
        message: `'${match[0].replaceAll(/\s+/g, ' ')}': write ${term.write}`,
      }));
    });
}

function findBounds(lines: readonly string[]): Finding[] {
  return lines.flatMap((line, index) =>
    [...line.matchAll(boundNames)].map(([name]) => ({ line: index + 1, message: `'${name}': begin with max or min` })),
  );
}

function findFragments(lines: readonly string[]): Finding[] {
  return lines.flatMap((line, index) => {
    const opening = commentOpening.exec(line)?.[0];
    if (opening === undefined) return [];
    const continues = opening.includes('//') && lines[index - 1]?.trimStart().startsWith('//') === true;
    // The text of a block comment stands on its own line when the comment is long.
    const rest = line.slice(opening.length);
    const own = rest === '' ? (lines[index + 1] ?? '').replace(commentLeader, '') : rest;
    const start = continues ? undefined : commentStarts.exec(own)?.[0];
    return start === undefined
      ? []
      : [{ line: index + 1, message: `a comment starts with '${start}': write a verb or a noun` }];
  });
}

/** Splits `maxRows` into `max rows`. Words in capitals are dropped: settings, codes and enum values stay. */
function splitNames(line: string): string {
  return line
    .replaceAll(/\b[A-Z][A-Z\d_]+\b/g, blank)
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/[_#.:`*-]/g, ' ')
    .toLowerCase();
}

const blank = (text: string): string => text.replaceAll(/\S/g, ' ');

const wordsOf = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])(?:${pattern.replaceAll(' ', '\\s+')})(?![\\p{L}\\d])`, 'gu');

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;
