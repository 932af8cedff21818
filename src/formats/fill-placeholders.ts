import { isolated } from '../lib/isolated.ts'
import { linkTarget } from './link-target.ts'
import type { Block, Inline, Target } from './markdown-tree.ts'
import { oneLine } from './one-line.ts'

/**
 * The tree with every placeholder replaced by its value, in one pass: a value becomes text and is never read again, so
 * that `{{name}}`, `**` or `<img>` in it stay as typed, and its line breaks become spaces. In a link a value must be an
 * http(s) address (after `mailto:` an e-mail address, after `tel:` a number), else the words stay and the link goes. A
 * line whose placeholders are all empty is left out ("Phone: {{phone}}" without a number). The item of a list, and a paragraph
 * that is a placeholder alone, stands once for each of several values. Throws an Error that names an unknown placeholder.
 */
export function fillPlaceholders(blocks: Block[], values: Values): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'rule') return [block]
    if (block.kind === 'list') {
      const items = block.items
        .flatMap((item) => oneForEach(item, values).map((value) => filledLines(item, value)))
        .filter((item) => item.length > 0)
      return items.length > 0 ? [{ ...block, items }] : []
    }
    return alone(block.children, values)
      .map((value) => filledLines(block.children, value))
      .filter((children) => children.length > 0)
      .map((children) => ({ ...block, children }))
  })
}

/** The values for a paragraph: with one of several at a time where it is nothing but their placeholder. */
function alone(children: Inline[], values: Values): Values[] {
  return children.length === 1 && children[0]?.kind === 'placeholder' ? oneForEach(children, values) : [values]
}

/** What stands for a placeholder: one value, or several, of which an item of a list, or a paragraph, takes one at a time. */
export type Values = Readonly<Record<string, string | readonly string[]>>

/** The values with one of several at a time, for the first placeholder of an item that has several. */
function oneForEach(item: Inline[], values: Values): Values[] {
  const name = namesIn(item).find((one) => Array.isArray(Object.hasOwn(values, one) ? values[one] : ''))
  const several = name === undefined ? undefined : values[name]
  if (name === undefined || typeof several === 'string' || !several?.length) return [values]
  return several.map((value) => ({ ...values, [name]: value }))
}

/** The names of all placeholders in the tree, those in link targets too; sorted, each once. */
export function placeholdersIn(blocks: Block[]): string[] {
  const names = blocks.flatMap((block) => {
    if (block.kind === 'rule') return []
    return block.kind === 'list' ? block.items.flatMap(namesIn) : namesIn(block.children)
  })
  return [...new Set(names)].sort()
}

function filledLines(inlines: Inline[], values: Values): Inline[] {
  return linesOf(inlines)
    .filter((line) => !saysNothing(line, values))
    .flatMap((line, i): Inline[] => [...(i > 0 ? [{ kind: 'break' } as const] : []), ...filled(line, values)])
}

function linesOf(inlines: Inline[]): Inline[][] {
  const lines: Inline[][] = [[]]
  for (const inline of inlines) {
    if (inline.kind === 'break') lines.push([])
    else lines.at(-1)?.push(inline)
  }
  return lines
}

function saysNothing(line: Inline[], values: Values): boolean {
  const names = namesIn(line)
  return names.length > 0 && names.every((name) => valueNamed(name, values) === '')
}

function filled(inlines: Inline[], values: Values): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.kind === 'placeholder') return [{ kind: 'text', text: isolated(valueNamed(inline.name, values)) }]
    if (inline.kind === 'strong' || inline.kind === 'emphasis')
      return [{ ...inline, children: filled(inline.children, values) }]
    if (inline.kind !== 'link') return [inline]
    const children = filled(inline.children, values)
    const target = filledTarget(inline.target, values)
    return target ? [{ kind: 'link', target, children }] : children
  })
}

function filledTarget(target: Target, values: Values): string | undefined {
  if (typeof target === 'string') return target
  const address = linkTarget(target.prefix + valueNamed(target.placeholder, values))
  return target.prefix !== '' || address?.startsWith('http') ? address : undefined
}

function valueNamed(name: string, values: Values): string {
  const value = Object.hasOwn(values, name) ? values[name] : undefined
  if (value === undefined) throw new Error(`Unknown placeholder {{${name}}}`)
  return oneLine(typeof value === 'string' ? value : value.join('; '))
}

function namesIn(inlines: Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'placeholder') return [inline.name]
    if (inline.kind === 'text' || inline.kind === 'break') return []
    const inTarget = inline.kind === 'link' && typeof inline.target !== 'string' ? [inline.target.placeholder] : []
    return [...inTarget, ...namesIn(inline.children)]
  })
}
