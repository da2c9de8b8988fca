/** Renders a table; a cell may contain Markdown on several lines. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/** Joins blocks with empty lines and omits empty blocks. */
export function blocks(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join('\n\n');
}

export function code(language: string, text: string): string {
  return ['```' + language, text.trim(), '```'].join('\n');
}

/** Anchor that GitHub derives from a heading. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

/** A description as one paragraph. */
export function paragraph(description: string | null | undefined): string {
  return (description ?? '').replaceAll(/\s*\n\s*/g, ' ').trim();
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, '<br>');
}
