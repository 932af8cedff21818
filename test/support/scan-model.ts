import fc from 'fast-check'

/** What happens at the door: `station` is one device, two of which stand at the first desk. */
export type ScanStep =
  | { do: 'in' | 'out'; station: number; guest: number; minute: number; held: boolean }
  | { do: 'undo'; station: number; which: number; minute: number; held: boolean }
  | { do: 'again'; which: number }
  | { do: 'online'; station: number }

const station = fc.nat(3)
const guest = fc.nat(1)
const minute = fc.nat(9)

/** `held`: the device has no network, and sends it later together with all that it holds, in any order. */
export type DeskHistory = ScanStep[]
export const deskHistory: fc.Arbitrary<DeskHistory> = fc.array<ScanStep>(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant('in' as const), station, guest, minute, held: fc.boolean() }) },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('out' as const), station, guest, minute, held: fc.boolean() }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('undo' as const),
        station,
        which: fc.nat(11),
        minute,
        held: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('again' as const), which: fc.nat(11) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('online' as const), station }) },
  ),
  { maxLength: 14 },
)

/** A scan as the door saw it. */
export type SeenScan = {
  nonce: string
  direction: 'in' | 'out' | 'undo'
  undoes?: string
  at: number
  station: string
  guest: number
}

/**
 * What the scans of one person did, read from first to last as one would on paper: who was taken back is struck out, a repeat
 * at the same device belongs to the scan before it, and the rest goes in and out of the door.
 */
export function onPaper(scans: SeenScan[]): { effects: Record<string, string>; inside: boolean; came: boolean } {
  const takenBackAt = (nonce: string) => Math.min(...scans.filter(({ undoes }) => undoes === nonce).map(({ at }) => at))
  const lines = scans
    .filter(({ direction }) => direction !== 'undo')
    .sort((a, b) => a.at - b.at || (a.nonce < b.nonce ? -1 : 1))
  const effects: Record<string, string> = {}
  let last: SeenScan | undefined
  let came = false
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]
    const repeats =
      line.direction === 'in' &&
      before?.direction === 'in' &&
      before.station === line.station &&
      takenBackAt(before.nonce) > line.at
    if (takenBackAt(line.nonce) !== Number.POSITIVE_INFINITY) effects[line.nonce] = 'undone'
    else if (repeats) effects[line.nonce] = 'repeat'
    else {
      const isIn = last?.direction === 'in'
      if (line.direction === 'out') effects[line.nonce] = isIn ? 'exit' : 'void'
      else if (isIn) effects[line.nonce] = last?.station === line.station ? 'repeat' : 'conflict'
      else effects[line.nonce] = came ? 're-entry' : 'admission'
      came ||= line.direction === 'in'
      last = line
    }
  }
  for (const { nonce, direction } of scans) if (direction === 'undo') effects[nonce] = 'undo'
  return { effects, inside: last?.direction === 'in', came }
}

const scanned = { station: 0, guest: 0, held: false } as const

/** What chance seldom plays: a scan pressed twice and taken back, once and again. */
export const knownMornings: [DeskHistory][] = [
  [
    [
      { do: 'in', minute: 1, ...scanned },
      { do: 'in', minute: 2, ...scanned },
      { do: 'undo', station: 0, which: 0, minute: 3, held: false },
    ],
  ],
  [
    [
      { do: 'in', minute: 1, ...scanned },
      { do: 'undo', station: 0, which: 0, minute: 2, held: true },
      { do: 'in', minute: 3, ...scanned },
    ],
  ],
]
