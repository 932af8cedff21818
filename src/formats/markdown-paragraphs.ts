import { inlineText } from './markdown-text.ts'
import type { Block, Inline } from './markdown-tree.ts'

export type PlainParagraph = { text: string; bold: boolean }

/** The tree as paragraphs of one weight, for paper: bold are headings and what is bold as a whole; points keep their marks. */
export function markdownParagraphs(blocks: readonly Block[]): PlainParagraph[] {
  return blocks.flatMap((block): PlainParagraph[] => {
    if (block.kind === 'rule') return []
    if (block.kind === 'list') return [{ text: block.items.map(point(block.ordered)).join('\n'), bold: false }]
    const bold = block.kind === 'heading' || block.children.every(({ kind }) => kind === 'strong')
    return [{ text: inlineText(block.children), bold }]
  })
}

function point(ordered: boolean) {
  return (item: Inline[], i: number) => `${ordered ? `${i + 1}.` : '•'} ${inlineText(item)}`
}
