import type { FC } from 'hono/jsx'
import type { Block, Inline } from './markdown-tree.ts'

/** What can be given a look of its own: elements, a paragraph that is nothing but one link, a list whose points begin in bold. */
export type MarkdownPart =
  | 'h1'
  | 'h2'
  | 'h3'
  | 'p'
  | 'ul'
  | 'ol'
  | 'li'
  | 'a'
  | 'strong'
  | 'hr'
  | 'action'
  | 'button'
  | 'facts'
  | 'fact'
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

const BlockView: FC<{ block: Block; headingOffset: number; styles: MarkdownStyles }> = ({
  block,
  headingOffset,
  styles,
}) => {
  if (block.kind === 'rule') return <hr {...styles.hr} />
  if (block.kind === 'list') return <ListView items={block.items} ordered={block.ordered} styles={styles} />
  const lone = block.kind === 'paragraph' && block.children.length === 1 && block.children[0]?.kind === 'link'
  const children = (
    <InlineView inlines={block.children} styles={lone && styles.button ? { ...styles, a: styles.button } : styles} />
  )
  if (block.kind === 'paragraph') return <p {...((lone ? styles.action : undefined) ?? styles.p)}>{children}</p>
  const Heading = headings[Math.min(block.level + headingOffset, headings.length) - 1] ?? 'h6'
  return <Heading {...styles[`h${block.level}`]}>{children}</Heading>
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const

const ListView: FC<{ items: Inline[][]; ordered: boolean; styles: MarkdownStyles }> = ({ items, ordered, styles }) => {
  const List = ordered ? 'ol' : 'ul'
  const facts = !ordered && items.every((item) => item[0]?.kind === 'strong')
  return (
    <List {...((facts ? styles.facts : undefined) ?? styles[List])}>
      {items.map((item) => (
        <li {...((facts ? styles.fact : undefined) ?? styles.li)}>
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
