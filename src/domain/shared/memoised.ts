/** Computes a result once for each object, for as long as the object lives. Three areas of the domain use it. */
export function memoised<Argument extends object, Result>(work: (of: Argument) => Result): (of: Argument) => Result {
  const known = new WeakMap<Argument, Result>();
  return (of) => {
    const result = known.get(of) ?? work(of);
    known.set(of, result);
    return result;
  };
}
