import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { filesOf } from '../docs/page-files.ts';
import { FrontendProject } from './frontend-project.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The packages that the pages' codegen needs. */
const codegen = [
  '@graphql-codegen/cli',
  '@graphql-codegen/typescript-operations',
  '@graphql-codegen/typed-document-node',
  '@graphql-typed-document-node/core',
  'graphql',
];

/** A frontend's project as a page of docs makes it: its files written, its types generated. */
export class ClientPage implements Disposable {
  readonly #project = new FrontendProject();
  readonly #directory = this.#project.directory;

  /**
   * @param page such as 'docs/how-to/use-urql.md'
   * @param packages packages that the page installs
   */
  constructor(page: string, ...packages: string[]) {
    this.#project.link(...codegen, ...packages);
    this.#project.write('schema.graphql', readFileSync(join(root, 'schema/schema.graphql'), 'utf8'));
    for (const { name, code } of filesOf(page)) this.#project.write(name, code);
    this.#generate();
  }

  /** Compiler errors of all files together. */
  typecheck(): string {
    return this.#project.typecheck();
  }

  /** One of the page's modules, to be run. */
  async import<Module>(name: string): Promise<Module> {
    return (await import(pathToFileURL(join(this.#directory, name)).href)) as Module;
  }

  [Symbol.dispose](): void {
    this.#project[Symbol.dispose]();
  }

  #generate(): void {
    const bin = join(root, 'node_modules/@graphql-codegen/cli/esm/bin.js');
    // The pages name the schema of a graph at this address; here it is the committed file.
    const env = { ...process.env, GRAPH_URL: '.' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin], {
      cwd: this.#directory,
      encoding: 'utf8',
      env,
    });
    if (status !== 0) throw new Error(`codegen failed:\n${stdout}\n${stderr}`);
  }
}
