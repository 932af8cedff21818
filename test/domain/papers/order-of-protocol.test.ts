import { expect, test } from 'vitest'
import { byProtocol, rankOf } from '../../../src/domain/papers/order-of-protocol.ts'

test.each([
  ['Ministerpräsidentin', 0],
  ['Bundesminister', 1],
  ['Ministerin für Soziales', 1],
  ['Senatorin', 1],
  ['Parlamentarischer Staatssekretär', 2],
  ['Staatssekretärin a. D.', 2.5],
  ['MdB', 3],
  ['Mitglied des Landtages', 3],
  ['Landrat', 4],
  ['Stellv. Landrätin', 4.5],
  ['Stellvertreter des Landrats', 4.5],
  ['Oberbürgermeisterin', 4],
  ['Hauptgeschäftsführer', 5],
  ['Erste Kreisbeigeordnete', 6],
  ['Dezernent', 6],
  ['Amtsleiterin', 7],
  ['Büroleiterin der Landrätin', 8],
  ['Persönlicher Referent des Ministers', 8],
  ['Ministerialrätin', 8],
  ['Landratsamt', 8],
  ['', 8],
])('%s has rank %d', (office, rank) => {
  expect(rankOf(office)).toBe(rank)
})

test('hosts come first, then offices, then Länder in alphabetical order, those without one last', () => {
  const somebody = (
    sortKey: string,
    office: string,
    organisationAgs: string | null,
    role = 'participant' as const,
  ) => ({
    ...{ sortKey, office, organisationAgs, organisation: 'Kreis', role },
  })
  const people = [
    somebody('sachbearbeiter', 'Sachbearbeiter', '01001'),
    somebody('ohne land', 'Landrat', null),
    somebody('thüringen', 'Landrätin', '16061'),
    somebody('bayern', 'Landrat', '09184'),
    somebody('ministerin', 'Ministerin', null),
    { ...somebody('gastgeber', '', null), role: 'host' as const },
  ]
  expect(byProtocol(people).map(({ sortKey }) => sortKey)).toEqual([
    ...['gastgeber', 'ministerin', 'bayern', 'thüringen', 'ohne land', 'sachbearbeiter'],
  ])
})
