import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { events, programmeItems, speakers } from '../../../src/db/schema/events.ts'
import { type PaperKey, papers } from '../../../src/domain/papers/papers.ts'
import { printConfirmation } from '../../../src/domain/papers/print-confirmation.ts'
import type { Person } from '../../../src/domain/registrations/submitting/booking-form.ts'
import { instantOf } from '../../../src/lib/dates.ts'
import type { Language } from '../../../src/lib/languages.ts'
import { personFields } from '../../../src/lib/person/person-fields.ts'
import { fieldOf } from '../../../src/lib/person/person-values.ts'
import { askedOf, labelOf } from '../../../src/lib/person/person-words.ts'
import { readAloud, wordsOn } from '../../support/a-paper.ts'
import { aHost } from '../../support/an-event.ts'
import { anEventWith, office, person } from '../../support/an-event-with.ts'
import { fontsFromPackage } from '../../support/paper-fonts.ts'
import { notesIn, refusal } from '../../support/registering.ts'
import { openPdf } from '../../templates/pdf/read-pdf.ts'

/** An event with a forum that has a room and speakers of every status, and a forum that was called off. */
async function aPressOfficer(fields: Parameters<typeof anEventWith>[2] = {}) {
  const here = await anEventWith('file', { categories: [null, null], sessions: [null, null] }, fields)
  const deps = { ...here.deps, assets: fontsFromPackage }
  const [first = '', second = ''] = here.sessions
  const { hostId } = here.event
  const speaker = (name: string, status: 'confirmed' | 'requested' | 'declined', position: number) => ({
    ...{ id: deps.ids.next(), hostId, itemId: first, position, name: { de: name }, status },
  })
  await deps.store.write((draft) => [
    draft
      .update(programmeItems)
      .set({ room: 'Großer Saal', startsAt: instantOf('2027-12-02', '10:00', 'Europe/Berlin') })
      .where(eq(programmeItems.id, first)),
    draft.update(programmeItems).set({ room: 'Keller', calledOff: true }).where(eq(programmeItems.id, second)),
    draft
      .insert(speakers)
      .values([
        speaker('Łucja Zusage', 'confirmed', 0),
        speaker('Kim Anfrage', 'requested', 1),
        speaker('Max Absage', 'declined', 2),
      ]),
  ])
  const printed = async (key: PaperKey, asked: Record<string, string> = {}, language: Language = 'de') => {
    const printing = await papers[key].print(deps, office, { eventId: here.event.id, language, asked })
    if (printing.errors) throw printing.errors
    return openPdf(printing.stream)
  }
  const words = async (...asking: Parameters<typeof printed>) => {
    const document = await printed(...asking)
    const pages = Array.from({ length: document.numPages }, (_, i) => wordsOn(document, i + 1))
    return (await Promise.all(pages)).join(' ')
  }
  const register = async (more: Partial<Person> = {}, submission = 's1') => {
    const categoryId = here.categories[0] ?? ''
    const sent = await here.send([person(1, { categoryId, academicTitle: '', ...more })], { submission })
    return 'registration' in sent ? (sent.registration?.id ?? '') : ''
  }
  return { ...here, deps, printed, words, register }
}

describe('the programme', () => {
  test('is as public as the page: who declined is left out, who is asked is marked', async () => {
    const { words } = await aPressOfficer()
    const text = await words('programme')
    expect(text).toContain('Łucja Zusage')
    expect(text).toContain('Kim Anfrage (angefragt)')
    expect(text).not.toContain('Max Absage')
    expect(text).toContain('Session 1 Dieser Programmpunkt ist abgesagt.')
  })

  test('may be a booklet of A5, in English', async () => {
    const { printed, words } = await aPressOfficer()
    const { view } = await (await printed('programme', { format: 'a5' }, 'en')).getPage(1)
    expect(view.slice(2).map((points) => Math.round((points / 72) * 25.4))).toEqual([148, 210])
    expect(await words('programme', {}, 'en')).toContain('Kim Anfrage (requested)')
  })
})

test('there is a door sign for each session that takes place in a room', async () => {
  const { printed } = await aPressOfficer()
  const document = await printed('door-signs')
  expect(document.numPages).toBe(1)
  expect((await readAloud(document, 1)).slice(2)).toEqual([
    ...[' P Integration in ländlichen Räumen', ' H1 Session 0', ' P Łucja Zusage', ' P 10:00 Uhr', ' P Großer Saal'],
  ])
})

const photoSentence = personFields.photo.consent.sentence[0]

describe('the blank form', () => {
  test('asks every question of the page that one person answers', async () => {
    const { words } = await aPressOfficer()
    const text = await words('registration-form')
    for (const name of askedOf('paper')) {
      const { consent } = fieldOf(name)
      if (!consent?.ifPhotos) expect(text).toContain(consent ? consent.sentence[0] : labelOf(name, 'de'))
    }
    expect(askedOf('paper')).toEqual(askedOf('form'))
    for (const choice of ['Category 0', 'Category 1', 'Session 0 (10:00 Uhr, Großer Saal)'])
      expect(text).toContain(choice)
    expect(text).not.toContain('Session 1')
  })

  test('says until when and where it is sent, and asks about photographs only where some are taken', async () => {
    const { words, deps, event } = await aPressOfficer()
    const text = await words('registration-form', { privacyVersion: '2026-11-20' })
    expect(text).toContain('Bitte bis Donnerstag, 18. November 2027, 24 Uhr')
    expect(text).toContain('zurück an Deutscher Landkreistag Musterstraße 1, 10117 Berlin tagung@host.example')
    expect(text).toContain(`http://tagung.example/e/${event.slug}`)
    expect(text).toContain('Fassung vom 20. November 2026')
    expect(text).not.toContain(photoSentence)
    await deps.store.write((draft) => [draft.update(events).set({ photos: true }).where(eq(events.id, event.id))])
    expect(await words('registration-form')).toContain(photoSentence)
  })
})

test('envelopes and labels go to whoever has a seat, with the town of a district', async () => {
  const { register, words, printed, client } = await aPressOfficer()
  await register({ lastName: 'Zoll' })
  await register({ firstName: 'Fort', lastName: 'Gegangen' }, 's2')
  await client.execute(`update registrations set cancelled_at = 1 where first_name = 'Fort'`)
  const address = 'Frau Landrätin P 1 Zoll Landkreis Harz Halberstadt'
  expect(await words('envelopes', { size: 'c5' })).toContain(address)
  expect((await printed('envelopes')).numPages).toBe(1)
  expect(await words('address-labels')).toBe(address)
})

test('a label that is not on the sheet is refused, and a size nobody knows is the usual one', async () => {
  const { deps, event, printed, register } = await aPressOfficer()
  await register()
  const order = { eventId: event.id, language: 'de' as const }
  for (const firstLabel of ['0', '15', 'x', '1.5']) {
    const printing = await papers['address-labels'].print(deps, office, { ...order, asked: { firstLabel } })
    expect(printing.errors?.issues.map(({ message }) => message)).toEqual(['not-on-the-sheet'])
  }
  const { view } = await (await printed('envelopes', { size: 'C3PO' })).getPage(1)
  expect(view.slice(2).map((points) => Math.round((points / 72) * 25.4))).toEqual([220, 110])
})

describe('the confirmation for the file', () => {
  test('says in the person’s language how they stand, where they can change it, and what they chose', async () => {
    const { deps, event, register, sessions } = await aPressOfficer()
    const id = await register({ sessions: [sessions[0] ?? ''] })
    const { stream } = await printConfirmation(deps, office, { eventId: event.id, registrationId: id })
    const text = await wordsOn(await openPdf(stream), 1)
    expect(text).toContain('Frau Landrätin P 1 Muster Landkreis Harz Halberstadt')
    expect(text).toContain('Sehr geehrte Frau Landrätin, Ihr Platz ist zugesagt.')
    expect(text).toContain('Programmpunkte Session 0')
    expect(text).toMatch(/http:\/\/tagung\.example\/r\/[\w-]{22}/)
  })

  test('of another event is unknown', async () => {
    const { deps, register } = await aPressOfficer()
    const registrationId = await register()
    const asked = { eventId: deps.ids.next(), registrationId }
    expect(await refusal(printConfirmation(deps, office, asked))).toBe('not-found')
  })
})

const handouts = ['programme', 'door-signs', 'registration-form', 'envelopes', 'address-labels'] as const

test.each(handouts)('%s: to staff of another host the event is unknown, and printing is noted', async (key) => {
  const { deps, event, printed, client, register } = await aPressOfficer()
  await register()
  const other = { as: 'staff', userId: 'u', hostIds: [(await aHost(deps)).id] } as const
  const order = { eventId: event.id, language: 'de' as const, asked: {} }
  expect(await refusal(papers[key].print(deps, other, order))).toBe('not-found')
  await printed(key)
  expect((await notesIn(client)).at(-1)).toContain(`${key}.printed`)
})
