import { describe, expect, it } from 'vitest';
import { contractFields } from '../support/docs-contract.ts';
import { glossary } from '../support/docs-glossary.ts';
import { graphField, graphPath } from '../support/docs-graph.ts';

describe('docs/glossary.md', () => {
  it('has every word of the contract, and none that is not there', async () => {
    await expect(glossary()).toMatchFileSnapshot('../../docs/glossary.md');
  });

  it('gives our words as the graph has them', () => {
    const missing = contractFields
      .filter(({ english = '*', graphType }) => english !== '*' && /^[A-Z]/.test(graphPath(english, graphType)))
      .filter(({ english = '', graphType }) => graphField(english, graphType) === null)
      .map(({ word, place, english = '', graphType }) => `${place}.${word} → ${graphPath(english, graphType)}`);
    expect(missing).toEqual([]);
  });
});
