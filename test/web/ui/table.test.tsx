import { describe, expect, test } from 'vitest'
import type { Language } from '../../../src/lib/languages.ts'
import { Table } from '../../../src/web/ui/table.tsx'

type Guest = { name: string; seat: number }

function guests(language: Language, rows: readonly Guest[], seated = true): string {
  return String(
    <Table<Guest>
      language={language}
      caption={['Gäste', 'Guests']}
      rows={rows}
      empty={['Niemand ist da.', 'Nobody is here.']}
      columns={[
        { title: ['Wer', 'Who'], heading: true, cell: ({ name }) => name },
        seated && { title: ['Platz', 'Seat'], cell: ({ seat }) => seat },
      ]}
    />,
  )
}

describe('a table that knows its language', () => {
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

  test('does not compile with pairs of words and no language', () => {
    const one = <Table<Guest> caption="Gäste" rows={[]} empty="Niemand ist da." columns={[]} />
    expect(String(one)).toContain('Niemand ist da.')
    // @ts-expect-error: in which language the pair would be said is unknown
    void (<Table<Guest> caption={['Gäste', 'Guests']} rows={[]} empty="" columns={[]} />)
  })
})
