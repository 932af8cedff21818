import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../src/formats/markdown.ts'
import { markdownToHtml } from '../../src/formats/markdown-html.tsx'
import { markdownToText } from '../../src/formats/markdown-text.ts'

const html = (text: string) => markdownToHtml(parseMarkdown(text))
const plain = (text: string) => markdownToText(parseMarkdown(text))

describe('what is written becomes', () => {
  it('headings of three levels and paragraphs', () => {
    expect(html('# Eins\n## Zwei\n### Drei\n#### Vier\n\nText')).toBe(
      '<h1>Eins</h1><h2>Zwei</h2><h3>Drei</h3><p>#### Vier</p><p>Text</p>',
    )
  })

  it('lines of a paragraph, broken where they are broken', () => {
    expect(html('Reichstagsufer 14\r\n10117 Berlin')).toBe('<p>Reichstagsufer 14<br/>10117 Berlin</p>')
  })

  it('bold and italic, one within the other', () => {
    expect(html('**fett mit *schräg* darin** und *schräg*, ***beides***')).toBe(
      '<p><strong>fett mit <em>schräg</em> darin</strong> und <em>schräg</em>, <strong><em>beides</em></strong></p>',
    )
  })

  it('lists, with further lines of a point indented', () => {
    expect(html('- eins\n  noch eins\n- zwei\n\n1. a\n2. b')).toBe(
      '<ul><li>eins<br/>noch eins</li><li>zwei</li></ul><ol><li>a</li><li>b</li></ol>',
    )
  })

  it('a rule', () => {
    expect(html('oben\n\n---\nunten')).toBe('<p>oben</p><hr/><p>unten</p>')
  })

  it('itself behind a backslash', () => {
    expect(html('\\*nicht schräg\\* \\{{name}} \\# a\\_b')).toBe('<p>*nicht schräg* {{name}} # a_b</p>')
  })
})

it('takes a day at the start of a line for a day', () => {
  expect(html('18. November 2027\n1. Dezember 2027')).toBe('<p>18. November 2027<br/>1. Dezember 2027</p>')
  expect(html('1. Dezember 2027')).toBe('<p>1. Dezember 2027</p>')
})

it('leaves signs alone that mark nothing', () => {
  const text = '2 * 3 * 4 ** 5, a*, [offen, (zu), [a] (b), vor_name@kreis.example'
  expect(html(text)).toBe(`<p>${text}</p>`)
})

describe('a link', () => {
  it('leads to the web, to a mailbox or to a telephone', () => {
    expect(html('[Web](https://kreis.example/a_(b)?c=1&d=2), <mailto:a@kreis.example>, [an](tel:0391/56531-20)')).toBe(
      '<p><a href="https://kreis.example/a_(b)?c=1&amp;d=2">Web</a>, ' +
        '<a href="mailto:a@kreis.example">mailto:a@kreis.example</a>, <a href="tel:03915653120">an</a></p>',
    )
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '/r/token',
    'https://bund.example@evil.example',
    'mailto:a@b.example?bcc=c@d.example',
    'tel:*#06#',
    'https:',
    '',
  ])('never leads to %j, whose source stays legible', (target) => {
    expect(html(`[hier](${target})`)).toBe(`<p>[hier](${target})</p>`)
  })

  it('holds no second link', () => {
    expect(html('[a <https://b.example> c](https://d.example)')).toBe(
      '<p><a href="https://d.example/">a &lt;https://b.example&gt; c</a></p>',
    )
  })
})

describe('plain text', () => {
  it('says where a link leads, once', () => {
    expect(plain('[Programm](https://a.example/p) <https://a.example> [a@b.example](mailto:a@b.example)')).toBe(
      'Programm: https://a.example/p https://a.example a@b.example',
    )
    expect(plain('[0391 / 56531-20](tel:0391/56531-20), [Rufen Sie an](tel:0391/56531-20)')).toBe(
      '0391 / 56531-20, Rufen Sie an: 03915653120',
    )
  })

  it('keeps paragraphs, lines and points apart', () => {
    expect(plain('# Titel\n**a**\nb\n\n- eins\n  noch\n- zwei\n\n---\n1. x\n2. y')).toBe(
      'Titel\n\na\nb\n\n- eins\n  noch\n- zwei\n\n----------\n\n1. x\n2. y',
    )
  })
})

it('shows raw HTML as what was typed', () => {
  expect(html('<img src=x onerror=alert(1)> <!-- --> <b>x</b> &amp; "\'')).toBe(
    '<p>&lt;img src=x onerror=alert(1)&gt; &lt;!-- --&gt; &lt;b&gt;x&lt;/b&gt; &amp;amp; &quot;&#39;</p>',
  )
})

it('writes no tag and no attribute of its own accord, whatever is typed', () => {
  const signs = fc.constantFrom(
    '*',
    '**',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '"',
    "'",
    '&',
    '{{',
    '}}',
    '\\',
    '\n',
    '- ',
    '1. ',
  )
  const words = fc.constantFrom('a', 'https://a.example', 'javascript:alert(1)', 'onerror=', 'ß', '😀', '# ', '---')
  fc.assert(
    fc.property(fc.array(fc.oneof(signs, words), { maxLength: 40 }), (parts) => {
      const left = html(parts.join(''))
        .replace(/<\/?(?:h[1-3]|p|ul|ol|li|strong|em)>|<(?:br|hr)\/>|<\/a>/g, '')
        .replace(/<a href="https:\/\/[^"<>]*">/g, '')
      expect(left).not.toMatch(/[<>"']/)
    }),
    { numRuns: 2_000 },
  )
})

it.each(['*', '**a ', '[', '[a](', '<', '{{', '\\', '- a\n', '1. a\n', '**[a](*'])(
  'reads 50,000 times %j without losing a letter of text',
  (part) => {
    const source = part.repeat(50_000)
    const letters = (text: string) => text.replace(/[^a]/g, '').length
    expect(letters(plain(source))).toBe(letters(source))
  },
)

it.each(['*', '**', '****', '[*', '<**'])('reads 50,000 times %j before a word', (part) => {
  expect(plain(`${part.repeat(50_000)}a`)).toMatch(/a$/)
  expect(html(`${part.repeat(50_000)}a${part.repeat(50_000)}`)).toContain('a')
})

it.each([
  ['\\a', '\\a'],
  ['\\*', '*'],
  ['\\\\', '\\'],
])('reads 40 times %j after a mark that nothing closes', (written, read) => {
  expect(plain(`**${written.repeat(40)}`)).toBe(`**${read.repeat(40)}`)
})

it('puts the address of an action on a line of its own in plain text', () => {
  expect(plain('[Anmeldung: ansehen](https://a.example/r/1)')).toBe('Anmeldung: ansehen:\nhttps://a.example/r/1')
  expect(plain('<https://a.example>')).toBe('https://a.example')
})
