import { describe, expect, test } from 'vitest'
import { checkBadges } from '../../../src/domain/papers/check-badges.ts'
import { previewBadges } from '../../../src/domain/papers/preview-badges.ts'
import { type BadgeOrder, badgeParts, printBadges } from '../../../src/domain/papers/print-badges.ts'
import type { Person } from '../../../src/domain/registrations/booking-form.ts'
import { everyAttendee } from '../../../src/domain/registrations/find-attendees.ts'
import { aDesign } from '../../support/a-badge.ts'
import { anEventWith, office, person } from '../../support/an-event-with.ts'
import { fontsFromPackage } from '../../support/paper-fonts.ts'
import { roundTrips } from '../../support/round-trips.ts'
import { openPdf, textRuns } from '../../templates/pdf/read-pdf.ts'

async function aPrintShop(seats: Parameters<typeof anEventWith>[1] = {}) {
  const here = await anEventWith('file', seats)
  const deps = { ...here.deps, assets: fontsFromPackage }
  const order = (more: Partial<BadgeOrder> = {}) => ({ eventId: here.event.id, chosen: [], ...more })
  const printed = async (more: Partial<BadgeOrder> = {}) => {
    const { stream } = await printBadges(deps, office, order(more))
    return (await textRuns(await openPdf(stream), 1)).map(({ text }) => text)
  }
  const register = async (people: Person[]) => {
    for (const [i, one] of people.entries()) await here.send([one], { submission: `s${i}` })
  }
  return { ...here, deps, order, printed, register }
}

const everything = aDesign({
  ...{ version: 1, width: 80, height: 50 },
  front: [
    { kind: 'category', x: 5, y: 2, width: 70, height: 6, size: { min: 8, max: 8 } },
    { kind: 'name', x: 5, y: 10, width: 70, height: 10, size: { min: 9, max: 12 } },
    { kind: 'sessions', x: 5, y: 22, width: 70, height: 5, size: { min: 8, max: 8 } },
    { kind: 'role', x: 5, y: 28, width: 70, height: 5, size: { min: 8, max: 8 } },
    { kind: 'language', x: 5, y: 34, width: 70, height: 5, size: { min: 8, max: 8 } },
  ],
})

describe('what stands on a badge', () => {
  test('comes from the registration: category, sessions, role and language', async () => {
    const { send, printed, categories, sessions } = await aPrintShop({ categories: [null], sessions: [null, null] })
    await send([
      person(1, { academicTitle: '', categoryId: categories[0] ?? '', sessions: [sessions[1] ?? ''], language: 'en' }),
    ])
    expect(await printed({ designs: { usual: everything } })).toEqual(['Category 0', 'P 1 Muster', 'Session 1', 'EN'])
  })

  test('a category may have a design of its own', async () => {
    const { register, printed, categories } = await aPrintShop({ categories: [null, null] })
    const own = aDesign({
      ...{ version: 1, width: 80, height: 50 },
      front: [{ kind: 'text', text: 'Podium', x: 5, y: 2, width: 70, height: 6, size: { min: 8, max: 8 } }],
    })
    await register(categories.map((categoryId, i) => person(i + 1, { categoryId, academicTitle: '' })))
    const designs = { usual: everything, ofCategory: new Map([[categories[1] ?? '', own]]) }
    expect(await printed({ designs })).toEqual(['Category 0', 'P 1 Muster', 'DE', 'Podium'])
  })
})

describe('parts of a large job', () => {
  test('2,000 badges are a part, and nobody is one, too', () => {
    expect([0, 1, 2000, 2001, 10_000].map(badgeParts)).toEqual([1, 1, 1, 2, 5])
  })

  test('a part begins where the one before ended', async () => {
    const { deps, event, register } = await aPrintShop()
    await register(Array.from({ length: 7 }, (_, i) => person(i + 1)))
    const part = async (skip: number, most: number) => {
      const found = []
      const filter = { eventId: event.id, state: 'confirmed' as const }
      for await (const { firstName } of everyAttendee(deps, filter, { skip, most })) found.push(firstName)
      return found
    }
    expect([await part(0, 3), await part(3, 3), await part(6, 3), await part(9, 3)]).toEqual([
      ['P 1', 'P 2', 'P 3'],
      ['P 4', 'P 5', 'P 6'],
      ['P 7'],
      [],
    ])
  })

  test('a part that nobody is in is an empty page', async () => {
    const { register, printed } = await aPrintShop()
    await register([person(1)])
    expect(await printed({ part: 2 })).toEqual([])
    expect((await printed({ part: 1 })).length).toBeGreaterThan(0)
  })
})

describe('before printing', () => {
  const long = 'Amt für sehr lange Angelegenheiten, '.repeat(5).slice(0, 199)

  test('the office is told who loses text, and nothing is noted', async () => {
    const { deps, order, register, client } = await aPrintShop()
    await register([person(1), person(2, { organisation: long, organisationAgs: '' })])
    const before = (await client.execute('select count(*) as notes from audit_notes')).rows[0]?.notes
    const small = aDesign({
      ...{ version: 1, width: 80, height: 50 },
      front: [{ kind: 'organisation', x: 5, y: 5, width: 40, height: 6, size: { min: 8, max: 8 } }],
    })
    const warnings = await checkBadges(deps, office, order({ designs: { usual: small } }))
    expect(warnings.map(({ badge, losses }) => [badge.firstName, losses])).toEqual([
      ['P 2', [{ code: 'cut', element: 'organisation', text: long }]],
    ])
    expect((await client.execute('select count(*) as notes from audit_notes')).rows[0]?.notes).toBe(before)
  })

  test('the preview shows the longest names of the event, each once, in a fixed number of round trips', async () => {
    const { deps, order, register, client } = await aPrintShop()
    await register([
      person(1),
      person(2, { lastName: 'Leutheusser-Schnarrenberger' }),
      person(3, { lastName: 'Kramp-Karrenbauer', office: 'Dezernentin für Soziales, Jugend und Gesundheit' }),
      person(4, { organisation: long, organisationAgs: '' }),
      person(5),
    ])
    const read = roundTrips(client)
    const previews = await previewBadges(deps, office, order())
    expect(read()).toBe(3)
    expect(previews.map(({ badge }) => badge.firstName)).toEqual(['P 3', 'P 2', 'P 4'])
    expect(previews.every(({ front }) => front.startsWith('<svg'))).toBe(true)
  })

  test('an event without registrations is shown with an invented person', async () => {
    const { deps, order } = await aPrintShop()
    const previews = await previewBadges(deps, office, order())
    expect(previews.map(({ badge }) => badge.lastName)).toEqual(['Mustermann'])
  })
})
