import { useEffect, useState } from 'react';

/** Returns a value once it has been stable for a while, so that typing sends one request instead of one per letter. */
export function useDebounced<Value>(value: Value, delayMillis = 250): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delayMillis);
    return () => clearTimeout(timer);
  }, [value, delayMillis]);
  return settled;
}
