import type { GraphiQLPlugin } from '@graphiql/react';
import { useState, type JSX } from 'react';
import { ExamplesIcon } from '../icons.tsx';
import { searchExamples, type Example } from './examples.ts';
import { useOpenExample } from './open-example.ts';

/** Creates the side panel that lists and searches the examples. */
export function createExamplesPlugin(examples: readonly Example[]): GraphiQLPlugin {
  return { title: 'Examples', icon: ExamplesIcon, content: () => <ExamplesPanel examples={examples} /> };
}

function ExamplesPanel({ examples }: { examples: readonly Example[] }): JSX.Element {
  const open = useOpenExample(examples);
  const [words, setWords] = useState('');
  const found = searchExamples(examples, words);
  return (
    <section aria-label="Examples" className="panel">
      <h2>Examples</h2>
      {examples.length === 0 && <p>This server lists no examples, as introspection is off.</p>}
      {examples.length > 0 && (
        <label>
          Search
          <input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
      )}
      <ul className="examples-list">
        {found.map((example) => (
          <li key={example.name}>
            <button type="button" data-example={example.name} onClick={() => open(example)}>
              {example.title}
            </button>
          </li>
        ))}
      </ul>
      {examples.length > 0 && found.length === 0 && <p role="status">No example has all of these words.</p>}
    </section>
  );
}
