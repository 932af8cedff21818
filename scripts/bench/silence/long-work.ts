import { sql } from 'drizzle-orm'
import type { Deps } from '../../../src/deps.ts'
import { announceNow } from '../../../src/domain/calendar/announce-now.ts'
import { publicFeed } from '../../../src/domain/calendar/public-feed.ts'
import { officeDesk } from '../../../src/domain/checkin/desk.ts'
import { readDeskList } from '../../../src/domain/checkin/read-desk-list.ts'
import { readManagedEvent } from '../../../src/domain/events/read-managed-event.ts'
import { exportAttendees } from '../../../src/domain/exports/export-attendees.ts'
import { createMailing } from '../../../src/domain/mailings/create-mailing.ts'
import { dispatchMailing, holdMs } from '../../../src/domain/mailings/dispatch-mailing.ts'
import { mailingFilter } from '../../../src/domain/mailings/mailing-filter.ts'
import { writeDueMailings } from '../../../src/domain/mailings/write-due-mailings.ts'
import { beginPrinting } from '../../../src/domain/papers/begin-printing.ts'
import { findChanged } from '../../../src/domain/papers/find-changed.ts'
import { papers } from '../../../src/domain/papers/papers.ts'
import { preparePrinting } from '../../../src/domain/papers/prepare-printing.ts'
import { printPrinting } from '../../../src/domain/papers/print-printing.ts'
import { printingInput } from '../../../src/domain/papers/printing-input.ts'
import { cancelEvent } from '../../../src/domain/registrations/cancelling/cancel-event.ts'
import { forgetDueEvents } from '../../../src/domain/retention/forget-due-events.ts'
import { printOptions } from '../../../templates/pdf/print-options.ts'
import type { SeatedEvent } from '../seated-event.ts'

const actor = { as: 'system', job: 'bench' } as const
const language = 'de' as const
const order = printingInput.parse({ print: { sheet: 'avery-l4785' }, absent: false, reissue: false })

type Work = { what: string; before?: () => Promise<unknown>; run(): Promise<unknown> }

/** Everything that grows with the number of people, in an order in which each finds what it needs; the last two end the event. */
export function longWork(deps: Deps, { id: eventId }: SeatedEvent): Work[] {
  const asked = { eventId, language, asked: {} }
  let printing = ''
  return [
    { what: 'list as CSV', run: () => table('csv') },
    { what: 'list as XLSX', run: () => table('xlsx') },
    { what: 'list of a desk', run: desk },
    { what: 'print page', run: printPage },
    { what: 'printing begun', run: async () => (printing = await begin()) },
    { what: 'print page afterwards', run: printPage },
    { what: 'badges, a part of the printing', run: part },
    { what: "participants' list", run: () => paper('participants-list') },
    { what: 'signature list', run: () => paper('signature-list') },
    { what: 'gate list', run: () => paper('gate-list', { reason: 'Sicherheit' }) },
    { what: 'address labels', run: () => paper('address-labels') },
    {
      what: 'feed of 5,000',
      run: async () => drained((await publicFeed(deps, { of: 'series', slug: 'few' }, language)).stream()),
    },
    { what: 'letters of a mailing written', run: mailing },
    { what: 'a move announced', before: move, run: () => announceNow(deps, actor, eventId) },
    { what: 'called off', run: () => cancelEvent(deps, actor, eventId) },
    { what: 'forgotten', before: fallDue, run: () => forgetDueEvents(deps) },
  ]

  async function table(format: 'csv' | 'xlsx') {
    await drained((await exportAttendees(deps, actor, { filter: { eventId }, format, language })).stream)
  }

  async function printPage() {
    const event = await readManagedEvent(deps, actor, eventId)
    await findChanged(deps, event)
    await preparePrinting(deps, actor, { eventId, chosen: [], order, print: printOptions.parse(order.print) })
  }

  function begin() {
    return beginPrinting(deps, actor, { eventId, submission: deps.ids.next(), chosen: [], order })
  }

  async function part() {
    await drained((await printPrinting(deps, actor, { eventId, id: printing, part: 1 })).stream)
  }

  async function desk() {
    const desk = await officeDesk(deps, actor, { eventId, sessionId: null })
    for await (const _ of (await readDeskList(deps, desk)).pages);
  }

  async function paper(key: keyof typeof papers, options = {}) {
    const printed = await papers[key].print(deps, actor, { ...asked, asked: options })
    if (printed.errors) throw printed.errors
    await drained(printed.stream)
  }

  async function mailing() {
    const text = { de: 'Text' }
    const audience = { filter: mailingFilter.parse({}), toContacts: false, advertising: false }
    const submission = deps.ids.next()
    const id = await createMailing(deps, actor, {
      eventId,
      submission,
      mailing: { subject: text, body: text, ...audience },
    })
    await dispatchMailing(deps, actor, { eventId, id })
    await writeDueMailings(at(deps, holdMs))
  }

  async function move() {
    await deps.store.write((draft) => [
      draft.run(sql`insert or ignore into announced_entries (host_id, registration_id, recipient, session_id, sequence)
        select host_id, id, 'person', '', 0 from registrations where event_id = ${eventId}`),
      draft.run(sql`update events set starts_at = starts_at + 86400000, ends_at = ends_at + 86400000,
        changed_at = ${deps.clock.now()} where id = ${eventId}`),
    ])
  }

  async function fallDue() {
    await deps.store.write((draft) => [draft.run(sql`update events set forget_at = iif(id = ${eventId}, 1, 9e15)`)])
  }
}

function at(deps: Deps, later: number): Deps {
  return { ...deps, clock: { now: () => deps.clock.now() + later } }
}

async function drained(stream: ReadableStream<Uint8Array>): Promise<void> {
  for await (const _ of stream);
}
