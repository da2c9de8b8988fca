/**
 * Writes CSV as RFC 4180 defines it. No library: csv-stringify guards every cell against formulas, numbers too, and so
 * makes texts of negative ones, such as longitudes west of Greenwich.
 */
export function csvLine(values: readonly unknown[], separator: string): string {
  return `${values.map((value) => cell(value, separator)).join(separator)}\r\n`;
}

function cell(value: unknown, separator: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = guarded(typeof value === 'string' ? value : JSON.stringify(value));
  const isQuoted = text.includes(separator) || /["\r\n]|^\s|\s$/.test(text);
  return isQuoted ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Beginnings of a text that a spreadsheet runs as a formula, full-width signs included. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** Puts an apostrophe before a text that begins like a formula: names and descriptions are typed by anybody. */
function guarded(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}
