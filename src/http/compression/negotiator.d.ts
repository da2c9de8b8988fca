declare module 'negotiator' {
  /** The package has no types; this is the part that is used here. */
  export default class Negotiator {
    constructor(request: { readonly headers: { readonly 'accept-encoding': string } });
    /** Returns the accepted ones of `available`, best first; of equal quality the first of `preferred`. */
    encodings(available: readonly string[], options: { readonly preferred: readonly string[] }): string[];
  }
}
