import { readFileSync } from 'node:fs';
import {
  buildASTSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
} from 'graphql';

const file = new URL('../../../schema/schema.graphql', import.meta.url);

/** The committed SDL. It does not define Federation's directives, and no test here needs them. */
const schema = buildASTSchema(parse(readFileSync(file, 'utf8')), { assumeValidSDL: true, assumeValid: true });

/** One time of day in the graph combines two numbers of the contract. */
const halves: Record<string, string> = {
  startHour: 'start',
  startMinute: 'start',
  endHour: 'end',
  endMinute: 'end',
};

/** Returns the path in the graph for a name of the contract: `Type.field`, or only the field without a known type. */
export function graphPath(english: string, graphType: string | undefined): string {
  const path = halves[english] ?? english;
  return graphType === undefined || /^[A-Z]/.test(path) ? path : `${graphType}.${path}`;
}

/** Returns the field that a name of the contract maps to; null if the graph has none. */
export function graphField(english: string, graphType: string | undefined): Field | null {
  const [typeName = '', ...names] = graphPath(english, graphType).split('.');
  let type = schema.getType(typeName);
  let field: Field | null = null;
  for (const name of names) {
    field = fieldsOf(type)[name] ?? null;
    type = field === null ? undefined : getNamedType(field.type);
  }
  return field;
}

type Field = GraphQLField<unknown, unknown> | GraphQLInputField;

function fieldsOf(type: GraphQLNamedType | undefined): Record<string, Field> {
  return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? type.getFields() : {};
}
