/** How large a document may be. Infinity: any size. What depends on variables is bounded in src/graph/cost/. */
export interface DocumentLimits {
  /** Words and signs, as GraphQL reads them; comments and commas aside. */
  readonly tokens: number;
  /** Fields within fields. */
  readonly depth: number;
  /** Aliases, `__typename` included. */
  readonly aliases: number;
  readonly directives: number;
  /** Fields of the root type, in the largest operation. */
  readonly rootFields: number;
  /** Operations and fragments. */
  readonly definitions: number;
  /** Fields and spreads of the largest operation, with every fragment unfolded wherever it is spread. */
  readonly selections: number;
  /** Pairs of fields that stand for one place in the answer, which validation compares with each other. */
  readonly comparisons: number;
  /** Values of a list that is written in the document. */
  readonly listSize: number;
}

export type DocumentLimit = keyof DocumentLimits;
