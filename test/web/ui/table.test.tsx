import { describe, expect, test } from 'vitest'
import type { Language } from '../../../src/lib/languages.ts'
import { Table } from '../../../src/web/ui/table.tsx'
import { Reading } from '../../../src/web/ui/wording.ts'

type Guest = { name: string; seat: number }

function guests(language: Language, rows: readonly Guest[], seated = true): string {
  return String(
    <Reading value={language}>
      <Table<Guest>
        caption={['Gäste', 'Guests']}
        rows={rows}
        empty={['Niemand ist da.', 'Nobody is here.']}
        columns={[
          { title: ['Wer', 'Who'], heading: true, cell: ({ name }) => name },
          seated && { title: ['Platz', 'Seat'], cell: ({ seat }) => seat },
        ]}
      />
    </Reading>,
  )
}

describe('a table on a page', () => {
  const anna = { name: 'Anna', seat: 7 }

  test('says caption, headings and labels of its cells in this language only', () => {
    const html = guests('en', [anna])
    for (const word of ['>Guests<', '>Who<', '>Seat</th>', '>Seat</span>']) expect(html).toContain(word)
    for (const word of ['Gäste', 'Wer', 'Platz']) expect(html).not.toContain(word)
    expect(guests('de', [anna])).toContain('>Platz</span>')
  })

  test('says in this language that nobody is in it', () => {
    expect(guests('de', [])).toBe('<p class="empty">Niemand ist da.</p>')
    expect(guests('en', [])).toBe('<p class="empty">Nobody is here.</p>')
  })

  test('leaves out a column that is false, with its heading', () => {
    expect(guests('en', [anna], false)).not.toMatch(/Seat|7/)
  })

  test('guesses no language outside of a page: it takes words that are drawn already, and no pairs', () => {
    const one = <Table<Guest> caption="Gäste" rows={[]} empty="Niemand ist da." columns={[]} />
    expect(String(one)).toContain('Niemand ist da.')
    const pair = <Table<Guest> caption="Gäste" rows={[]} empty={['Niemand.', 'Nobody.']} columns={[]} />
    expect(() => String(pair)).toThrow('outside of a page')
  })
})
