import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { type QuotaFigures, readSeatFigures } from '../../../domain/seats/read-seat-figures.ts'
import { words } from '../../../lib/languages.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { Context } from '../../env.ts'
import { NotSaved } from '../forms/submitted.ts'
import { quotaName, scopeName } from './quota-table.tsx'

type Asked = {
  eventId: string
  /** The field that can put it right. */
  field: string
  /** The limits that the change would have to fit into. */
  into: readonly (readonly [scope: QuotaFigures['scope'], key: string])[]
}

/** Seats somebody in another place. Where there is no room, the form says which limit is full, with its figures, and what can be done. */
export async function sayWhatIsFull<T>(c: Context, { eventId, field, into }: Asked, saving: Promise<T>): Promise<T> {
  try {
    return await saving
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'full') throw error
    const { language } = c.var
    const t = text(language)
    const event = await readManagedEvent(c.env, c.var.staff, eventId)
    const figures = await readSeatFigures(c.env, eventId)
    const full = into.flatMap(([scope, key]) =>
      figures.filter((one) => one.scope === scope && one.key === key && one.free === 0),
    )
    if (full.length === 0) throw error
    const sentences = full.map(({ scope, key, granted, offered, size, over }) =>
      t.full({
        ...{
          kind: scopeName(scope, language),
          name: scope === 'event' ? '' : quotaName({ scope, key }, event, language),
        },
        ...{ granted, offered, size, over },
      }),
    )
    throw new NotSaved({ [field]: [...sentences, t.ways].join(' ') })
  }
}

type Full = { kind: string; name: string; granted: number; offered: number; size: number | null; over: number }

const text = words({
  full: [
    ({ kind, name, granted, offered, size, over }: Full) =>
      `${kind}${name && ` „${name}“`}: ${granted} zugesagt${offered === 0 ? '' : `, ${offered} angeboten`} von ${size}${over === 0 ? '' : `, ${over} zu viel`}.`,
    ({ kind, name, granted, offered, size, over }: Full) =>
      `${kind}${name && ` “${name}”`}: ${granted} confirmed${offered === 0 ? '' : `, ${offered} offered`} of ${size}${over === 0 ? '' : `, ${over} too many`}.`,
  ],
  ways: [
    'Geändert ist nichts. Mehr Plätze geben Sie unter „Plätze“; oder Sie warten, bis jemand absagt.',
    'Nothing was changed. You give more seats under “Seats”; or you wait until somebody cancels.',
  ],
})
