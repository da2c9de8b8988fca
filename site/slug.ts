/**
 * Anchor of a heading, by the rule of GitHub: a link works in the repository and on the site.
 *
 * @param heading text of the heading, without marks of Markdown
 */
export function slug(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
}
