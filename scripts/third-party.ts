/**
 * Lists the packages in the built program: `npm run licences` writes docs/third-party.md, with --check it compares.
 * `node scripts/third-party.ts sbom` prints the bill of materials.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { bundledPackages } from './third-party/bundled-packages.ts';
import { forbidden, licencePage } from './third-party/licences.ts';
import { billOfMaterials } from './third-party/sbom.ts';

const page = 'docs/third-party.md';
const packages = bundledPackages();

const undecided = forbidden(packages).map(({ name, license }) => `${name} (${license})`);
if (undecided.length > 0) {
  throw new Error(
    `No one decided on these licences yet: ${undecided.join(', ')}. See scripts/third-party/licences.ts.`,
  );
}

if (process.argv[2] === 'sbom') {
  process.stdout.write(`${JSON.stringify(billOfMaterials(packages), null, 2)}\n`);
} else if (process.argv.includes('--check')) {
  if (readFileSync(page, 'utf8') !== licencePage(packages)) throw new Error(`${page} is stale: run npm run licences.`);
} else {
  writeFileSync(page, licencePage(packages));
}
