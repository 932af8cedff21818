import { parseInline } from './markdown-inline.ts'
import type { Block } from './markdown-tree.ts'

/**
 * The Markdown of letters, event descriptions and legal pages, after CommonMark but smaller:
 * `#` to `###` headings; paragraphs, in which a new line is a line break; lists of `-`, `*` or `1.`, a further line of a
 * point being indented; `---` as a rule; `**bold**`, `*italic*`, `[text](target)`, `<https://…>`, `{{placeholder}}`, and
 * `\` before a sign that shall be itself. There is no raw HTML: what looks like it is text. Nothing is an error.
 */
export function parseMarkdown(text: string): Block[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; ) {
    const [block, next] = blockAt(lines, at)
    if (block) blocks.push(block)
    at = next
  }
  return blocks
}

function blockAt(lines: string[], at: number): [Block | undefined, number] {
  const line = lines[at] ?? ''
  if (line.trim() === '') return [undefined, at + 1]
  if (rule.test(line)) return [{ kind: 'rule' }, at + 1]
  const [, marks, title] = heading.exec(line) ?? []
  if (marks && title) return [{ kind: 'heading', level: levelOf(marks), children: parseInline(title.trim()) }, at + 1]
  return listAt(lines, at) ?? paragraphAt(lines, at)
}

const rule = /^ {0,3}(?:-{3,}|\*{3,}|_{3,})\s*$/
const heading = /^(#{1,3}) +(\S.*)$/
const bullet = /^[-*•] +(\S.*)$/
const number = /^(\d{1,3})[.)] +(\S.*)$/

function levelOf(marks: string): 1 | 2 | 3 {
  return marks.length === 1 ? 1 : marks.length === 2 ? 2 : 3
}

function listAt(lines: string[], at: number): [Block, number] | undefined {
  const ordered = number.test(lines[at] ?? '')
  const items: string[] = []
  let next = at
  for (; next < lines.length; next++) {
    const line = lines[next] ?? ''
    const point = ordered ? number.exec(line)?.[2] : bullet.exec(line)?.[1]
    if (point !== undefined) items.push(point)
    else if (items.length > 0 && /^ +\S/.test(line)) items.push(`${items.pop()}\n${line.trim()}`)
    else break
  }
  if (items.length === 0 || (ordered && !countsUp(lines[at] ?? '', items))) return undefined
  return [{ kind: 'list', ordered, items: items.map(parseInline) }, next]
}

/** "18. November" at the start of a line is a day, not the 18th point: a numbered list begins with 1 and has two points. */
function countsUp(first: string, items: string[]): boolean {
  return Number(number.exec(first)?.[1]) === 1 && items.length > 1
}

function paragraphAt(lines: string[], at: number): [Block, number] {
  let next = at + 1
  while (next < lines.length && !interrupts(lines, next)) next++
  const text = lines.slice(at, next).map((line) => line.trim())
  return [{ kind: 'paragraph', children: parseInline(text.join('\n')) }, next]
}

function interrupts(lines: string[], at: number): boolean {
  const line = lines[at] ?? ''
  if (line.trim() === '' || rule.test(line) || heading.test(line) || bullet.test(line)) return true
  return number.exec(line)?.[1] === '1' && listAt(lines, at) !== undefined
}
