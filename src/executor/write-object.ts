import type { ASTNode } from 'graphql';
import { compileFields, type PlainLeaf } from './plain-fields.ts';
import { exceeded } from './limits.ts';
import type { Path } from './errors.ts';
import type { Execution } from './execution.ts';
import type { WriteField } from './write-field.ts';
import { Texts, type Written } from './json-text.ts';

/** Writes the fields that are asked of an object. */
export type WriteObject = (run: Execution, object: unknown, path: Path | undefined) => Written;

export interface NamedField {
  /** The name in the answer, as JSON, with what stands around it. */
  readonly label: string;
  readonly write: WriteField;
  /** What the field is when its value is plain; null: it has to be written by `write`. */
  readonly plain: PlainLeaf | null;
}

/** Goes on with an object from a field on; `written` is what that field gave, when it was asked already. */
export type WriteRest = (
  run: Execution,
  object: unknown,
  path: Path | undefined,
  text: string,
  from: number,
  written?: Written,
) => Written;

/**
 * How objects with these fields are written, after GraphQL's specification (ExecuteSelectionSet). Each object counts its
 * fields before it is written: how many rows lists without a page have is not known before.
 *
 * @param place where the document asks for the object
 */
export function objectWriter(
  named: readonly ({ key: string } & Omit<NamedField, 'label'>)[],
  place: readonly ASTNode[],
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
    if (run.fields > run.maxFields) throw exceeded(run, place, path);
    if (run.isFirst && compiled === null) return rest(run, object, path, '', 0);
    compiled ??= compileFields(fields, rest);
    return compiled(run, object, path);
  };
}

/** The general way to write the fields; what is compiled takes it where a value is not as expected. */
function restWriter(fields: readonly NamedField[]): WriteRest {
  return (run, object, path, before, from, given) => {
    let text = before;
    for (let index = from; index < fields.length; index += 1) {
      const { label, write } = fields[index] as NamedField;
      const written = index === from && given !== undefined ? given : write(run, object, path);
      if (typeof written === 'string') text += label + written;
      else if (written === null) text += `${label}null`;
      else {
        const texts = new Texts(text);
        texts.add(label, written);
        return writeLater(texts, fields.slice(index + 1), run, object, path);
      }
    }
    return `${text}}`;
  };
}

/** From the first field on that is still to come. */
function writeLater(
  texts: Texts,
  fields: readonly NamedField[],
  run: Execution,
  object: unknown,
  path: Path | undefined,
): Written {
  try {
    for (const { label, write } of fields) texts.add(label, write(run, object, path));
  } catch (error) {
    return texts.failObject(error);
  }
  return texts.endObject();
}
