import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { type QuotaKey, quotaInput, quotaKey } from '../../../domain/seats/quota-input.ts'
import { setQuota } from '../../../domain/seats/set-quota.ts'
import { words } from '../../../lib/languages.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { formRoutes } from '../forms/form-routes.tsx'
import { line, number } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { ofEvent } from '../forms/wholes.tsx'
import { officeLayout } from '../office-layout.ts'
import { below, sayWhatIsTaken } from './fewer-seats.tsx'
import { quotaName } from './quota-table.tsx'

const form = officeForm(quotaInput.omit({ scope: true, key: true }), {
  size: {
    kind: number(),
    label: ['Plätze', 'Places'],
    hint: [
      'Leer: ohne Grenze. Mehr Plätze gehen sofort an die Warteliste, solange sie nachrückt.',
      'Empty: no limit. More places go to the waiting list at once, as long as it moves up.',
    ],
  },
  below,
  reason: {
    kind: line({ maxlength: 500 }),
    label: ['Begründung (freiwillig)', 'Reason (optional)'],
    hint: ['Steht im Protokoll.', 'Stands in the audit trail.'],
    empty: undefined,
  },
})

/** More or fewer places of one limit. */
export const quotaForm = formRoutes(
  {
    ...ofEvent('seats'),
    read: async (c): Promise<Sizing> => {
      const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id') ?? '')
      return { event, quota: quotaOf(event, c.req.query()) }
    },
    layout: (c, { event }, path) => officeLayout(c, event, path),
    head: ({ about: { event }, ...props }) => ofEvent('seats').head?.({ about: event, ...props }),
  },
  {
    at: '/quota',
    query: ({ quota }) => `?${new URLSearchParams(quota)}`,
    form,
    title: ({ event, quota }, language) => text(language).title(quotaName(quota, event, language)),
    lead: ({ event, quota }, language) => (
      <p>{text(language).taken(found(event, quota)?.taken ?? 0, found(event, quota)?.aim ?? null)}</p>
    ),
    values: ({ event, quota }) =>
      form.values(
        { size: found(event, quota)?.aim ?? found(event, quota)?.size, below: found(event, quota)?.aim != null },
        {},
      ),
    save: (c, { key, about: { event, quota }, value }) =>
      sayWhatIsTaken(
        c,
        { event, ...quota, size: value.size, fields: ['size', 'below'] },
        setQuota(c.env, c.var.staff, { ...key, ...quota, ...value }),
      ),
    next: '/seats',
    back: '/seats',
  },
)

type Sizing = { event: EventRecord; quota: QuotaKey }

function found({ quotas }: EventRecord, quota: QuotaKey) {
  return quotas.find(({ scope, key }) => scope === quota.scope && key === quota.key)
}

/** The quota that the address names, if the event can have it; anything else is unknown. */
function quotaOf(event: EventRecord, named: Record<string, string>): QuotaKey {
  const parsed = quotaKey.safeParse({ scope: named.scope, key: named.key ?? '' })
  if (!parsed.success) throw new Refusal('not-found')
  const { scope, key } = parsed.data
  const there =
    (scope === 'event' && key === '') ||
    (scope === 'category' && event.categories.some(({ id }) => id === key)) ||
    (scope === 'session' && event.programme.some(({ id, bookable }) => bookable && id === key)) ||
    (scope === 'attendance' && event.attendanceModes.some((mode) => mode === key)) ||
    found(event, parsed.data)
  if (!there) throw new Refusal('not-found')
  return parsed.data
}

const text = words({
  title: [(name: string) => `Plätze: ${name}`, (name: string) => `Places: ${name}`],
  taken: [
    (count: number, aim: number | null) =>
      aim === null
        ? count === 0
          ? 'Noch ist kein Platz vergeben.'
          : `Vergeben oder angeboten: ${count}.`
        : `Vergeben oder angeboten: ${count}. Es wird nichts vergeben, bis es höchstens ${aim} sind.`,
    (count: number, aim: number | null) =>
      aim === null
        ? count === 0
          ? 'No place is taken yet.'
          : `Taken or offered: ${count}.`
        : `Taken or offered: ${count}. Nothing is given until there are at most ${aim}.`,
  ],
})
