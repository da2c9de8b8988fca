import { isPage, targetOf } from './addresses.ts';
import { diagramHtml } from './diagrams.ts';

/** Parts of markdown-it that are used here. */
interface Token {
  readonly type: string;
  readonly info: string;
  readonly content: string;
  readonly children: Token[] | null;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}

type Rule = (tokens: Token[], index: number, options: unknown, env: unknown, self: unknown) => string;

export interface MarkdownIt {
  readonly core: {
    readonly ruler: {
      push(name: string, rule: (state: { tokens: Token[]; env: { realPath?: string; path?: string } }) => void): void;
    };
  };
  readonly renderer: { readonly rules: Record<string, Rule | undefined> };
}

/** Files that pages link to, relative to the repository. The build copies them. */
export const linkedFiles = new Set<string>();

/** Makes links of the repository links of the site, and draws diagrams. */
export function extendMarkdown(md: MarkdownIt, base: string): void {
  md.core.ruler.push('links of the repository', ({ tokens, env }) => {
    const from = env.realPath ?? env.path ?? '';
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      if (token.type !== 'link_open') continue;
      const target = targetOf(from, token.attrGet('href') ?? '');
      if (target === null) continue;
      token.attrSet('href', target.href);
      if (target.href.startsWith('/files/') && !isPage(target.file)) linkedFiles.add(target.file);
    }
  });

  const fence = md.renderer.rules['fence'];
  md.renderer.rules['fence'] = (tokens, index, options, env, self) => {
    const token = tokens[index];
    if (token?.info.trim() === 'mermaid') return diagramHtml(token.content, base);
    return fence?.(tokens, index, options, env, self) ?? '';
  };
}
