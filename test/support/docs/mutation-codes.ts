import { isEnumType, type GraphQLSchema } from 'graphql';

/** Every code of the mutations as the schema describes it: code, the mutations that share it, when it is given. */
export function codesOf(schema: GraphQLSchema): string[][] {
  const enums = Object.values(schema.getTypeMap())
    .filter(isEnumType)
    .filter(({ name }) => name.endsWith('ErrorCode'));
  const rows = new Map<string, { code: string; of: string[]; when: string }>();
  for (const { name, ...type } of enums.map((one) => ({ name: one.name, values: one.getValues() }))) {
    for (const { name: code, description } of type.values) {
      const when = description ?? '';
      const row = rows.get(`${code} ${when}`) ?? { code, of: [], when };
      row.of.push(mutationOf(name));
      rows.set(`${code} ${when}`, row);
    }
  }
  return [...rows.values()]
    .map(({ code, of, when }) => [code, of.length === enums.length ? 'all' : of.sort().join(', '), when])
    .sort(
      ([one = '', first = ''], [other = '', second = '']) => one.localeCompare(other) || first.localeCompare(second),
    );
}

/** 'SetStepPrivacyErrorCode' → 'setStepPrivacy'; both deletions share one enum. */
function mutationOf(enumName: string): string {
  const name = enumName.replace(/ErrorCode$/, '');
  return name === 'DeletePrivacySchedules' ? 'delete…' : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
