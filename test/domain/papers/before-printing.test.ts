import { expect, test } from 'vitest'
import { badgeParts } from '../../../src/domain/papers/badge-parts.ts'
import { checkBadges } from '../../../src/domain/papers/check-badges.ts'
import { previewBadges } from '../../../src/domain/papers/preview-badges.ts'
import type { Person } from '../../../src/domain/registrations/submitting/booking-form.ts'
import { starterDesign } from '../../../templates/pdf/starter-designs.ts'
import { aDesign, aPrint } from '../../support/a-badge.ts'
import { aPrintShop } from '../../support/a-print-shop.ts'
import { office, person } from '../../support/an-event-with.ts'
import { roundTrips } from '../../support/round-trips.ts'

async function aLayout(people: Person[], design = starterDesign('classic', { width: 80, height: 50 })) {
  const here = await aPrintShop()
  for (const [i, one] of people.entries()) await here.send([one], { submission: `s${i}` })
  return { ...here, look: { eventId: here.event.id, print: aPrint(), designs: { usual: design } } }
}

const long = 'Amt für sehr lange Angelegenheiten, '.repeat(5).slice(0, 199)

test('2,000 badges are a part, and nobody is one, too', () => {
  expect([0, 1, 2000, 2001, 10_000].map(badgeParts)).toEqual([1, 1, 1, 2, 5])
})

test('the office is told who loses text, and nothing is noted', async () => {
  const small = aDesign({
    ...{ version: 1, width: 80, height: 50 },
    front: [{ kind: 'organisation', x: 5, y: 5, width: 40, height: 6, size: { min: 8, max: 8 } }],
  })
  const people = [person(1), person(2, { organisation: long, organisationAgs: '' })]
  const { deps, look, client } = await aLayout(people, small)
  const notes = async () => (await client.execute('select count(*) as notes from audit_notes')).rows[0]?.notes
  const before = await notes()
  const warnings = await checkBadges(deps, office, look)
  expect(warnings.map(({ badge, losses }) => [badge.firstName, losses])).toEqual([
    ['P 2', [{ code: 'cut', element: 'organisation', text: long }]],
  ])
  expect(await notes()).toBe(before)
})

test('the preview shows the longest names of the event, each once, in a fixed number of round trips', async () => {
  const { deps, look, client } = await aLayout([
    person(1),
    person(2, { lastName: 'Leutheusser-Schnarrenberger' }),
    person(3, { lastName: 'Kramp-Karrenbauer', office: 'Dezernentin für Soziales, Jugend und Gesundheit' }),
    person(4, { organisation: long, organisationAgs: '' }),
    person(5),
  ])
  const read = roundTrips(client)
  const previews = await previewBadges(deps, office, look)
  expect(read()).toBe(3)
  expect(previews.map(({ badge }) => badge.firstName)).toEqual(['P 3', 'P 2', 'P 4'])
  expect(previews.every(({ front }) => front.startsWith('<svg'))).toBe(true)
})

test('an event without registrations is shown with an invented person', async () => {
  const { deps, look } = await aLayout([])
  const previews = await previewBadges(deps, office, look)
  expect(previews.map(({ badge }) => badge.lastName)).toEqual(['Mustermann'])
})
