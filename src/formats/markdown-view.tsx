import type { FC } from 'hono/jsx'
import { type Block, type Inline, isAction, isFacts } from './markdown-tree.ts'

type Element = 'h1' | 'h2' | 'h3' | 'p' | 'ul' | 'ol' | 'li' | 'a' | 'strong' | 'hr'

/** What can be given a look of its own: elements, an action and its button, a panel of facts, a fact and its label. */
type MarkdownPart = Element | 'action' | 'button' | 'facts' | 'fact' | 'label'
export type MarkdownStyles = Partial<Record<MarkdownPart, { class?: string; style?: string }>>

type Props = { blocks: Block[]; headingOffset?: number; styles?: MarkdownStyles }

/** The tree as elements for a page. `headingOffset` 1 turns `#` into h2, so that the page keeps its outline. */
export const MarkdownView: FC<Props> = ({ blocks, headingOffset = 0, styles = {} }) => (
  <>
    {blocks.map((block) => (
      <BlockView block={block} headingOffset={headingOffset} styles={styles} />
    ))}
  </>
)

type BlockProps = { block: Block; headingOffset: number; styles: MarkdownStyles }

const BlockView: FC<BlockProps> = ({ block, headingOffset, styles }) => {
  if (block.kind === 'rule') return <hr {...styles.hr} />
  const looks = looksOf(block, styles)
  if (block.kind === 'list') return <ListView items={block.items} ordered={block.ordered} styles={looks} />
  const children = <InlineView inlines={block.children} styles={looks} />
  if (block.kind === 'paragraph') return <p {...looks.p}>{children}</p>
  const Heading = headings[Math.min(block.level + headingOffset, headings.length) - 1] ?? 'h6'
  return <Heading {...looks[`h${block.level}`]}>{children}</Heading>
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const

function looksOf(block: Block, styles: MarkdownStyles): MarkdownStyles {
  const { action, button, facts, fact, label } = styles
  if (isAction(block)) return { ...styles, ...(action && { p: action }), ...(button && { a: button }) }
  if (!isFacts(block)) return styles
  return { ...styles, ...(facts && { ul: facts }), ...(fact && { li: fact }), ...(label && { strong: label }) }
}

const ListView: FC<{ items: Inline[][]; ordered: boolean; styles: MarkdownStyles }> = ({ items, ordered, styles }) => {
  const List = ordered ? 'ol' : 'ul'
  return (
    <List {...styles[List]}>
      {items.map((item) => (
        <li {...styles.li}>
          <InlineView inlines={item} styles={styles} />
        </li>
      ))}
    </List>
  )
}

const InlineView: FC<{ inlines: Inline[]; styles: MarkdownStyles }> = ({ inlines, styles }) => (
  <>
    {inlines.map((inline) => {
      if (inline.kind === 'text') return inline.text
      if (inline.kind === 'break') return <br />
      if (inline.kind === 'placeholder') return `{{${inline.name}}}`
      const children = <InlineView inlines={inline.children} styles={styles} />
      if (inline.kind === 'strong') return <strong {...styles.strong}>{children}</strong>
      if (inline.kind !== 'link') return <em>{children}</em>
      if (typeof inline.target !== 'string') return children
      return (
        <a href={inline.target} {...styles.a}>
          {children}
        </a>
      )
    })}
  </>
)
