import type { Page } from 'playwright-core';

/** A block of code of the tutorial, as its page shows it. */
export interface TutorialBlock {
  /** Number of the section. */
  readonly step: number;
  /** Language of the block, such as 'sh' or 'jsx'. */
  readonly language: string;
  /** Name that the sentence before the block ends with; null: it names no file. */
  readonly file: string | null;
  readonly code: string;
}

/** Reads the blocks of code from the page of the tutorial, in order. */
export async function tutorialBlocks(page: Page): Promise<TutorialBlock[]> {
  return page.evaluate(() => {
    const blocks = [...document.querySelectorAll('main div[class*="language-"]')];
    const headings = [...document.querySelectorAll('main h2')];
    return blocks.map((block) => {
      const before = block.previousElementSibling?.textContent.trim() ?? '';
      const isBehind = (heading: Element): boolean =>
        (heading.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      return {
        step: headings.filter(isBehind).length,
        language: /language-(\w+)/.exec(block.className)?.[1] ?? '',
        file: /(?:^|\s)([\w.-]+\.(?:jsx?|html)):$/.exec(before)?.[1] ?? null,
        code: block.querySelector('pre code')?.textContent ?? '',
      };
    });
  });
}
