/** Invalid arguments. The message names the argument and the reason. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
