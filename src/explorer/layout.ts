/** Width below which the panel covers the editors, as in style.css. */
const narrowQuery = '(max-width: 800px)';

export function isNarrow(): boolean {
  return window.matchMedia(narrowQuery).matches;
}
