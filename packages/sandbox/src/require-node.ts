/**
 * The oldest Node that the program runs on: `engines` in package.json says the same. An older one fails when it links
 * the other modules, so this module imports nothing, and is loaded before them.
 */
const requiredMajor = 24;

/**
 * Loads the program where Node can run it; elsewhere one line says what is needed, and the exit code is 1.
 *
 * @param file what was started, as whoever starts it again types it
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
