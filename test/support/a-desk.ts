import { closeDesk } from '../../src/domain/checkin/close-desk.ts'
import { deskByToken } from '../../src/domain/checkin/desk.ts'
import { type DeskInput, deskInput } from '../../src/domain/checkin/desk-input.ts'
import { deskToken } from '../../src/domain/checkin/desk-link.ts'
import { openDesk } from '../../src/domain/checkin/open-desk.ts'
import type { ScanAnswer } from '../../src/domain/checkin/scan-answer.ts'
import type { Scans } from '../../src/domain/checkin/scan-input.ts'
import { takeScans } from '../../src/domain/checkin/take-scans.ts'
import { instantOf } from '../../src/lib/dates.ts'
import { anEventWith, office, person } from './an-event-with.ts'
import type { world } from './world.ts'

/** Thursday, 2 December 2027, 9:00 in Berlin: an hour before the event of the tests begins. */
export const thatMorning = instantOf('2027-12-02', '09:00', 'Europe/Berlin')

type OneScan = Partial<Scans['scans'][number]>

/** An event on its morning, with people who are registered and desks that can be opened. */
export async function aMorning(
  kind: 'file' | 'server' = 'file',
  people = 3,
  ...[seats, fields]: [Parameters<typeof anEventWith>[1]?, Parameters<typeof anEventWith>[2]?]
) {
  const here = await anEventWith(kind, seats, fields)
  const { clock, client, event } = here
  for (let n = 0; n < people; n++) await here.send([person(n)], { submission: `guest-${n}` })
  clock.at = thatMorning

  const guest = async (n: number) => {
    const { rows } = await client.execute({
      sql: 'select id, check_in_code as code from registrations where event_id = ? and first_name = ? order by rowid desc limit 1',
      args: [event.id, `P ${n}`],
    })
    return { id: String(rows[0]?.id), code: String(rows[0]?.code) }
  }
  return { ...here, guest, open: (desk: Partial<DeskInput> = {}) => aDeskAt(here, event.id, desk) }
}

/** Opens a desk; `desk()` reads it anew, as each request does. */
export async function aDeskAt(
  { deps, clock }: Pick<Awaited<ReturnType<typeof world>>, 'deps' | 'clock'>,
  eventId: string,
  desk: Partial<DeskInput> = {},
) {
  const input = deskInput.parse({ label: 'Haupteingang', sessionId: null, ...desk })
  const id = await openDesk(deps, office, { eventId, desk: input })
  const token = await deskToken(deps, id)
  const read = async () => found(await deskByToken(deps, token))
  return {
    ...{ id, token },
    desk: read,
    close: () => closeDesk(deps, office, { eventId, deskId: id }),
    /** Scans at once, or with `offline` as it happened at `at`. */
    scan: async (scan: OneScan, device = 'phone'): Promise<ScanAnswer> => {
      const one = {
        ...({ nonce: deps.ids.next(), direction: 'in', at: clock.now(), kind: 'scan', offline: false } as const),
        ...scan,
      }
      return found((await takeScans(deps, await read(), { sentAt: clock.now(), device, scans: [one] })).answers[0])
    },
  }
}

/** What a scan was answered, in short. */
export function inShort({ says, conflict }: ScanAnswer): string {
  return conflict ? `${says} (conflict)` : says
}

/** Every scan of an event in the order of time: `in admission`. */
export async function scansIn({ client }: Pick<Awaited<ReturnType<typeof aMorning>>, 'client'>): Promise<string[]> {
  const { rows } = await client.execute('select direction, effect from check_ins order by at, nonce')
  return rows.map(({ direction, effect }) => `${direction} ${effect}`)
}

/** What has to be there. */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('It is not there.')
  return value
}
