import type { EventRecord } from '../../../domain/events/read-event.ts'
import { type HeldSeats, readHeldSeats } from '../../../domain/seats/read-held-seats.ts'
import { seatFigures } from '../../../domain/seats/seat-figures.ts'
import { words } from '../../../lib/languages.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { Context } from '../../env.ts'
import { Checkbox } from '../../ui/choice-fields.tsx'
import type { Field, Kind } from '../forms/form-spec.ts'
import { NotSaved } from '../forms/submitted.ts'
import { quotaName } from './quota-table.tsx'

/** Seen only where it is asked, or holds already. */
const tick: Kind<boolean | undefined> = {
  read: (values, name) => values[name] === 'on',
  write: (value, name) => ({ [name]: value ? 'on' : '' }),
  draw: ({ form, name, ...props }) =>
    form.errors[name] || form.values[name] ? <Checkbox {...{ form, name, ...props }} /> : null,
}

/** Fewer seats than are granted: refused at first, then offered as something to wait for. */
export const below = {
  kind: tick,
  label: ['Nichts nachbesetzen, bis es so wenige sind', 'Fill nothing until there are so few'],
  hint: [
    'Wer einen Platz hat, behält ihn; vergeben wird wieder, wenn sich genug Personen abgemeldet haben.',
    'Whoever has a seat keeps it; seats are given again once enough people have cancelled.',
  ],
} as const satisfies Field<boolean | undefined, unknown>

/** What a form shows of a size. */
export function sizing({ quotas }: Pick<EventRecord, 'quotas'>, scope: HeldSeats['scope'], key: string | undefined) {
  const quota = quotas.find((one) => one.scope === scope && one.key === key)
  return { size: quota ? seatFigures(quota).size : null, below: quota?.aim != null }
}

type Wanted = {
  event: EventRecord | undefined
  /** What is to be smaller; without a key whatever has this scope. */
  scope: HeldSeats['scope']
  key?: string | undefined
  size: number | null
  /** The fields of the form: the number, and the tick that offers the other way. */
  fields: readonly [size: string, below: string]
}

/** Saves a size. Where more is granted and offered than that, the form says how much of it, and what can be done. */
export async function sayWhatIsTaken<T>(c: Context, wanted: Wanted, saving: Promise<T>): Promise<T> {
  try {
    return await saving
  } catch (error) {
    const { event, scope, key, size, fields } = wanted
    if (!(error instanceof Refusal) || error.code !== 'seats-taken' || !event || size === null) throw error
    const t = text(c.var.language)
    const held = await readHeldSeats(c.env, event.id, scope)
    const tooFull = held.filter((one) => (key ?? one.key) === one.key && one.granted + one.offered > size)
    const sentences = tooFull.slice(0, most).map((one) => {
      const sentence = t.taken(one.granted, one.offered, size)
      return key === undefined ? `${quotaName(one, event, c.var.language)}: ${sentence}` : sentence
    })
    const more = tooFull.length > most ? [t.more(tooFull.length - most)] : []
    throw new NotSaved({ [fields[0]]: [...sentences, ...more].join(' '), [fields[1]]: t.ways })
  }
}

/** Organisations named one by one; the others are counted. */
const most = 3

const text = words({
  taken: [
    (granted: number, offered: number, size: number) =>
      `${granted} zugesagt${offered === 0 ? '' : `, ${offered} angeboten`}, gewünscht ${size}.`,
    (granted: number, offered: number, size: number) =>
      `${granted} confirmed${offered === 0 ? '' : `, ${offered} offered`}, wanted ${size}.`,
  ],
  more: [
    (count: number): string => (count === 1 ? 'Eine weitere ebenso.' : `${count} weitere ebenso.`),
    (count: number): string => (count === 1 ? 'One more alike.' : `${count} more alike.`),
  ],
  ways: [
    'Kreuzen Sie dies an und speichern Sie noch einmal. Oder Sie lassen die Zahl, wie sie ist, und halten unter „Warteliste“ das Nachrücken an.',
    'Tick this and save once more. Or leave the number as it is and pause the list under “Waiting list”.',
  ],
})
