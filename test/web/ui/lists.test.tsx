import { expect, test } from 'vitest'
import { BadgePreview } from '../../../src/web/ui/badge-preview.tsx'
import { Confirm } from '../../../src/web/ui/confirm.tsx'
import { DefinitionList } from '../../../src/web/ui/definition-list.tsx'
import { Leaf } from '../../../src/web/ui/leaf.tsx'
import { Pagination } from '../../../src/web/ui/pagination.tsx'
import { Status } from '../../../src/web/ui/status.tsx'
import { Table } from '../../../src/web/ui/table.tsx'
import { Reading } from '../../../src/web/ui/wording.ts'

const columns = [
  { title: 'Name', heading: true, cell: (row: { name: string; seats: number }) => row.name },
  { title: 'Plätze', numeric: true, cell: (row: { name: string; seats: number }) => row.seats },
]

test('a table has a caption, a heading per column and one per row', () => {
  const table = { caption: 'Orte', columns, rows: [{ name: '<Harz>', seats: 3 }], empty: 'leer' }
  const html = String(<Table {...table} />)
  expect(html).toContain('<caption class="kern-sr-only">Orte</caption>')
  expect(String(<Table {...table} captionHidden={false} />)).toContain('<caption>Orte</caption>')
  expect(html.match(/scope="\w+"/g)).toEqual(['scope="col"', 'scope="col"', 'scope="row"'])
  expect(html).toContain('&lt;Harz&gt;')
})

test('a table without rows is a sentence', () => {
  expect(String(<Table caption="Orte" columns={columns} rows={[]} empty="Noch niemand." />)).toBe(
    '<p class="empty">Noch niemand.</p>',
  )
})

test('paging shows only the ways there are', () => {
  expect(String(<Pagination />)).toBe('')
  const first = String(
    <Reading value="de">
      <Pagination next="?after=x" />
    </Reading>,
  )
  expect(first).toContain('rel="next"')
  expect(first).not.toContain('rel="prev"')
})

test('a state is said in words, in both languages', () => {
  expect(String(<Status status="waitlisted" language="de" />)).toContain('auf der Warteliste')
  expect(String(<Status status="waitlisted" language="en" />)).toContain('on the waiting list')
})

test('a confirmation is a form that posts, with a way back', () => {
  const html = String(
    <Reading value="de">
      <Confirm title="Abmelden?" action="/r/x/cancellation" confirm="Abmelden" back="/r/x" values={{ n: '1' }} />
    </Reading>,
  )
  expect(html).toContain('method="post" action="/r/x/cancellation"')
  expect(html).toContain('<input type="hidden" name="n" value="1"/>')
  expect(html).toContain('href="/r/x"')
  expect(html).toContain('Nein, zurück')
})

test('a list of facts leaves out what nobody said', () => {
  const html = String(
    <DefinitionList
      items={[
        ['Telefon', ''],
        ['Plätze', 0],
        ['Ort', 'Halberstadt'],
      ]}
    />,
  )
  expect([...html.matchAll(/<dt[^>]*>([^<]*)/g)].map((match) => match[1])).toEqual(['Plätze', 'Ort'])
})

test('the leaf shows the day of the zone, not of the machine', () => {
  const html = String(<Leaf instant={Date.UTC(2027, 11, 1, 23, 30)} zone="Europe/Berlin" language="de" />)
  expect(html.replace(/<[^>]*>/g, '')).toBe('Dez 2 2027')
  expect(html).toContain('datetime="2027-12-02"')
})

test('the badge shows the name as typed, and whose it will be while nobody typed', () => {
  const of = (name: string) => String(<BadgePreview language="de" event="Tagung" name={name} organisation="" />)
  expect(of('{{name}} <b>')).toContain('>{{name}} &lt;b&gt;</p>')
  expect(of('')).toContain('>Ihr Name</p>')
})
