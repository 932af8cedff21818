import { expect, test } from 'vitest'
import { assignDesigns } from '../../../src/domain/papers/assign-designs.ts'
import { createDesign } from '../../../src/domain/papers/save-design.ts'
import { aDesign } from '../../support/a-badge.ts'
import { aPrintShop } from '../../support/a-print-shop.ts'
import { office, person } from '../../support/an-event-with.ts'

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

async function aShopWith(seats: Parameters<typeof aPrintShop>[0]) {
  const here = await aPrintShop(seats)
  const eventId = here.event.id
  const draw = (name: string, design = everything) =>
    createDesign(here.deps, office, { eventId, design: { name, design } })
  return { ...here, eventId, draw }
}

test('what stands on a badge comes from the registration: category, sessions, role and language', async () => {
  const { send, begin, fetchPart, draw, categories, sessions } = await aShopWith({
    ...{ categories: [null], sessions: [null, null] },
  })
  await draw('Alles')
  await send([
    person(1, { academicTitle: '', categoryId: categories[0] ?? '', sessions: [sessions[1] ?? ''], language: 'en' }),
  ])
  expect(await fetchPart(await begin())).toEqual(['Category 0', 'P 1 Muster', 'Session 1', 'EN'])
})

test('a category may have a design of its own', async () => {
  const { deps, send, begin, fetchPart, draw, eventId, categories } = await aShopWith({ categories: [null, null] })
  const podium = aDesign({
    ...{ version: 1, width: 80, height: 50 },
    front: [{ kind: 'text', text: 'Podium', x: 5, y: 2, width: 70, height: 6, size: { min: 8, max: 8 } }],
  })
  const [usual, own] = [await draw('Alle'), await draw('Podium', podium)]
  const assignments = [
    { scope: 'event', key: '', designId: usual },
    { scope: 'category', key: categories[1] ?? '', designId: own },
  ] as const
  await assignDesigns(deps, office, { eventId, assignments })
  for (const [i, categoryId] of categories.entries())
    await send([person(i + 1, { categoryId, academicTitle: '' })], { submission: `s${i}` })
  expect(await fetchPart(await begin())).toEqual(['Category 0', 'P 1 Muster', 'DE', 'Podium'])
})
