import type { ASTNode } from 'graphql';
import { compileFields, type NamedField, type WriteRest } from './compiled-fields.ts';
import { type Execution, fieldLimitError, type Path } from './execution.ts';
import type { WriteObject } from './field-plan.ts';
import { type JsonOutput, PendingJson } from './json-text.ts';

/**
 * Creates the writer of an object (ExecuteSelectionSet in GraphQL's specification). Each object counts its fields before
 * it is written, as the number of rows in an unpaginated list is not known earlier.
 *
 * @param nodes selections of the object in the document
 */
export function objectWriter(
  named: readonly ({ key: string } & Omit<NamedField, 'label'>)[],
  nodes: readonly ASTNode[],
): WriteObject {
  if (named.length === 0) return () => '{}';
  const fields = named.map(({ key, ...field }, index): NamedField => ({
    ...field,
    label: `${index === 0 ? '{' : ','}"${key}":`,
  }));
  const rest = restWriter(fields);
  let compiled: WriteObject | null = null;
  return (run, object, path) => {
    run.fields += fields.length;
    if (run.fields > run.maxFields) throw fieldLimitError(run, nodes, path);
    if (run.isFirst && compiled === null) return rest(run, object, path, '', 0);
    compiled ??= compileFields(fields, rest);
    return compiled(run, object, path);
  };
}

/** Writes fields without compiled code: on the first run of a plan, and after an unexpected value. */
function restWriter(fields: readonly NamedField[]): WriteRest {
  return (run, object, path, before, from, first) => {
    let text = before;
    for (let index = from; index < fields.length; index += 1) {
      const { label, write } = fields[index] as NamedField;
      const output = index === from && first !== undefined ? first : write(run, object, path);
      if (typeof output === 'string') text += label + output;
      else if (output === null) text += `${label}null`;
      else {
        const pending = new PendingJson(text);
        pending.add(label, output);
        return writePending(pending, fields.slice(index + 1), run, object, path);
      }
    }
    return `${text}}`;
  };
}

/** Writes the fields after the first pending one. */
function writePending(
  pending: PendingJson,
  fields: readonly NamedField[],
  run: Execution,
  object: unknown,
  path: Path | undefined,
): JsonOutput {
  try {
    for (const { label, write } of fields) pending.add(label, write(run, object, path));
  } catch (error) {
    return pending.failObject(error);
  }
  return pending.endObject();
}
