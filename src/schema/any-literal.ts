import { isScalarType, Kind, type GraphQLSchema, type ObjectValueNode, type ValueNode } from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/**
 * Reads literals and defaults of `_Any` with every digit kept, as JSON bodies are read: a number that a double would
 * round stays the text that was written. GraphQL's own reader turns 9007199254740993 into the id of another object.
 */
export function readAnyExactly(schema: GraphQLSchema): void {
  const any = schema.getType('_Any');
  if (!isScalarType(any)) throw new Error('the graph has no scalar _Any');
  any.parseLiteral = (node, variables) => valueOf(node, variables ?? {});
}

function valueOf(node: ValueNode, variables: Variables): unknown {
  switch (node.kind) {
    case Kind.NULL:
      return null;
    case Kind.INT:
    case Kind.FLOAT:
      return numberOf(node.value);
    case Kind.LIST:
      return node.values.map((item) => valueOf(item, variables));
    case Kind.OBJECT:
      return objectOf(node, variables);
    case Kind.VARIABLE:
      return Object.hasOwn(variables, node.name.value) ? variables[node.name.value] : undefined;
    default:
      return node.value;
  }
}

/** A fraction or a safe whole number is a number; what a double would round, the text. */
function numberOf(text: string): number | string {
  const value = Number(text);
  const isExact = Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value));
  return isExact ? value : text;
}

function objectOf({ fields }: ObjectValueNode, variables: Variables): Record<string, unknown> {
  const object = Object.create(null) as Record<string, unknown>;
  for (const { name, value } of fields) object[name.value] = valueOf(value, variables);
  return object;
}
