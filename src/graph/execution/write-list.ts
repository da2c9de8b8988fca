import { GraphQLError, type GraphQLOutputType } from 'graphql';
import type { Complete } from './complete.ts';
import { failure } from './failure.ts';
import type { Path } from './path.ts';
import type { FieldPlan, Run } from './run.ts';
import { isPromise, Texts, type Written } from './written.ts';

/** How lists are written, after GraphQL's specification (CompleteValue of a list). */
export function listCompleter(itemType: GraphQLOutputType, field: FieldPlan, complete: Complete): Complete {
  const fail = failure(itemType, field);
  const { parentType, definition } = field;

  function writeItem(run: Run, value: unknown, path: Path): Written {
    try {
      const written = isPromise(value)
        ? value.then((resolved) => complete(run, resolved, path))
        : complete(run, value, path);
      return isPromise(written) ? written.then(undefined, (error: unknown) => fail(run, error, path)) : written;
    } catch (error) {
      return fail(run, error, path);
    }
  }

  const placeOf = (list: Path, index: number): Path => ({ prev: list, key: index, typename: undefined });

  /** From the first item on that is a promise. */
  function writeRest(run: Run, items: readonly unknown[], path: Path, from: number, text: string, first: Written) {
    const texts = new Texts(text);
    texts.add(from === 0 ? '[' : ',', first);
    for (let index = from + 1; index < items.length; index += 1) {
      try {
        texts.add(',', writeItem(run, items[index], placeOf(path, index)));
      } catch (error) {
        ignoreRejections(items, index + 1);
        return texts.failList(error);
      }
    }
    return texts.endList();
  }

  /** One of the items before the first that is a promise. */
  function writeFirst(run: Run, items: readonly unknown[], index: number, path: Path): Written {
    try {
      return writeItem(run, items[index], placeOf(path, index));
    } catch (error) {
      ignoreRejections(items, index + 1);
      throw error;
    }
  }

  return (run, value, path) => {
    if (typeof value !== 'object' || value === null || !(Symbol.iterator in value)) {
      throw new GraphQLError(
        `Expected Iterable, but did not find one for field "${parentType.name}.${definition.name}".`,
      );
    }
    const items: readonly unknown[] = Array.isArray(value) ? value : [...(value as Iterable<unknown>)];
    if (items.length === 0) return '[]';
    let text = '';
    for (let index = 0; index < items.length; index += 1) {
      const written = writeFirst(run, items, index, path);
      if (typeof written === 'object' && written !== null) return writeRest(run, items, path, index, text, written);
      text += (index === 0 ? '[' : ',') + (written ?? 'null');
    }
    return `${text}]`;
  };
}

/** Nobody waits for the items behind one that failed the list: a rejection among them must not end the process. */
function ignoreRejections(items: readonly unknown[], from: number): void {
  for (const item of items.slice(from)) if (isPromise(item)) void item.then(undefined, () => undefined);
}
