import { describe, expect, test } from 'vitest'
import { assignDesigns } from '../../../src/domain/papers/assign-designs.ts'
import { findPrintings, readPrinting } from '../../../src/domain/papers/find-printings.ts'
import { rememberedPrint } from '../../../src/domain/papers/remembered-print.ts'
import { createDesign, editDesign } from '../../../src/domain/papers/save-design.ts'
import { takeOutBadges } from '../../../src/domain/papers/take-out-badges.ts'
import { forgetDueEvents } from '../../../src/domain/retention/forget-due-events.ts'
import { starterDesign } from '../../../templates/pdf/starter-designs.ts'
import { aDeskAt } from '../../support/a-desk.ts'
import { aPrintShop } from '../../support/a-print-shop.ts'
import { office, person } from '../../support/an-event-with.ts'
import { count, notesIn, refusal } from '../../support/registering.ts'

const nobody = { fresh: [], changed: [], gone: [] }

describe('what changed since badges were printed', () => {
  test('new people, changed parts and who cancelled are told apart', async () => {
    const { send, begin, changed, set, cancel } = await aPrintShop()
    for (const n of [1, 2, 3]) await send([person(n)], { submission: `s${n}` })
    expect(await changed()).toEqual({ ...nobody, fresh: ['P 1', 'P 2', 'P 3'] })
    await begin()
    expect(await changed()).toEqual(nobody)
    await send([person(4)], { submission: 's4' })
    await set('P 2', 'organisation', 'Landkreis Börde')
    await set('P 2', 'last_name', 'Muster-Łódź')
    await cancel('P 3')
    expect(await changed()).toEqual({ fresh: ['P 4'], changed: ['P 2: name organisation'], gone: ['P 3'] })
    await begin({ whom: 'changed' })
    expect(await changed()).toEqual({ ...nobody, gone: ['P 3'] })
  })

  test('what a design does not show may change without a new badge', async () => {
    const { send, begin, changed, set, deps, event } = await aPrintShop()
    await send([person(1)])
    const design = starterDesign('card', { width: 80, height: 50 })
    await createDesign(deps, office, { eventId: event.id, design: { name: 'Karte', design } })
    await begin()
    await set('P 1', 'office', 'Dezernentin')
    await set('P 1', 'check_in_code', 'ANOTHERCODE00000')
    expect(await changed()).toEqual(nobody)
    await set('P 1', 'organisation', 'Landkreis Börde')
    expect(await changed()).toEqual({ ...nobody, changed: ['P 1: organisation'] })
  })

  test('whoever gets the design of another role is named, even if no design shows the role; a design drawn anew names nobody', async () => {
    const { send, begin, changed, set, deps, event } = await aPrintShop()
    for (const n of [1, 2]) await send([person(n)], { submission: `s${n}` })
    const design = starterDesign('card', { width: 80, height: 50 })
    const [usual = '', speakers = ''] = await Promise.all(
      ['Alle', 'Podium'].map((name) => createDesign(deps, office, { eventId: event.id, design: { name, design } })),
    )
    const assignments = [
      { scope: 'event', key: '', designId: usual },
      { scope: 'role', key: 'speaker', designId: speakers },
    ] as const
    await assignDesigns(deps, office, { eventId: event.id, assignments })
    await begin()
    await set('P 2', 'role', 'speaker')
    expect(await changed()).toEqual({ ...nobody, changed: ['P 2: design'] })
    await begin({ whom: 'changed' })
    const wider = { name: 'Podium', design: starterDesign('card', { width: 90, height: 50 }) }
    await editDesign(deps, office, { eventId: event.id, id: speakers, design: wider })
    expect(await changed()).toEqual(nobody)
  })

  test('an event under another title is wrong on every badge that shows it', async () => {
    const { send, begin, changed, client } = await aPrintShop()
    await send([person(1)])
    await begin()
    await client.execute(`update events set title = '{"de":"Integration vor Ort"}'`)
    expect(await changed()).toEqual({ ...nobody, changed: ['P 1: event-title'] })
  })

  test('a badge that was taken out of the box is not named again, but only of whoever cancelled', async () => {
    const { send, begin, changed, cancel, idOf, deps, event } = await aPrintShop()
    for (const n of [1, 2]) await send([person(n)], { submission: `s${n}` })
    await begin()
    await cancel('P 1')
    const ids = [await idOf('P 1'), await idOf('P 2')]
    await takeOutBadges(deps, office, { eventId: event.id, ids })
    expect(await changed()).toEqual(nobody)
  })
})

describe('a printing', () => {
  test('is printed in the order that was asked for, from the first free label', async () => {
    const { send, begin, fetchPart, categories } = await aPrintShop({ categories: [null, null] })
    const people = [
      { organisation: 'Stadt Zwickau', categoryId: categories[0] ?? '' },
      { organisation: 'Ämterverbund', categoryId: categories[1] ?? '' },
      { organisation: 'Landkreis Börde', categoryId: categories[0] ?? '' },
    ]
    for (const [n, more] of people.entries())
      await send([person(n, { ...more, academicTitle: '', organisationAgs: '' })], { submission: `s${n}` })
    const names = async (more: Parameters<typeof begin>[0]) =>
      (await fetchPart(await begin(more))).filter((text) => text.startsWith('P '))
    expect(await names({ order: 'organisation' })).toEqual(['P 1 Muster', 'P 2 Muster', 'P 0 Muster'])
    expect(await names({ order: 'category' })).toEqual(['P 0 Muster', 'P 2 Muster', 'P 1 Muster'])
    expect(await names({ categoryId: categories[1] ?? '' })).toEqual(['P 1 Muster'])
    expect(await refusal(begin({ role: 'speaker' }))).toBe('nobody')
  })

  test('may leave out who is already here', async () => {
    const { send, begin, fetchPart, deps, clock, event, idOf } = await aPrintShop()
    for (const n of [1, 2]) await send([person(n, { academicTitle: '' })], { submission: `s${n}` })
    const desk = await aDeskAt({ deps, clock }, event.id)
    await desk.scan({ registration: await idOf('P 1') })
    expect(await fetchPart(await begin({ absent: true }))).toContain('P 2 Muster')
    expect(await refusal(begin({ whom: 'chosen', absent: true }, { chosen: [await idOf('P 1')] }))).toBe('nobody')
  })

  test('sent twice is one printing, and its codes are given once', async () => {
    const { send, begin, deps, event, client, codeOf } = await aPrintShop()
    await send([person(1)])
    await begin()
    const old = await codeOf('P 1')
    const id = await begin({ reissue: true }, { submission: 'the-form' })
    const code = await codeOf('P 1')
    expect(await begin({ reissue: true }, { submission: 'the-form' })).toBe(id)
    expect([await codeOf('P 1'), code === old]).toEqual([code, false])
    expect((await findPrintings(deps, event.id)).map(({ size }) => size)).toEqual([1, 1])
    expect((await notesIn(client)).filter((verb) => verb.startsWith('code'))).toEqual(['code.reissued by system'])
    expect(await count(client, 'retired_codes')).toBe(1)
  })

  test('two senders at once begin one printing, too', async () => {
    const { send, begin, client, codeOf } = await aPrintShop()
    await send([person(1)])
    await begin()
    const old = await codeOf('P 1')
    await Promise.all(['same', 'same', 'same'].map((submission) => begin({ reissue: true }, { submission })))
    expect([await count(client, 'printings'), await count(client, 'retired_codes')]).toEqual([2, 1])
    expect(await codeOf('P 1')).not.toBe(old)
  })

  test('that breaks off counts for nothing, and the same form begins it anew', async () => {
    const { send, begin, changed, deps, event, client } = await aPrintShop()
    for (const n of [1, 2]) await send([person(n)], { submission: `s${n}` })
    const { write } = deps.store
    let writes = 0
    deps.store.write = (async (...batch: Parameters<typeof write>) => {
      if (++writes === 3) throw new Error('the lights went out')
      return write(...batch)
    }) as typeof write
    await expect(begin({}, { submission: 'the-form' })).rejects.toThrow('the lights went out')
    expect(await count(client, 'printed_papers')).toBe(2)
    expect(await findPrintings(deps, event.id)).toEqual([])
    expect((await changed()).fresh).toEqual(['P 1', 'P 2'])
    const id = await begin({}, { submission: 'the-form' })
    expect((await findPrintings(deps, event.id)).map((one) => [one.id, one.size])).toEqual([[id, 2]])
    expect(await changed()).toEqual(nobody)
  })

  test('kills the codes of badges that were printed before, and lets the new one in', async () => {
    const { send, begin, changed, deps, clock, event, codeOf } = await aPrintShop()
    for (const n of [1, 2]) await send([person(n)], { submission: `s${n}` })
    await begin({ whom: 'all' })
    await send([person(3)], { submission: 's3' })
    const [kept, lost] = [await codeOf('P 3'), await codeOf('P 1')]
    await begin({ reissue: true })
    expect(await codeOf('P 3')).toBe(kept)
    expect(await changed()).toEqual(nobody)
    const desk = await aDeskAt({ deps, clock }, event.id)
    expect((await desk.scan({ code: lost })).says).toBe('retired')
    expect((await desk.scan({ code: await codeOf('P 1') })).says).toBe('welcome')
  })

  test('remembers its parts, how it was made, and the offset of its product', async () => {
    const { send, begin, fetchPart, deps, event } = await aPrintShop()
    await send([person(1)])
    const offset = { x: 0.5, y: -1 }
    const id = await begin({ print: { sheet: 'herma-4418', offset, startAt: 4 } })
    await begin({ print: { sheet: 'a6' } })
    await fetchPart(id)
    await fetchPart(id)
    expect((await readPrinting(deps, { eventId: event.id, id })).fetched).toEqual([1])
    expect(await refusal(fetchPart(id, 2))).toBe('not-found')
    const { ofEvent, ofProduct } = await rememberedPrint(deps, {
      hostId: event.hostId,
      eventId: event.id,
      product: 'herma-4418',
    })
    expect([ofEvent?.print, ofProduct?.print]).toEqual([{ sheet: 'a6' }, { sheet: 'herma-4418', offset, startAt: 4 }])
  })

  test('loses the hashes of its badges with the event, and keeps how many they were', async () => {
    const { send, begin, client, clock, deps, event } = await aPrintShop()
    await send([person(1)])
    await begin()
    clock.at = event.forgetAt
    await forgetDueEvents(deps)
    expect([await count(client, 'printed_papers'), await count(client, 'printings where size = 1')]).toEqual([0, 1])
    expect(await refusal(begin())).toBe('closed')
  })
})
