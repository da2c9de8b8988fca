import type { Path } from './path.ts';
import type { Run } from './run.ts';
import type { WriteField } from './write-field.ts';
import { Texts, type Written } from './written.ts';

/** Writes the fields that are asked of an object. */
export type WriteObject = (run: Run, object: unknown, path: Path | undefined) => Written;

interface NamedField {
  /** The name in the answer, as JSON, with what stands around it. */
  readonly label: string;
  readonly write: WriteField;
}

/** How objects with these fields are written, after GraphQL's specification (ExecuteSelectionSet). */
export function objectWriter(named: readonly { key: string; write: WriteField }[]): WriteObject {
  if (named.length === 0) return () => '{}';
  const fields = named.map(({ key, write }, index): NamedField => ({
    label: `${index === 0 ? '{' : ','}"${key}":`,
    write,
  }));
  return (run, object, path) => {
    let text = '';
    let index = 0;
    for (const { label, write } of fields) {
      const written = write(run, object, path);
      index += 1;
      if (typeof written === 'string') text += label + written;
      else if (written === null) text += `${label}null`;
      else {
        const texts = new Texts(text);
        texts.add(label, written);
        return writeRest(texts, fields.slice(index), run, object, path);
      }
    }
    return `${text}}`;
  };
}

/** From the first field on that is still to come. */
function writeRest(
  texts: Texts,
  fields: readonly NamedField[],
  run: Run,
  object: unknown,
  path: Path | undefined,
): Written {
  try {
    for (const { label, write } of fields) texts.add(label, write(run, object, path));
  } catch (error) {
    return texts.failAtEnd(error);
  }
  return texts.end('}');
}
