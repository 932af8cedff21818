import fc from 'fast-check'
import { expect } from 'vitest'
import { type Desk, deskByToken } from '../../src/domain/checkin/desk.ts'
import { deskInput } from '../../src/domain/checkin/desk-input.ts'
import { deskToken } from '../../src/domain/checkin/desk-link.ts'
import { openDesk } from '../../src/domain/checkin/open-desk.ts'
import { takeScans } from '../../src/domain/checkin/take-scans.ts'
import { hour, minute } from '../../src/lib/dates.ts'
import { found, thatMorning } from './a-desk.ts'
import { anEvent } from './an-event.ts'
import { office } from './an-event-with.ts'
import { formOf } from './registering.ts'
import { type DeskHistory, deskHistory, knownMornings, onPaper, type ScanStep, type SeenScan } from './scan-model.ts'
import type { world } from './world.ts'

type World = Awaited<ReturnType<typeof world>>
type Entry = Awaited<ReturnType<typeof anEntryWithDesks>>

/** An event with three desks, at which one morning after the other is played; passphrases take their time. */
export async function anEntryWithDesks(here: World) {
  here.clock.at = thatMorning
  const event = await anEvent(here.deps, { capacity: null })
  const desks: Desk[] = []
  for (const label of ['A', 'B', 'C']) {
    const id = await openDesk(here.deps, office, {
      eventId: event.id,
      desk: deskInput.parse({ label, sessionId: null }),
    })
    desks.push(found(await deskByToken(here.deps, await deskToken(here.deps, id))))
  }
  return { here, event, desks }
}

/** Random mornings at three desks, one after another, end as on paper, whatever arrives when. */
export async function morningsEndAsOnPaper(here: World, numRuns: number): Promise<void> {
  const entry = await anEntryWithDesks(here)
  await fc.assert(
    fc.asyncProperty(deskHistory, async (steps) => {
      const { real, imagined } = await endsAsOnPaper(entry, steps)
      expect(real).toEqual(imagined)
    }),
    { numRuns, examples: knownMornings },
  )
}

/** Whether a history at the door ends as on paper, once every device has been online. */
export async function endsAsOnPaper(entry: Entry, steps: DeskHistory) {
  const morning = await aCheckedMorning(entry)
  for (const step of steps) await morning.take(step)
  for (const station of [0, 1, 2, 3]) await morning.take({ do: 'online', station })
  return morning.state()
}

/** Two people and four devices at three desks: the first two share one. What a device holds it sends backwards, and twice. */
async function aCheckedMorning({ here: { deps, client, clock }, event, desks }: Entry) {
  clock.at = thatMorning
  const send = formOf(deps, event, office)
  const guests: string[] = []
  for (const _ of [0, 1]) {
    const name = deps.ids.next()
    guests.push(found((await send(name, { firstName: name, email: `${name}@x.example` })).registration?.id))
  }
  const heads = async () => {
    const { rows } = await client.execute({
      sql: 'select inside, people from check_in_lists where event_id = ?',
      args: [event.id],
    })
    return { inside: Number(rows[0]?.inside ?? 0), people: Number(rows[0]?.people ?? 0) }
  }
  const before = await heads()
  clock.pass(hour)
  const deskOf = (station: number) => found(desks[Math.max(0, station - 1)])
  const seen: SeenScan[] = []
  const held: SeenScan[][] = [[], [], [], []]

  const tell = (station: number, scans: SeenScan[]) =>
    takeScans(deps, deskOf(station), {
      sentAt: clock.now(),
      device: `device-${station}`,
      scans: scans.map(({ guest, station: _, ...scan }) => ({
        ...scan,
        registration: found(guests[guest]),
        kind: 'scan' as const,
        offline: true,
      })),
    })
  const happens = async (station: number, scan: SeenScan, isHeld: boolean) => {
    seen.push(scan)
    if (isHeld) held[station]?.push(scan)
    else await tell(station, [scan])
  }
  const take = async (step: ScanStep): Promise<unknown> => {
    clock.pass(1000)
    if (step.do === 'online') {
      const queue = held[step.station]?.splice(0).reverse() ?? []
      return queue.length > 0 && (await tell(step.station, queue)) && tell(step.station, queue)
    }
    const known = 'which' in step ? seen[step.which] : undefined
    if (step.do === 'again') return known && tell(Number(known.station.at(-1)), [known])
    const nonce = deps.ids.next()
    const station = `station ${step.station}`
    if (step.do === 'undo') {
      if (!known || known.direction === 'undo') return undefined
      const undo = {
        nonce,
        direction: 'undo' as const,
        undoes: known.nonce,
        at: thatMorning + step.minute * minute,
        station,
        guest: known.guest,
      }
      return happens(step.station, undo, step.held)
    }
    const scan = { nonce, direction: step.do, at: thatMorning + step.minute * minute, station, guest: step.guest }
    return happens(step.station, scan, step.held)
  }
  const state = async () => {
    const { rows } = await client.execute({
      sql: 'select nonce, effect from check_ins where registration_id in (?, ?)',
      args: guests,
    })
    const after = await heads()
    const paper = guests.map((_, guest) => onPaper(seen.filter((scan) => scan.guest === guest)))
    return {
      real: {
        effects: Object.fromEntries(rows.map(({ nonce, effect }) => [nonce, effect])),
        inside: after.inside - before.inside,
        people: after.people - before.people,
      },
      imagined: {
        effects: Object.assign({}, ...paper.map(({ effects }) => effects)),
        inside: paper.filter(({ inside }) => inside).length,
        people: paper.filter(({ came }) => came).length,
      },
    }
  }
  return { take, state }
}
