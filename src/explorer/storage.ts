/** The browser's storage under a prefix: other programs served from the same host and port keep theirs. */
export function namespacedStorage(
  prefix: string,
): Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'clear' | 'length'> {
  const ownKeys = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith(`${prefix}:`));
  return {
    getItem: (key) => localStorage.getItem(`${prefix}:${key}`),
    setItem: (key, value) => localStorage.setItem(`${prefix}:${key}`, value),
    removeItem: (key) => localStorage.removeItem(`${prefix}:${key}`),
    clear: () => ownKeys().forEach((key) => localStorage.removeItem(key)),
    get length() {
      return ownKeys().length;
    },
  };
}
