import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Kind, parse, visit, type DirectiveNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { anchorOf } from '../../scripts/reference/markdown.ts';
import { referencePages } from '../../scripts/reference/pages.ts';
import { breakingChanges, declaredBreaks } from '../../scripts/schema-changes.ts';
import { exampleNames, exampleText } from '../support/docs/examples.ts';

const sdl = readFileSync('schema/schema.graphql', 'utf8');
const run = promisify(execFile);
/** A field, with its description. */
const imei = /^ {2}"""[^"]*"""\n {2}imei: String\n/m;

/** Changes of the schema, with the coordinates that each breaks. */
const breaks: readonly [what: string, coordinates: string[], from: string | RegExp, to: string][] = [
  ['a field that is gone', ['Box.imei'], imei, ''],
  ['a field of another type', ['Box.serialNumber'], '  serialNumber: String\n', '  serialNumber: Int\n'],
  ['a field that may be null now', ['Vehicle.oceanId'], /(type Vehicle [^}]*oceanId: ID)!/, '$1'],
  ['a value of an enum that is gone', ['Weekday.SATURDAY'], /(enum Weekday [^}]*?)"""[^"]*"""\s*SATURDAY\n/, '$1'],
  [
    'an argument that is required now',
    ['Query.entities(customerId:)'],
    /( {2}entities\([^)]*customerId: ID)\n/,
    '$1!\n',
  ],
  [
    'an input field that is required now',
    ['LoginInput.otp'],
    /^input LoginInput \{/m,
    'input LoginInput { otp: String!',
  ],
  ['a key that other subgraphs may use', ['Vehicle.@key'], /(type Vehicle [^{]*)@key\(fields: "oceanId"\)/, '$1'],
  ['a type that others can no longer define', ['PageInfo.@shareable'], 'type PageInfo @shareable', 'type PageInfo'],
];

describe('a change of the schema', () => {
  it.each(breaks)('breaks: %s', async (_what, coordinates, from, to) => {
    const changed = sdl.replace(from, to);
    expect(changed).not.toBe(sdl);
    const found = await breakingChanges(sdl, changed);
    expect(found.map(({ coordinate }) => coordinate)).toEqual(coordinates);
  });

  it.each([
    ['a new field', /^type Box (.*)\{/m, 'type Box $1{ "Colour of the box." colour: String'],
    ['a new value of an open enum', /(enum MapProvider) \{/, '$1 { "Another." BING'],
    ['a new optional argument', /( {2}entities\()/, '$1 "Only these." names: [String!] '],
    ['another description', 'IMEI of the modem, 15 digits.', 'IMEI.'],
  ])('breaks no client: %s', async (_what, from, to) => {
    const changed = sdl.replace(from, to);
    expect(changed).not.toBe(sdl);
    expect(await breakingChanges(sdl, changed)).toEqual([]);
  });
});

describe('the changelog', () => {
  it('declares what breaks on lines of the version to come only', () => {
    const changelog = [
      '# Changelog\n',
      '## [Unreleased]\n',
      '- Breaking: `Box.imei` is gone, and `Query.box(by:)`',
      '  also takes no `Box.sim`; nothing else.',
      '- `Box.comment` stays.\n',
      '## [0.1.0] - 2026-11-22\n',
      '- Breaking: `Box.type` is gone.',
    ].join('\n');
    expect(declaredBreaks(changelog)).toEqual(new Set(['Box.imei', 'Query.box(by:)', 'Box.sim']));
  });
});

describe('npm run schema:breaking', () => {
  const script = fileURLToPath(new URL('../../scripts/check-schema-changes.ts', import.meta.url));

  it('fails on an undeclared break, reports the remedy, and passes once it is declared', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'schema-'));
    await cp('schema', join(directory, 'schema'), { recursive: true });
    const check = (...options: string[]) => run(process.execPath, [script, ...options], { cwd: directory });
    await check('--release');
    await writeFile(join(directory, 'schema/schema.graphql'), sdl.replace(imei, ''));
    await expect(check()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('- Breaking: `Box.imei`') });
    await writeFile(join(directory, 'CHANGELOG.md'), '## [Unreleased]\n\n- Breaking: `Box.imei` is gone.\n');
    await check();
    await rm(directory, { recursive: true });
  }, 60_000);
});

describe('what is deprecated', () => {
  it('states the replacement and the date of removal, as "Use `x`. Until 2027-06-30."', () => {
    expect(faultyDeprecations(sdl)).toEqual([]);
  });

  it.each([
    ['@deprecated', false],
    ['@deprecated(reason: "Old.")', false],
    ['@deprecated(reason: "Use `Box.sim`.")', false],
    ['@deprecated(reason: "Use `Box.sim`. Until some day.")', false],
    ['@deprecated(reason: "Use `Box.simCard`. Until 2027-06-30.")', false],
    ['@deprecated(reason: "Use `Box.sim`. Until 2027-06-30.")', true],
  ])('is checked: %s', (directive, isFine) => {
    const faults = faultyDeprecations(sdl.replace(/^( {2}imei: String)\n/m, `$1 ${directive}\n`));
    expect(faults.length === 0).toBe(isFine);
  });
});

describe('docs/reference', () => {
  const pages = referencePages(sdl);

  it('has a heading for every type and root field, and a link for every place where they are named', () => {
    const document = parse(sdl);
    const types = document.definitions.flatMap((one) => ('name' in one ? [one.name.value] : []));
    const headings = [...pages.values()].flatMap(headingsOf);
    const roots = ['Query', 'Mutation', 'Subscription'];
    expect(types.filter((name) => !roots.includes(name) && !headings.includes(name))).toEqual([]);
    expect(headings).toEqual(
      expect.arrayContaining(['nonCommunicatingBoxes', 'setStepPrivacy', 'nonCommunicatingBoxChanged']),
    );
  });

  it('links only to headings that are there', () => {
    const dead = [...pages].flatMap(([page, text]) =>
      [...text.matchAll(/\]\(([\w.-]+\.md)?#([^)]*)\)/g)]
        .filter(
          ([, target = page, anchor = '']) =>
            !headingsOf(pages.get(target) ?? '')
              .map(anchorOf)
              .includes(anchor),
        )
        .map(([link]) => `${page}: ${link}`),
    );
    expect(dead).toEqual([]);
  });

  it('shows every example operation, and links to it from what it uses', () => {
    for (const name of exampleNames()) {
      const [, title = ''] = /^# (.*)/.exec(exampleText(name)) ?? [];
      expect(pages.get('examples.md')).toContain(`## ${title}\n`);
    }
    const silence = pages
      .get('objects.md')
      ?.split(/^## /m)
      .find((section) => section.startsWith('BoxSilence\n'));
    expect(silence).toMatch(/^Examples: .*\(examples\.md#silent-boxes-near-a-point\)/m);
  });
});

const headingsOf = (text: string): string[] => [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => heading);

/** Reasons that name no replacement that is there, or no day. */
function faultyDeprecations(text: string): string[] {
  const document = parse(text);
  const coordinates = new Set<string>();
  const reasons: string[] = [];
  visit(document, {
    ObjectTypeDefinition: ({ name, fields = [] }) =>
      fields.forEach((field) => coordinates.add(`${name.value}.${field.name.value}`)),
    InputObjectTypeDefinition: ({ name, fields = [] }) =>
      fields.forEach((field) => coordinates.add(`${name.value}.${field.name.value}`)),
    EnumTypeDefinition: ({ name, values = [] }) =>
      values.forEach((value) => coordinates.add(`${name.value}.${value.name.value}`)),
    Directive: (node) => {
      if (node.name.value === 'deprecated') reasons.push(reasonOf(node));
    },
  });
  return reasons.filter((reason) => {
    const [, replacement] = /^Use `([^`]+)`.* Until \d{4}-\d{2}-\d{2}\.$/.exec(reason) ?? [];
    return replacement === undefined || !coordinates.has(replacement);
  });
}

function reasonOf({ arguments: given = [] }: DirectiveNode): string {
  const value = given.find(({ name }) => name.value === 'reason')?.value;
  return value?.kind === Kind.STRING ? value.value : '';
}
