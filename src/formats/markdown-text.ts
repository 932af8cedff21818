import { linkTarget } from './link-target.ts'
import { type Block, type Inline, isAction } from './markdown-tree.ts'

/** The tree as plain text: blank lines between blocks, `-` or numbers before points, links as "text: https://…", an action's on a line of its own. */
export function markdownToText(blocks: Block[]): string {
  return blocks.map(blockText).join('\n\n')
}

/** A line of the tree as plain text (a heading as a subject, say). */
export function inlineText(inlines: Inline[]): string {
  return inlines.map(plain).join('')
}

function blockText(block: Block): string {
  if (block.kind === 'rule') return '----------'
  if (block.kind === 'list')
    return block.items.map((item, i) => point(item, block.ordered ? `${i + 1}.` : '-')).join('\n')
  const text = inlineText(block.children)
  return isAction(block) ? broken(text) : text
}

/** The address behind the last colon has a line of its own. */
function broken(text: string): string {
  const at = text.lastIndexOf(' ')
  const leads = at > 0 && text[at - 1] === ':' && at < text.length - 1 && !/\s/.test(text.slice(at + 1))
  return leads ? `${text.slice(0, at)}\n${text.slice(at + 1)}` : text
}

function point(item: Inline[], mark: string): string {
  return `${mark} ${inlineText(item).replaceAll('\n', `\n${' '.repeat(mark.length + 1)}`)}`
}

function plain(inline: Inline): string {
  if (inline.kind === 'text') return inline.text.replaceAll('\n', ' ')
  if (inline.kind === 'break') return '\n'
  if (inline.kind === 'placeholder') return `{{${inline.name}}}`
  const words = inlineText(inline.children)
  if (inline.kind !== 'link' || typeof inline.target !== 'string') return words
  return linkText(words, inline.target)
}

/** An address or a number that stands in the words already is not said twice. */
function linkText(words: string, target: string): string {
  if (words === target || linkTarget(`mailto:${words}`) === target || linkTarget(`tel:${words}`) === target)
    return words
  if (linkTarget(words) === target) return words
  return `${words}: ${target.replace(/^(mailto|tel):/, '')}`
}
