import { demoPeople } from '../../src/db/seed/demo-people.ts'
import { deputyAtDesk, deputyInput } from '../../src/domain/checkin/deputy-at-desk.ts'
import { officeDesk } from '../../src/domain/checkin/desk.ts'
import { walkIn, walkInInput } from '../../src/domain/checkin/walk-in.ts'
import { papers } from '../../src/domain/papers/papers.ts'
import { personalLink } from '../../src/domain/registrations/links/personal-link.ts'
import { personForm } from '../../src/domain/registrations/submitting/person-form.ts'
import { forgetDueEvents } from '../../src/domain/retention/forget-due-events.ts'
import { type FieldName, fieldOf, inherited } from '../../src/lib/person/person-values.ts'
import { labelOf, shortLabelOf } from '../../src/lib/person/person-words.ts'
import { privacyPurposes } from '../../src/web/public/privacy-purposes.ts'
import { openPdf } from '../templates/pdf/read-pdf.ts'
import { anOffice } from '../web/office/an-office.ts'
import { csvRows } from '../web/office/csv-rows.ts'
import { aGuest, fieldsOf, textOf } from './a-guest.ts'
import { wordsOn } from './a-paper.ts'
import { aPerson } from './an-event.ts'
import { count, privacyVersion } from './registering.ts'

type Office = Awaited<ReturnType<typeof anOffice>>

/**
 * The way of a field that is asked and may be left out, through pages and verbs: where it was met, with which value. It is
 * sent as one value and changed to another; both are short, as its bound may be.
 */
export async function walkOf(name: FieldName, [first, second]: readonly [string, string]) {
  const here = await anOffice()
  const { deps, client, clock, event } = here
  const guest = aGuest(deps)
  const kept = async (which = 'received_at desc, rowid desc') => {
    const { rows } = await client.execute(`select * from registrations order by ${which} limit 1`)
    return rows[0] as unknown as { id: string; link_generation: number } & Record<string, unknown>
  }
  const column = fieldOf(name).column
  const empty = personForm.parse(demoPeople()[0])[name]

  const page = `/e/${event.slug}/registration`
  const form = (await guest.get(page)).html
  const typed = fieldsOf(aPerson({ [name]: first }))
  const sent = await guest.post(page, { ...typed, submission: 'walk-of-a-field' })
  const stored = await kept()
  await guest.post(page, { ...typed, submission: 'walk-of-a-field' })
  const link = new URL(await personalLink(deps, { id: stored.id, linkGeneration: 0 })).pathname
  const office = `/office/events/${event.id}/attendees/${stored.id}`
  const shown = {
    received: textOf((await guest.get(sent.location ?? '')).html).includes(first),
    own: textOf((await guest.get(link)).html).includes(first),
    office: textOf(await here.page(office)).includes(first),
    officeForm: (await here.page(`${office}/edit`)).includes(first),
  }

  clock.pass(1000)
  const answers = (await guest.get(`${link}/answers`)).html
  const [, seen = ''] = /name="seen" value="([^"]*)"/.exec(answers) ?? []
  const change = (value: string) =>
    guest.post(`${link}/answers`, { ...typed, [name]: value, seen: seen.replaceAll('&quot;', '"') })
  const tooLong = await change('x'.repeat((fieldOf(name).most ?? 0) + 1))
  await change(second)
  // From a page that still shows the first value.
  const conflict = await change('Dritte Angabe')
  const { rows: letters } = await client.execute(
    `select facts ->> 'changes' as changes from letters where kind = 'change'`,
  )
  const { rows: notes } = await client.execute(`select fields from audit_notes where verb = 'registration.changed'`)
  return {
    asked: form.includes(`name="${name}"`),
    stored: stored[column],
    corrections: await count(client, `audit_notes where verb = 'booking.corrected'`),
    shown,
    changed: (await kept())[column],
    refused: [tooLong.status, conflict.status],
    letters: letters.map(({ changes }) => changes),
    noted: notes.map(({ fields }) => fields),
    audit: textOf(await here.page(`/office/audit?event=${event.id}`)).includes(shortLabelOf(name, 'de')),
    exported: csvRows(await (await here.get(`/office/events/${event.id}/attendees.csv`)).text())[0]?.[heading(name)],
    paper: (await blankForm(here)).includes(labelOf(name, 'de')),
    notice: privacyPurposes('de').includes(fieldOf(name).notice?.name[0] ?? '?'),
    demo: empty,
    ...(await atTheDesk(here, name, stored.id, async () => (await kept())[column])),
    inherited: inherited.some((one) => one === name),
    erased: await erased(here, async () => (await kept('rowid'))[column]),
  }
}

function heading(name: FieldName): string {
  return fieldOf(name).exported?.heading?.[0] ?? shortLabelOf(name, 'de')
}

async function blankForm({ deps, host, event, userId }: Office): Promise<string> {
  const actor = { as: 'staff', userId, hostIds: [host.id] } as const
  const asking = { eventId: event.id, language: 'de', asked: { privacyVersion } } as const
  const printing = await papers['registration-form'].print(deps, actor, asking)
  if (printing.errors) throw printing.errors
  const document = await openPdf(printing.stream)
  const pages = Array.from({ length: document.numPages }, (_, i) => wordsOn(document, i + 1))
  return (await Promise.all(pages)).join(' ')
}

/** Whoever stands in says two names, whoever walks in an organisation, too. */
async function atTheDesk({ deps, clock, event }: Office, of: FieldName, id: string, newest: () => Promise<unknown>) {
  const desk = await officeDesk(deps, { as: 'system', job: 'test' }, { eventId: event.id, sessionId: null })
  const names = { ...(of !== 'firstName' && { firstName: 'Dana' }), lastName: 'Nowak' }
  clock.pass(1000)
  await deputyAtDesk(
    deps,
    desk,
    id,
    deputyInput.parse({ person: names, nonce: 'deputy-1', device: 'd' }),
    privacyVersion,
  )
  const deputy = await newest()
  clock.pass(1000)
  const person = {
    ...(of !== 'firstName' && { firstName: 'Kim' }),
    lastName: 'Ort',
    organisation: 'Verein',
    language: 'de',
  }
  await walkIn(deps, desk, walkInInput.parse({ person, submission: 'walk-in-1', device: 'd' }), privacyVersion)
  return { deputy, walkIn: await newest() }
}

async function erased({ deps, clock, event }: Office, first: () => Promise<unknown>) {
  clock.at = event.forgetAt
  await forgetDueEvents(deps)
  return first()
}
