import { describe, expect, it } from 'vitest'
import { fillPlaceholders, placeholdersIn } from '../../src/formats/fill-placeholders.ts'
import { parseMarkdown } from '../../src/formats/markdown.ts'
import { markdownToHtml } from '../../src/formats/markdown-html.tsx'
import { markdownToText } from '../../src/formats/markdown-text.ts'

const fill = (text: string, values: Record<string, string>) => fillPlaceholders(parseMarkdown(text), values)

it('puts values in, also into bold words and links', () => {
  const blocks = fill('**{{name}}**: [{{ event }}]({{link}})', {
    name: 'Łucja',
    event: 'Tagung',
    link: 'https://a.example/r/1',
  })
  expect(markdownToHtml(blocks)).toBe('<p><strong>Łucja</strong>: <a href="https://a.example/r/1">Tagung</a></p>')
})

it.each(['{{name}}', '{{link}}', '**x**', '[x](https://evil.example)', '\\*', '- x', '# x', '<%= 7*7 %>', '=1+1'])(
  'keeps the value %j as it was typed',
  (name) => {
    expect(markdownToText(fill('{{name}}', { name, link: 'https://a.example' }))).toBe(name)
  },
)

it('escapes a value that looks like HTML', () => {
  expect(markdownToHtml(fill('{{name}}', { name: '<img src=x onerror=alert(1)>' }))).toBe(
    '<p>&lt;img src=x onerror=alert(1)&gt;</p>',
  )
})

it('lets no value begin a line or turn the reading direction', () => {
  expect(markdownToText(fill('Name: {{name}}!', { name: 'A\r\n\r\n# B\u2028\u202Egpj\0' }))).toBe('Name: A # B gpj!')
})

it('keeps what stands around a value from right to left in its place', () => {
  expect(markdownToText(fill('{{name}}: 3 Plätze', { name: 'ليلى' }))).toBe('\u2068ليلى\u2069: 3 Plätze')
  expect(markdownToText(fill('{{name}}: 3 Plätze', { name: 'Łucja' }))).toBe('Łucja: 3 Plätze')
})

describe('a placeholder in a link', () => {
  it.each([
    'javascript:alert(1)',
    'mailto:a@b.example',
    'tel:0391123',
    'https://a.example@evil.example',
    'https://a.example x',
  ])('does not lead to %j, and the words stay', (link) => {
    expect(markdownToHtml(fill('[ansehen]({{link}})', { link }))).toBe('<p>ansehen</p>')
  })

  it('leads to a mailbox or a telephone where the text says so', () => {
    const text = '[Mail](mailto:{{mail}}) [Tel]( tel:{{phone}}) [Tel](tel:{{phone}})'
    expect(markdownToHtml(fill(text, { mail: 'a@b.example', phone: '+49 (0)391 56531-20' }))).toBe(
      '<p><a href="mailto:a@b.example">Mail</a> [Tel]( tel:+49 (0)391 56531-20) <a href="tel:+493915653120">Tel</a></p>',
    )
    expect(markdownToHtml(fill('[Mail](mailto:{{mail}})', { mail: 'a@b.example?bcc=c@d.example' }))).toBe('<p>Mail</p>')
  })
})

it('leaves out lines that have nothing to say', () => {
  const text = 'Rufen Sie an.\nTelefon: {{phone}}\n\n- Ort: {{place}}\n- Raum: {{phone}}\n\n{{phone}}\n\n- {{phone}}'
  expect(markdownToText(fill(text, { phone: '', place: 'Berlin' }))).toBe('Rufen Sie an.\n\n- Ort: Berlin')
})

it('names the placeholder that it does not know', () => {
  expect(() => fill('{{nmae}}', { name: 'x' })).toThrow('Unknown placeholder {{nmae}}')
  expect(() => fill('[x]({{toString}})', { name: 'x' })).toThrow('Unknown placeholder {{toString}}')
})

it('lists the placeholders of a text, those in targets too', () => {
  expect(placeholdersIn(parseMarkdown('# {{b}}\n- **{{a}}**\n\n[{{b}}](mailto:{{ c }})\n\n---'))).toEqual([
    'a',
    'b',
    'c',
  ])
})

it('repeats the item of a list for each of several values, and joins them elsewhere', () => {
  const values = { changes: ['Termin {{x}}', '**Ort**'], none: [] }
  const filled = (text: string) => markdownToText(fillPlaceholders(parseMarkdown(text), values))
  expect(filled('- Neu: {{changes}}\n- Nichts: {{none}}')).toBe('- Neu: Termin {{x}}\n- Neu: **Ort**')
  expect(filled('Neu: {{changes}}')).toBe('Neu: Termin {{x}}; **Ort**')
})
