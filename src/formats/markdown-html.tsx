import type { Block } from './markdown-tree.ts'
import { type MarkdownStyles, MarkdownView } from './markdown-view.tsx'

/** The tree as a string of HTML in which every text is escaped, with a class or an inline style per part for mail. */
export function markdownToHtml(blocks: Block[], styles: MarkdownStyles = {}): string {
  return String(<MarkdownView blocks={blocks} styles={styles} />)
}
