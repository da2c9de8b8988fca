/** A header that may have come several times, as one text. */
export function headerText(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(',') : header;
}

/** The charsets that JSON of Ocean is read in. */
export type Charset = 'utf-8' | 'us-ascii' | 'iso-8859-1';

const charsets: Readonly<Record<string, Charset>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'us-ascii',
  ascii: 'us-ascii',
  'iso-8859-1': 'iso-8859-1',
  'iso8859-1': 'iso-8859-1',
  latin1: 'iso-8859-1',
};

const jsonType = /^application\/(?:[a-z0-9!#$&^_.-]+\+)?json$/;

/** The charset of a Content-Type that is JSON, named or implied (UTF-8); null: no JSON, or in another charset. */
export function charsetOfJson(contentType: string | undefined): Charset | null {
  const [type = '', ...parameters] = (contentType ?? '').split(';').map((part) => part.trim().toLowerCase());
  if (!jsonType.test(type)) return null;
  const named = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length);
  const name = named?.replace(/^"(.*)"$/, '$1') ?? 'utf-8';
  return Object.hasOwn(charsets, name) ? (charsets[name] ?? null) : null;
}
