import { expect, it } from 'vitest'
import { parseMarkdown } from '../../src/formats/markdown.ts'
import { markdownToHtml } from '../../src/formats/markdown-html.tsx'
import { MarkdownView } from '../../src/formats/markdown-view.tsx'

it('moves headings down below those of the page, and no further than h6', () => {
  const blocks = parseMarkdown('# a\n## b\n### c')
  expect(String(<MarkdownView blocks={blocks} headingOffset={1} />)).toBe('<h2>a</h2><h3>b</h3><h4>c</h4>')
  expect(String(<MarkdownView blocks={blocks} headingOffset={4} />)).toBe('<h5>a</h5><h6>b</h6><h6>c</h6>')
})

it('shows an unfilled placeholder as its source', () => {
  expect(String(<MarkdownView blocks={parseMarkdown('{{name}} [x]({{link}})')} />)).toBe('<p>{{name}} x</p>')
})

it('gives a paragraph of one link and a list of facts looks of their own', () => {
  const styles = {
    action: { class: 'action' },
    button: { class: 'button' },
    facts: { style: 'margin:0' },
    label: { class: 'muted' },
    a: { class: 'link' },
  }
  expect(markdownToHtml(parseMarkdown('[x](https://a.example/)\n\n- **Ort:** Berlin'), styles)).toBe(
    '<p class="action"><a href="https://a.example/" class="button">x</a></p>' +
      '<ul style="margin:0"><li><strong class="muted">Ort:</strong> Berlin</li></ul>',
  )
  expect(markdownToHtml(parseMarkdown('siehe [x](https://a.example/)'), styles)).toBe(
    '<p>siehe <a href="https://a.example/" class="link">x</a></p>',
  )
})
