import { expect, test } from 'vitest'
import { readDated } from '../../../src/domain/events/read-dated.ts'
import { readManagedEvent } from '../../../src/domain/events/read-managed-event.ts'
import { reschedule } from '../../../src/domain/events/reschedule.ts'
import { day, hour } from '../../../src/lib/dates.ts'
import { aMorning, inShort, scansIn } from '../../support/a-desk.ts'
import { office } from '../../support/an-event-with.ts'

test.each(['file', 'server'] as const)(
  'who comes while the event is moved is let in once, and the desk stays open until its new end (%s)',
  async (kind) => {
    const here = await aMorning(kind, 4)
    const { deps, clock, event, guest, open } = here
    const { scan, desk } = await open()
    const before = await desk()
    const guests = await Promise.all([0, 1, 2, 3].map(guest))
    const scans = guests.slice(0, 3).map(({ code }, n) => scan({ code, nonce: `scan-${n}` }))
    const record = await readManagedEvent(deps, office, event.id)
    const { startsAt, endsAt, allDay, zone } = record
    const date = { startsAt: startsAt + day + hour, endsAt: endsAt + day + hour, allDay, zone }
    const { seen } = await readDated(deps, record)
    const [answers] = await Promise.all([
      Promise.all(scans),
      reschedule(deps, office, { id: event.id, move: { date }, seen }),
    ])
    expect(answers.map(inShort)).toEqual(['welcome', 'welcome', 'welcome'])
    const after = await desk()
    expect(after.closesAt - before.closesAt).toBe(day)
    // Its devices ask anew, for they show when it closes.
    expect(after.version).toBeGreaterThan(before.version)
    const [first, , , last] = guests
    expect(inShort(await scan({ code: first?.code }))).toBe('already-in')
    // The day it is on now begins anew.
    clock.pass(day)
    expect(inShort(await scan({ code: first?.code }))).toBe('welcome')
    expect(inShort(await scan({ code: last?.code }))).toBe('welcome')
    const came = ['in admission', 'in admission', 'in admission', 'in repeat', 'in admission', 'in admission']
    expect(await scansIn(here)).toEqual(came)
  },
)
