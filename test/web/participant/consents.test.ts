import { describe, expect, test } from 'vitest'
import { events } from '../../../src/db/schema/events.ts'
import type { Person } from '../../../src/domain/registrations/submitting/booking-form.ts'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { visitor } from '../../../src/lib/actor.ts'
import { fieldsAt, linkOf, rowsIn } from '../../support/a-delegation.ts'
import { aGuest, textOf } from '../../support/a-guest.ts'
import { anEvent, aPerson } from '../../support/an-event.ts'
import { world } from '../../support/world.ts'

const contact = { name: 'Vera Vorzimmer', email: 'v@x.example' }

/** Somebody registered for an event at which photographs are taken, unless `fields` say otherwise. */
async function aGuestOf(fields: Parameters<typeof anEvent>[1] = {}) {
  const app = await world()
  const { deps, client } = app
  const event = await anEvent(deps, { photos: true, ...fields })
  const guest = aGuest(deps)
  const rows = rowsIn(app)
  const come = async (person: Partial<Person> = {}, by?: typeof contact) => {
    const people = [{ ...aPerson(), ...person }]
    const input = { eventId: event.id, submission: deps.ids.next(), contact: by, people, privacyVersion: '1' }
    return linkOf(deps, (await register(deps, visitor, input)).registration?.id ?? '')
  }
  const since = async () => (await rows('select listed_since as listed, photo_since as photo from registrations'))[0]
  return { ...app, client, event, guest, rows, come, since, path: `/e/${event.slug}/registration` }
}

describe('the form', () => {
  test('asks for both consents apart, neither ticked nor required', async () => {
    const { guest, path } = await aGuestOf()
    const { html } = await guest.get(path)
    const boxes = [...html.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)].map(([box]) => box)
    expect(boxes.map((box) => /name="([^"]*)"/.exec(box)?.[1])).toEqual(['listed', 'photo'])
    expect(boxes.filter((box) => / (checked|required)/.test(box))).toEqual([])
    expect(textOf(html)).toContain('Fotos von der Veranstaltung dürfen mich erkennbar zeigen und veröffentlicht werden')
  })

  test('says nothing of photographs where none are taken, and keeps no consent that was not asked for', async () => {
    const { guest, path, rows } = await aGuestOf({ photos: false })
    const { html } = await guest.get(path)
    expect(html).toContain('name="listed"')
    expect(html).not.toMatch(/Foto|name="photo"/)
    await guest.post(`${path}?send`, { ...fieldsAt(0, { photo: true }) })
    expect(await rows('select photo_since as photo from registrations')).toEqual([{ photo: null }])
  })

  test('keeps the instant of a ticked box, shows the answer again, and a correction takes it back', async () => {
    const { deps, guest, path, since, clock } = await aGuestOf()
    const submission = deps.ids.next()
    const send = (person: Partial<Person>, more = {}) =>
      guest.post(`${path}?send`, { submission, ...fieldsAt(0, person, more) })
    const { location } = await send({ photo: true })
    expect(await since()).toEqual({ listed: null, photo: clock.now() })
    expect(textOf((await guest.get(location ?? '')).html)).toContain('Sie dürfen mit Ihrer Einwilligung darauf')
    clock.pass(1000)
    await send({ photo: true, office: 'Landrätin' }, { correcting: 'yes' })
    expect(await since()).toEqual({ listed: null, photo: clock.now() - 1000 })
    await send({ photo: false }, { correcting: 'yes' })
    expect(await since()).toEqual({ listed: null, photo: null })
    expect(textOf((await guest.get(location ?? '')).html)).toContain('Sie sollen darauf nicht zu erkennen sein.')
  })

  test('lets nobody consent for others, and says that they are asked themselves', async () => {
    const { guest, path, rows } = await aGuestOf()
    const two = { people: '2', ...fieldsAt(0, { photo: true }), ...fieldsAt(1, { firstName: 'Bea', photo: true }) }
    const shown = await guest.post(`${path}?send`, { ...two, add: 'person' })
    expect(shown.html).not.toContain('photo"')
    expect(textOf(shown.html)).toContain('auf Fotos zu erkennen sein möchten, fragen wir sie dort selbst.')
    await guest.post(`${path}?send`, { ...two })
    expect(await rows('select distinct photo_since as photo from registrations')).toEqual([{ photo: null }])
  })
})

describe('on the own page', () => {
  test('whoever was registered by others gives the consent and withdraws it in one press each, without a letter', async () => {
    const { come, guest, since, rows, clock } = await aGuestOf({ changeUntil: 0 })
    const link = await come({ photo: true }, contact)
    expect(await since()).toEqual({ listed: null, photo: null })
    expect((await guest.get(link)).html).toContain(`action="${link}/photographs"`)
    const given = await guest.post(`${link}/photographs`)
    expect(given.location).toBe(`${link}?saved=photographs`)
    expect(textOf((await guest.get(given.location ?? '')).html)).toContain(
      'Fotos dürfen Sie mit Ihrer Einwilligung zeigen',
    )
    expect(await since()).toEqual({ listed: null, photo: clock.now() })
    const withdrawn = await guest.post(`${link}/photographs-withdrawal`)
    expect(withdrawn.location).toBe(`${link}?saved=photographs-withdrawal`)
    expect(textOf((await guest.get(withdrawn.location ?? '')).html)).toContain('Ihre Einwilligung ist widerrufen')
    expect(await since()).toEqual({ listed: null, photo: null })
    await guest.post(`${link}/photographs-withdrawal`)
    expect(await rows("select actor, fields from audit_notes where verb = 'registration.changed'")).toEqual([
      { actor: 'attendee', fields: '["photo"]' },
      { actor: 'attendee', fields: '["photo"]' },
    ])
    expect(await rows("select kind from letters where kind = 'change'")).toEqual([])
  })

  test('one consent does not touch the other', async () => {
    const { come, guest, since, clock } = await aGuestOf()
    const link = await come({ listed: true, photo: true })
    const both = { listed: clock.now(), photo: clock.now() }
    expect(await since()).toEqual(both)
    await guest.post(`${link}/listing-withdrawal`)
    expect(await since()).toEqual({ ...both, listed: null })
    await guest.post(`${link}/photographs`)
    expect(await since()).toEqual({ ...both, listed: null })
    await guest.post(`${link}/photographs-withdrawal`)
    expect(await since()).toEqual({ listed: null, photo: null })
  })

  test('nobody is asked where no photographs are taken, and a forged consent is refused', async () => {
    const { come, guest, since } = await aGuestOf({ photos: false })
    const link = await come()
    expect((await guest.get(link)).html).not.toContain('photographs')
    expect((await guest.get(`${link}/answers`)).html).not.toContain('name="photo"')
    expect((await guest.post(`${link}/photographs`)).status).toBe(404)
    expect(await since()).toEqual({ listed: null, photo: null })
  })

  test('a consent outlives that nobody is asked any more, and can still be withdrawn', async () => {
    const { deps, come, guest, since, clock } = await aGuestOf()
    const link = await come({ photo: true })
    await deps.store.write((draft) => [draft.update(events).set({ photos: false })])
    await guest.post(`${link}/answers`, fieldsAt(0, { office: 'Beigeordnete' }))
    expect(await since()).toEqual({ listed: null, photo: clock.now() })
    expect((await guest.get(link)).html).toContain(`action="${link}/photographs-withdrawal"`)
    await guest.post(`${link}/photographs-withdrawal`)
    expect(await since()).toEqual({ listed: null, photo: null })
    expect((await guest.get(link)).html).not.toContain('photographs')
  })

  test('a deputy is asked anew', async () => {
    const { come, guest, rows, deps } = await aGuestOf()
    const link = await come({ photo: true })
    await guest.post(`${link}/substitution`, fieldsAt(0, { firstName: 'Dana', email: 'dana@x.example', photo: true }))
    const [deputy] = await rows("select id, photo_since as photo from registrations where first_name = 'Dana'")
    expect(deputy?.photo).toBe(null)
    const own = await linkOf(deps, String(deputy?.id))
    expect((await guest.get(own)).html).toContain(`action="${own}/photographs"`)
  })
})
