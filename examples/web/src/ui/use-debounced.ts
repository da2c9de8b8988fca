import { useEffect, useState } from 'react';

/** The value once it has stayed the same for a while, so that typing asks the graph once and not a letter. */
export function useDebounced<Value>(value: Value, delayMillis = 250): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delayMillis);
    return () => clearTimeout(timer);
  }, [value, delayMillis]);
  return settled;
}
