const exact = /^(\d+)\.(\d+)\.(\d+)$/;

/**
 * Next version by Semantic Versioning.
 *
 * @param step `major`, `minor`, `patch`, or the version itself
 * @throws Error when the step is none of these, or the version is not above the current one
 */
export function nextVersion(current: string, step: string): string {
  const [major, minor, patch] = partsOf(current);
  if (step === 'major') return `${major + 1}.0.0`;
  if (step === 'minor') return `${major}.${minor + 1}.0`;
  if (step === 'patch') return `${major}.${minor}.${patch + 1}`;
  const next = partsOf(step);
  const first = [next[0] - major, next[1] - minor, next[2] - patch].find((difference) => difference !== 0) ?? 0;
  if (first <= 0) throw new Error(`${step} is not above ${current}`);
  return step;
}

/**
 * Dates the unreleased section and opens an empty one above it.
 *
 * @throws Error when nothing is unreleased
 */
export function dateChangelog(text: string, version: string, date: string): string {
  const [heading = '', section = ''] = /^## \[Unreleased\]\n([^]*?)(?=^## |(?![^]))/m.exec(text) ?? [];
  if (!/^[-*] /m.test(section)) throw new Error('CHANGELOG.md has no unreleased entry');
  return text.replace(heading, () => `## [Unreleased]\n\n## [${version}] - ${date}\n${section}`);
}

function partsOf(version: string): [number, number, number] {
  const [, major, minor, patch] = exact.exec(version) ?? [];
  if (patch === undefined) throw new Error(`give major, minor, patch or a version such as 1.4.0, not '${version}'`);
  return [Number(major), Number(minor), Number(patch)];
}
