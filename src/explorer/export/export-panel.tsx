import { useGraphiQL, useOperationsEditorState, useVariablesEditorState, type GraphiQLPlugin } from '@graphiql/react';
import { useState, type JSX } from 'react';
import { session } from '../account/session.ts';
import { ExportIcon } from '../icons.tsx';
import { operationOf, parseOrNull } from '../operation.ts';
import type { ExplorerSettings } from '../settings.ts';
import { useStore } from '../store.ts';
import { exportForms, type ExportForm } from './code.ts';
import { shareLink } from './share-link.ts';

/** Creates the side panel that exports the operation in the editor as a link or as code. */
export function createExportPlugin(settings: ExplorerSettings): GraphiQLPlugin {
  return { title: 'Export', icon: ExportIcon, content: () => <ExportPanel settings={settings} /> };
}

const forms = ['Link', ...Object.keys(exportForms)] as readonly ('Link' | ExportForm)[];

function ExportPanel({ settings }: { settings: ExplorerSettings }): JSX.Element {
  const [query] = useOperationsEditorState();
  const [variables] = useVariablesEditorState();
  const operationName = useGraphiQL((state) => state.operationName);
  const current = useStore(session);
  const [form, setForm] = useState<(typeof forms)[number]>('Link');
  const document = parseOrNull(query);
  const kind = (document && operationOf(document, operationName)?.operation) ?? 'query';
  const url = new URL(settings.endpoint, window.location.href).href;
  const text =
    form === 'Link'
      ? shareLink(window.location.href, query, variables)
      : exportForms[form]({ url, query, variables, kind, customerId: current?.customerId ?? null });
  return (
    <section aria-label="Export" className="panel">
      <h2>Export</h2>
      <label>
        As
        <select value={form} onChange={(event) => setForm(event.target.value as typeof form)}>
          {forms.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <CopyButton text={text} />
      <pre className="exported" tabIndex={0} aria-label={`The operation as ${form}`}>
        {text}
      </pre>
      <p className="hint">
        {form === 'Link'
          ? 'A link has the operation and its variables, without secrets and headers. It opens in the explorer and runs nothing by itself.'
          : 'The token is not part of it: set OCEAN_TOKEN.'}
      </p>
    </section>
  );
}

/** Browsers disable the clipboard on pages without TLS, except on this machine. */
function CopyButton({ text }: { text: string }): JSX.Element {
  const [copied, setCopied] = useState<{ text: string; message: string } | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied({ text, message: 'Copied.' });
    } catch {
      setCopied({ text, message: 'The browser could not copy: select the text below.' });
    }
  };
  return (
    <p>
      <button type="button" className="action" onClick={() => void copy()}>
        Copy
      </button>{' '}
      <span role="status">{copied?.text === text && copied.message}</span>
    </p>
  );
}
