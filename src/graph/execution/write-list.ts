import { GraphQLError, type GraphQLOutputType } from 'graphql';
import type { Complete } from './complete.ts';
import { failure } from './failure.ts';
import type { Path } from './path.ts';
import type { FieldPlan, Run } from './run.ts';
import { ignoreRejections, isPromise, Texts, type Written } from './written.ts';

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

  /** From an item on, when one before it is a promise. */
  function writeRest(run: Run, items: readonly unknown[], path: Path, from: number, texts: Texts): Written {
    for (let index = from; index < items.length; index += 1) {
      if (index > from && run.pace.isDue()) return pause(run, items, path, index, texts);
      try {
        texts.add(index === 0 ? '[' : ',', writeItem(run, items[index], placeOf(path, index)));
      } catch (error) {
        ignoreRejections(items.slice(index + 1));
        return texts.failList(error);
      }
    }
    return texts.endList();
  }

  /** Goes on with the list in a later turn of the event loop. */
  function pause(run: Run, items: readonly unknown[], path: Path, from: number, texts: Texts): Written {
    ignoreRejections(items.slice(from));
    texts.hold();
    return run.pace.later(() => writeRest(run, items, path, from, texts));
  }

  /** One of the items before the first that is a promise. */
  function writeFirst(run: Run, items: readonly unknown[], index: number, path: Path): Written {
    try {
      return writeItem(run, items[index], placeOf(path, index));
    } catch (error) {
      ignoreRejections(items.slice(index + 1));
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
      if (run.pace.isDue()) return pause(run, items, path, index, new Texts(text));
      const written = writeFirst(run, items, index, path);
      if (typeof written === 'object' && written !== null) {
        const texts = new Texts(text);
        texts.add(index === 0 ? '[' : ',', written);
        return writeRest(run, items, path, index + 1, texts);
      }
      text += (index === 0 ? '[' : ',') + (written ?? 'null');
    }
    return `${text}]`;
  };
}
