/** A response body in parts, because a full list can exceed the maximum length of a string. */
export interface Body {
  readonly parts: readonly Buffer[];
  readonly bytes: number;
}

export function bodyOf(parts: readonly Buffer[]): Body {
  return { parts, bytes: parts.reduce((sum, part) => sum + part.length, 0) };
}

/** Reads a response to its end. */
export async function readBody(response: Response): Promise<Body> {
  if (!response.ok || response.body === null) throw new Error(`${response.url} responded ${response.status}`);
  const parts: Buffer[] = [];
  for await (const part of response.body) parts.push(Buffer.from(part));
  return bodyOf(parts);
}
