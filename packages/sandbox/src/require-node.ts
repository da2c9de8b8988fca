/**
 * The minimum Node version, as `engines` in package.json requires.
 *
 * An older Node fails when it links the other modules, so this module imports nothing and is loaded before them. The
 * server has one like it for the same reason: neither can import the other's.
 */
const requiredMajor = 24;

/**
 * Loads the program if Node supports it; otherwise prints the requirement and sets exit code 1.
 *
 * @param file the started file, for the suggested command
 */
export function startOnNode(file: string, load: () => Promise<unknown>): void {
  const { node } = process.versions;
  if (Number(node.split('.')[0]) >= requiredMajor) {
    void load();
    return;
  }
  console.error(
    `This needs Node ${requiredMajor} or later, and runs on ${node}. Node ${requiredMajor} is installed along: node_modules/.bin/node ${file}`,
  );
  process.exitCode = 1;
}
