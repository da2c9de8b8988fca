import { useGraphiQL, useOperationsEditorState, useOptimisticState, type GraphiQLPlugin } from '@graphiql/react';
import { OperationTypeNode, print, type DocumentNode } from 'graphql';
import { useMemo, useState, type JSX } from 'react';
import { BuilderIcon } from '../icons.tsx';
import { operationOf, parseOrNull } from '../operation.ts';
import { DocumentEditor, newDocument, type FieldPath } from './edit-document.ts';
import { FieldTree, type TreeActions } from './field-tree.tsx';

/** The side panel in which an operation is put together from the fields of the schema. */
export const builderPlugin: GraphiQLPlugin = { title: 'Builder', icon: BuilderIcon, content: BuilderPanel };

const kinds: ReadonlyMap<string, OperationTypeNode> = new Map(
  Object.values(OperationTypeNode).map((kind) => [kind, kind]),
);

function BuilderPanel(): JSX.Element {
  const schema = useGraphiQL((state) => state.schema);
  const operationName = useGraphiQL((state) => state.operationName);
  const [text, setText] = useOptimisticState(useOperationsEditorState());
  const [newKind, setNewKind] = useState(OperationTypeNode.QUERY);
  const document = useMemo(() => parseOrNull(text), [text]);
  const operation = document && operationOf(document, operationName);
  const isBlank = withoutComments(text) === '';
  const kind = operation?.operation ?? newKind;
  const root = schema?.getRootType(kind);
  const write = (edited: DocumentNode | null): void =>
    setText(edited === null ? '' : `${commentsOf(text)}${print(edited)}`);
  const editor = schema && document && operation ? new DocumentEditor(schema, document, operation) : null;
  const actions: TreeActions = {
    toggleField: (path: FieldPath) => {
      if (editor !== null) write(editor.toggleField(path));
      else if (schema) write(newDocument(schema, kind, path));
    },
    toggleArgument: (path, argument) => editor && write(editor.toggleArgument(path, argument)),
  };
  return (
    <section aria-label="Builder" className="panel">
      <h2>Builder</h2>
      {!schema && <p role="status">The schema is being read.</p>}
      {operation === null && !isBlank && (
        <p role="status">Correct the operation in the editor first: it has an error.</p>
      )}
      {schema && isBlank && (
        <label>
          Kind
          <select
            value={newKind}
            onChange={({ target }) => setNewKind(kinds.get(target.value) ?? OperationTypeNode.QUERY)}
          >
            {[...kinds.values()]
              .filter((one) => schema.getRootType(one))
              .map((one) => (
                <option key={one}>{one}</option>
              ))}
          </select>
        </label>
      )}
      {schema && root && (operation !== null || isBlank) && (
        <FieldTree schema={schema} type={root} path={[]} selected={operation?.selectionSet} actions={actions} />
      )}
    </section>
  );
}

function withoutComments(text: string): string {
  return text.replaceAll(/^\s*#.*$/gm, '').trim();
}

/** Comments before the operation: printing a document drops them. */
function commentsOf(text: string): string {
  return /^(?:\s*#.*\n)*/.exec(text)?.[0] ?? '';
}
