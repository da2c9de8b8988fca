import { readPage } from './samples.ts';

/** A file that a page of docs shows in full. */
export interface PageFile {
  readonly name: string;
  /** Language of the code block. */
  readonly language: string;
  readonly code: string;
}

/** The files of a page: code blocks after a sentence that ends with their name, such as "In `src/client.ts`:". */
export function filesOf(page: string): PageFile[] {
  const blocks = readPage(page).matchAll(/`([\w./[\]-]+\.\w+)`:\n\n```(\w+)\n([^]*?)^```$/gm);
  return [...blocks].map(([, name = '', language = '', code = '']) => ({ name, language, code }));
}

/** The shell commands of a page, in order; a command on several lines as one. */
export function commandsOf(page: string): string[] {
  const blocks = readPage(page).matchAll(/^```sh\n([^]*?)^```$/gm);
  return [...blocks].flatMap(([, code = '']) =>
    code
      .replaceAll(/\\\n\s*/g, '')
      .trim()
      .split('\n'),
  );
}

/** The packages that a page installs with npm, also those from a packed file. */
export function packagesOf(page: string): string[] {
  return commandsOf(page)
    .filter((command) => command.startsWith('npm install '))
    .flatMap((command) => command.split(' ').slice(2))
    .filter((word) => !word.startsWith('-'))
    .map((word) => /^\.\/(.+)-\*\.tgz$/.exec(word)?.[1] ?? word);
}
