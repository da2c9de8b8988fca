/**
 * Minimum version of Node, as in `engines` of package.json. An older one fails to link the other modules, so this module
 * imports nothing and is loaded before them.
 */
const requiredMajor = 24;

/**
 * Loads the program on a supported Node; otherwise prints one line with the required version and exits with 1.
 *
 * @param file path of the program, as typed to start it again
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
