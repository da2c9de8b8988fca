import { describe, expect, it } from 'vitest';
import { dateChangelog, nextVersion } from '../../scripts/release/version.ts';

describe('npm run release', () => {
  it('takes a step, or a version above the current one', () => {
    expect(['patch', 'minor', 'major', '0.2.0'].map((step) => nextVersion('0.1.9', step))).toEqual([
      '0.1.10',
      '0.2.0',
      '1.0.0',
      '0.2.0',
    ]);
    expect(() => nextVersion('0.1.9', '0.1.9')).toThrow('not above');
    expect(() => nextVersion('0.1.9', 'next')).toThrow('major, minor, patch');
  });

  it('dates the unreleased entries and opens an empty section', () => {
    const dated = dateChangelog(
      '# C\n\n## [Unreleased]\n\n- One.\n\n## [0.1.0] - 2026-01-01\n\n- Old.\n',
      '0.2.0',
      '2026-12-01',
    );
    expect(dated).toBe(
      '# C\n\n## [Unreleased]\n\n## [0.2.0] - 2026-12-01\n\n- One.\n\n## [0.1.0] - 2026-01-01\n\n- Old.\n',
    );
    expect(dateChangelog('## [Unreleased]\n\n- One.\n', '0.2.0', '2026-12-01')).toContain(
      '## [0.2.0] - 2026-12-01\n\n- One.',
    );
    expect(() => dateChangelog('## [Unreleased]\n\n## [0.1.0]\n\n- Old.\n', '0.2.0', '2026-12-01')).toThrow(
      'no unreleased',
    );
  });
});
