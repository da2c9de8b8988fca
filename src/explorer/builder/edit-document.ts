import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isCompositeType,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  Kind,
  type OperationDefinitionNode,
  type OperationTypeNode,
  parse,
  parseType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** Names of fields from the root of an operation to one of its fields; `...Vehicle` is a fragment on a type. */
export type FieldPath = readonly string[];

const noSelections: readonly SelectionNode[] = [];

/** Fields of a type by name; none of a union. */
export function fieldsOf(type: GraphQLCompositeType): readonly GraphQLField<unknown, unknown>[] {
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
}

/** Returns the node of a step within a selection; undefined: it is not selected. */
export function findSelection(set: SelectionSetNode | undefined, step: string): FieldNode | SelectionNode | undefined {
  return set?.selections.find((node) => {
    if (step.startsWith('...'))
      return node.kind === Kind.INLINE_FRAGMENT && node.typeCondition?.name.value === step.slice(3);
    return node.kind === Kind.FIELD && node.name.value === step;
  });
}

export function selectionSetOf(node: SelectionNode | undefined): SelectionSetNode | undefined {
  return node === undefined || node.kind === Kind.FRAGMENT_SPREAD ? undefined : node.selectionSet;
}

/** Edits one operation of a document. Each edit returns a new document that is as valid as the one before. */
export class DocumentEditor {
  readonly #schema: GraphQLSchema;
  readonly #document: DocumentNode;
  readonly operation: OperationDefinitionNode;

  constructor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
    this.#schema = schema;
    this.#document = document;
    this.operation = operation;
  }

  /** Adds a leaf, with the objects above it, or removes it, with the objects that are empty then. Null: nothing is left. */
  toggleField(path: FieldPath): DocumentNode | null {
    const root = this.#schema.getRootType(this.operation.operation);
    if (!root) return this.#document;
    const isSelected = path.reduce<SelectionSetNode | true | undefined>((set, step) => {
      const node = set === true ? undefined : findSelection(set, step);
      return node === undefined ? undefined : (selectionSetOf(node) ?? true);
    }, this.operation.selectionSet);
    const added: GraphQLArgument[] = [];
    const set = isSelected
      ? without(this.operation.selectionSet, path)
      : this.#with(this.operation.selectionSet, root, path, added);
    return set.selections.length === 0 ? null : this.#replace({ ...this.operation, selectionSet: set }, added);
  }

  /** Adds an argument with a variable of its name, or removes it. */
  toggleArgument(path: FieldPath, argument: GraphQLArgument): DocumentNode | null {
    const added: GraphQLArgument[] = [];
    const change = (node: FieldNode): FieldNode => {
      const others = (node.arguments ?? []).filter(({ name }) => name.value !== argument.name);
      if (others.length < (node.arguments ?? []).length) return { ...node, arguments: others };
      added.push(argument);
      return { ...node, arguments: [...others, argumentNode(argument)] };
    };
    const selectionSet = changed(this.operation.selectionSet, path, change);
    return this.#replace({ ...this.operation, selectionSet }, added);
  }

  #with(
    set: SelectionSetNode | undefined,
    parent: GraphQLCompositeType,
    [step = '', ...rest]: FieldPath,
    added: GraphQLArgument[],
  ): SelectionSetNode {
    const selections = set?.selections ?? noSelections;
    const known = findSelection(set, step);
    const field = fieldsOf(parent).find(({ name }) => name === step);
    const type = step.startsWith('...') ? this.#schema.getType(step.slice(3)) : field && getNamedType(field.type);
    const required = known === undefined ? (field?.args.filter(isRequiredArgument) ?? []) : [];
    added.push(...required);
    const node = known ?? newNode(step, required);
    const isParent = rest.length > 0 && isCompositeType(type) && node.kind !== Kind.FRAGMENT_SPREAD;
    const full = isParent ? { ...node, selectionSet: this.#with(node.selectionSet, type, rest, added) } : node;
    const replaced = known ? selections.map((one) => (one === known ? full : one)) : [...selections, full];
    return { kind: Kind.SELECTION_SET, selections: replaced };
  }

  /** Defines the variables of added arguments, and removes those that are not used any more. */
  #replace(operation: OperationDefinitionNode, added: readonly GraphQLArgument[]): DocumentNode {
    const known = new Set(operation.variableDefinitions?.map(({ variable }) => variable.name.value));
    const own = added
      .filter(({ name }) => !known.has(name))
      .map(({ name, type }) => ({
        kind: Kind.VARIABLE_DEFINITION as const,
        variable: variableNode(name),
        type: parseType(String(type)),
      }));
    const edited = { ...operation, variableDefinitions: [...(operation.variableDefinitions ?? []), ...own] };
    const definitions = this.#document.definitions.map((one) => (one === this.operation ? edited : one));
    return withoutUnusedVariables({ ...this.#document, definitions });
  }
}

/** A document with one field, to begin with. */
export function newDocument(schema: GraphQLSchema, kind: OperationTypeNode, path: FieldPath): DocumentNode | null {
  const document = parse(`${kind} Untitled { placeholder }`, { noLocation: true });
  const [operation] = document.definitions as OperationDefinitionNode[];
  if (operation === undefined) return null;
  const empty = { ...operation, selectionSet: { kind: Kind.SELECTION_SET as const, selections: noSelections } };
  return new DocumentEditor(schema, { ...document, definitions: [empty] }, empty).toggleField(path);
}

function newNode(step: string, required: readonly GraphQLArgument[]): SelectionNode {
  if (!step.startsWith('...')) {
    return { kind: Kind.FIELD, name: nameNode(step), arguments: required.map(argumentNode) };
  }
  const typeCondition = { kind: Kind.NAMED_TYPE as const, name: nameNode(step.slice(3)) };
  return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: { kind: Kind.SELECTION_SET, selections: [] } };
}

function without(set: SelectionSetNode, [step = '', ...rest]: FieldPath): SelectionSetNode {
  const node = findSelection(set, step);
  const inner = selectionSetOf(node);
  const remaining = rest.length > 0 && inner ? without(inner, rest) : undefined;
  const selections = set.selections.flatMap((one) => {
    if (one !== node) return [one];
    return remaining === undefined || remaining.selections.length === 0 ? [] : [{ ...one, selectionSet: remaining }];
  });
  return { ...set, selections: selections };
}

function changed(set: SelectionSetNode, [step = '', ...rest]: FieldPath, change: (node: FieldNode) => FieldNode) {
  const node = findSelection(set, step);
  const selections = set.selections.map((one): SelectionNode => {
    if (one !== node || one.kind === Kind.FRAGMENT_SPREAD) return one;
    if (rest.length === 0) return one.kind === Kind.FIELD ? change(one) : one;
    return one.selectionSet ? { ...one, selectionSet: changed(one.selectionSet, rest, change) } : one;
  });
  return { ...set, selections };
}

function withoutUnusedVariables(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  });
  return visit(document, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
  });
}

function argumentNode({ name }: GraphQLArgument): ArgumentNode {
  return { kind: Kind.ARGUMENT, name: nameNode(name), value: variableNode(name) };
}

function nameNode(value: string) {
  return { kind: Kind.NAME as const, value };
}

function variableNode(name: string) {
  return { kind: Kind.VARIABLE as const, name: nameNode(name) };
}
