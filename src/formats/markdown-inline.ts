import { linkTarget } from './link-target.ts'
import type { Inline, Target } from './markdown-tree.ts'

/**
 * What stands within a line. Each alternative stops at the next sign of its own kind, and marks within marks end somewhere, so
 * that hostile text costs no more than its length.
 */
export function parseInline(text: string): Inline[] {
  return parse(text, { linksAllowed: true, marksWithin: 4 })
}

/** What may stand in a part of a line: links, and marks so many times within one another. */
type Allowed = { linksAllowed: boolean; marksWithin: number }

/** A line in which placeholders are all that is more than text: a subject. */
export function placeholdersOfLine(text: string): Inline[] {
  const parts = text.split(/\{\{([^{}\n]*)\}\}/)
  return joined(parts.map((part, i) => (i % 2 === 0 ? literal(part) : { kind: 'placeholder', name: part.trim() })))
}

const tokens = new RegExp(
  [
    /\\(?<literal>[!-/:-@[-`{-~])/,
    /\{\{(?<placeholder>[^{}\n]*)\}\}/,
    /\[(?<label>(?:\\[^\n]|[^[\]\\\n])+)\]\((?<target>(?:[^()\s]|\([^()\s]*\))*)\)/,
    /<(?<address>[^<>\s]+)>/,
    /\*\*(?=\S)(?<strong>(?:\\[^\n]|(?!\*\*(?!\*))[^\\\n])+)(?<=\S)\*\*/,
    /\*(?=\S)(?<emphasis>(?:\\[^\n]|[^*\\\n])+)(?<=\S)\*/,
    /(?<newline>\n)/,
  ]
    .map((token) => token.source)
    .join('|'),
  'g',
)

function parse(text: string, allowed: Allowed): Inline[] {
  const found: Inline[] = []
  let from = 0
  for (const match of text.matchAll(tokens)) {
    found.push(literal(text.slice(from, match.index)), inlineOf(match[0], match.groups ?? {}, allowed))
    from = match.index + match[0].length
  }
  found.push(literal(text.slice(from)))
  return joined(found)
}

function inlineOf(source: string, part: Record<string, string | undefined>, allowed: Allowed): Inline {
  const { linksAllowed, marksWithin } = allowed
  if (part.literal !== undefined) return literal(part.literal)
  if (part.newline !== undefined) return { kind: 'break' }
  if (part.placeholder !== undefined) return { kind: 'placeholder', name: part.placeholder.trim() }
  const [kind, marked] =
    part.strong !== undefined ? (['strong', part.strong] as const) : (['emphasis', part.emphasis] as const)
  if (marked !== undefined && marksWithin === 0) return literal(source)
  if (marked !== undefined) return { kind, children: parse(marked, { ...allowed, marksWithin: marksWithin - 1 }) }
  const target = linksAllowed ? targetOf(part.target ?? part.address ?? '') : undefined
  if (!target) return literal(source)
  if (part.label !== undefined)
    return { kind: 'link', target, children: parse(part.label, { ...allowed, linksAllowed: false }) }
  return { kind: 'link', target, children: [literal(part.address ?? '')] }
}

function targetOf(written: string): Target | undefined {
  const [, prefix, placeholder] = /^(mailto:|tel:)?\{\{([^{}]*)\}\}$/.exec(written) ?? []
  if (placeholder === undefined) return linkTarget(written)
  return { prefix: prefix === 'mailto:' || prefix === 'tel:' ? prefix : '', placeholder: placeholder.trim() }
}

function literal(text: string): Inline {
  return { kind: 'text', text }
}

function joined(inlines: Inline[]): Inline[] {
  const result: Inline[] = []
  for (const inline of inlines) {
    const last = result.at(-1)
    if (inline.kind === 'text' && last?.kind === 'text') result[result.length - 1] = literal(last.text + inline.text)
    else if (inline.kind !== 'text' || inline.text !== '') result.push(inline)
  }
  return result
}
