import { expect, test } from 'vitest'
import type { Deps } from '../../../src/deps.ts'
import { changeDesk } from '../../../src/domain/checkin/change-desk.ts'
import { openDesk } from '../../../src/domain/checkin/open-desk.ts'
import { readDated } from '../../../src/domain/events/read-dated.ts'
import { readManagedEvent } from '../../../src/domain/events/read-managed-event.ts'
import { rulesInputOf } from '../../../src/domain/events/registration-rules.ts'
import { reopenRegistration } from '../../../src/domain/events/reopen-registration.ts'
import { reschedule } from '../../../src/domain/events/reschedule.ts'
import { setRegistrationRules } from '../../../src/domain/events/set-registration-rules.ts'
import { moveProgramme } from '../../../src/domain/programme/move-programme.ts'
import { planProgrammeMove } from '../../../src/domain/programme/plan-programme-move.ts'
import { saveSession } from '../../../src/domain/programme/save-session.ts'
import { saveCategory } from '../../../src/domain/seats/save-category.ts'
import { day, hour, minute } from '../../../src/lib/dates.ts'
import { anEventWith, office } from '../../support/an-event-with.ts'
import { refusal } from '../../support/registering.ts'

const item = { title: { de: 'Werkstatt' }, description: { de: '' }, room: '', bookable: true, size: 9, speakers: [] }
const desk = { label: 'Eingang', headCountLimit: null, limitIsHard: false, walkIns: true, closesAt: null }

/** An event of two days with an item on the second, a window of a target group and a desk; one day later each of them still fits. */
async function aTwoDayEvent() {
  const here = await anEventWith(
    'file',
    { event: 9, sessions: [9], categories: [9] },
    { endsAt: Date.UTC(2027, 11, 3, 15) },
  )
  const { deps, client, event, sessions, categories } = here
  const { id: eventId, startsAt, closesAt } = event
  const times = { startsAt: startsAt + day, endsAt: startsAt + day + hour }
  await saveSession(deps, office, { eventId, id: sessions[0], session: { ...item, ...times } })
  await client.execute(`update categories set closes_at = ${closesAt}`)
  await client.execute(`update events set cancel_until = ${startsAt - day}`)
  const deskId = await openDesk(deps, office, { eventId, desk: { ...desk, sessionId: null, rehearsal: false } })
  const read = () => readManagedEvent(deps, office, eventId)
  const dates = async () => {
    const { rows } = (await readDated(deps, await read())).event
    return Object.fromEntries(rows.map(({ thing, id, at }) => [`${thing} ${id}`, Object.values(at)]))
  }
  const move = async () => {
    const record = await read()
    const { allDay, zone } = record
    const date = { startsAt: record.startsAt + day, endsAt: record.endsAt + day, allDay, zone }
    await reschedule(deps, office, { id: eventId, move: { date }, seen: (await readDated(deps, record)).seen })
  }
  const moveItem = async () => {
    const later = { items: sessions, following: false, date: null, minutes: 30 }
    const { seen } = planProgrammeMove(await read(), later)
    await moveProgramme(deps, office, { eventId, move: later, seen })
  }
  return {
    deps,
    eventId,
    deskId,
    closesAt,
    times,
    session: sessions[0],
    category: categories[0],
    read,
    dates,
    move,
    moveItem,
  }
}

type Here = Awaited<ReturnType<typeof aTwoDayEvent>>

/** What it needs, but something happens between its reading and its writing. */
function butFirst({ deps }: Here, first: () => Promise<void>): Deps {
  const { write } = deps.store
  const late = async (...given: Parameters<typeof write>) => {
    await first()
    return write(...given)
  }
  return { ...deps, store: { ...deps.store, write: late as typeof write } }
}

const verbs: Record<string, (deps: Deps, here: Here) => Promise<unknown>> = {
  'an item is renamed': (deps, { eventId, session: id, times }) =>
    saveSession(deps, office, { eventId, id, session: { ...item, ...times, title: { de: 'Neu' } } }),
  'an item is added': (deps, { eventId, times }) =>
    saveSession(deps, office, { eventId, session: { ...item, ...times } }),
  'rules are set': async (deps, { eventId, read }) => {
    const record = await read()
    await setRegistrationRules(deps, office, {
      eventId,
      rules: { ...rulesInputOf(record, record.zone), mostPeople: 7 },
    })
  },
  'a target group is renamed': (deps, { eventId, category: id, closesAt }) =>
    saveCategory(deps, office, {
      eventId,
      ...{ id, category: { name: { de: 'Neu' }, opensAt: null, closesAt, access: 'open', size: 9 } },
    }),
  'a desk is opened': (deps, { eventId }) =>
    openDesk(deps, office, { eventId, desk: { ...desk, sessionId: null, rehearsal: false } }),
  'a desk is renamed': (deps, { eventId, deskId }) =>
    changeDesk(deps, office, { eventId, deskId, change: { ...desk, label: 'Neu' } }),
  'the registration is opened again': (deps, { eventId, closesAt }) =>
    reopenRegistration(deps, office, { eventId, closesAt: closesAt + 1, reason: 'Nachzügler' }),
}

test.each(Object.entries(verbs))(
  '%s while the event is moved: the move stays, and the other is asked to look',
  async (_, act) => {
    const here = await aTwoDayEvent()
    const before = await here.dates()
    expect(await refusal(act(butFirst(here, here.move), here))).toBe('changed-meanwhile')
    const after = await here.dates()
    expect(Object.keys(after)).toEqual(Object.keys(before))
    for (const [name, at] of Object.entries(after))
      expect([name, at]).toEqual([name, before[name]?.map((one) => one + day)])
  },
)

test('an item that is moved while its own form is saved stays where it went, however late that is noticed', async () => {
  const here = await aTwoDayEvent()
  const { deps, eventId, session: id, times, read, moveItem } = here
  const asked = { eventId, id, session: { ...item, ...times, title: { de: 'Neu' } }, seen: times }
  expect(await refusal(saveSession(butFirst(here, moveItem), office, asked))).toBe('changed-meanwhile')
  expect(await refusal(saveSession(deps, office, asked))).toBe('changed-meanwhile')
  const [shown] = (await read()).programme
  expect([shown?.startsAt, shown?.title.de]).toEqual([times.startsAt + 30 * minute, 'Werkstatt'])
})
