import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { useState, type JSX } from 'react';
import { fieldsOf, findSelection, selectionSetOf, type FieldPath } from './edit-document.ts';

export interface TreeActions {
  readonly toggleField: (path: FieldPath) => void;
  readonly toggleArgument: (path: FieldPath, argument: GraphQLArgument) => void;
}

interface TreeProperties {
  readonly schema: GraphQLSchema;
  readonly type: GraphQLCompositeType;
  readonly path: FieldPath;
  readonly selected: SelectionSetNode | undefined;
  readonly actions: TreeActions;
}

/** Lists the fields of a type: a checkbox for each value, and a list of its own for each object. */
export function FieldTree({ schema, type, path, selected, actions }: TreeProperties): JSX.Element {
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  return (
    <ul className="field-tree">
      {fieldsOf(type).map((field) => (
        <FieldItem key={field.name} schema={schema} field={field} path={path} selected={selected} actions={actions} />
      ))}
      {possible.map((one) => {
        const step = `...${one.name}`;
        const inner = selectionSetOf(findSelection(selected, step));
        return (
          <li key={step}>
            <Branch label={`on ${one.name}`} isSelected={inner !== undefined}>
              <FieldTree schema={schema} type={one} path={[...path, step]} selected={inner} actions={actions} />
            </Branch>
          </li>
        );
      })}
    </ul>
  );
}

interface ItemProperties extends Omit<TreeProperties, 'type'> {
  readonly field: GraphQLField<unknown, unknown>;
}

function FieldItem({ schema, field, path, selected, actions }: ItemProperties): JSX.Element {
  const own = [...path, field.name];
  const node = findSelection(selected, field.name);
  const type = getNamedType(field.type);
  const argumentsOfField = node?.kind === Kind.FIELD && field.args.length > 0 && (
    <fieldset>
      <legend>Arguments of {field.name}</legend>
      {field.args.map((argument) => (
        <label key={argument.name} title={argument.description ?? undefined}>
          <input
            type="checkbox"
            checked={node.arguments?.some(({ name }) => name.value === argument.name) ?? false}
            onChange={() => actions.toggleArgument(own, argument)}
          />
          {argument.name} <small>{String(argument.type)}</small>
        </label>
      ))}
    </fieldset>
  );
  if (!isCompositeType(type)) {
    return (
      <li>
        <label title={field.description ?? undefined}>
          <input type="checkbox" checked={node !== undefined} onChange={() => actions.toggleField(own)} />
          {field.name} <small>{String(field.type)}</small>
        </label>
        {argumentsOfField}
      </li>
    );
  }
  return (
    <li>
      <Branch label={field.name} detail={String(field.type)} isSelected={node !== undefined}>
        {argumentsOfField}
        <FieldTree schema={schema} type={type} path={own} selected={selectionSetOf(node)} actions={actions} />
      </Branch>
    </li>
  );
}

interface BranchProperties {
  readonly label: string;
  readonly detail?: string;
  readonly isSelected: boolean;
  readonly children: React.ReactNode;
}

/** An object, open at first if something of it is selected. Its fields are rendered once it is open: types are circular. */
function Branch({ label, detail, isSelected, children }: BranchProperties): JSX.Element {
  const [chosen, choose] = useState<boolean | null>(null);
  const isOpen = chosen ?? isSelected;
  return (
    <details open={isOpen} onToggle={(event) => choose(event.currentTarget.open)}>
      <summary data-selected={isSelected}>
        {label} {detail && <small>{detail}</small>}
      </summary>
      {isOpen && children}
    </details>
  );
}
