import type { Instant } from '../../lib/dates.ts'
import type { EventRecord } from '../events/read-event.ts'
import { windowAt } from './deadlines.ts'
import { organisationKey } from './organisation-key.ts'
import { queued } from './seats-of.ts'

/** What of somebody decides in which limits they count; as in the view `seats_wanted`. */
type Newcomer = {
  categoryId: string | null
  attendance: string
  organisation: string
  organisationAgs: string
}

/** How somebody who is not registered yet would stand who registers now: what the batch does with them (docs/seats.md). */
export function newcomerStands(event: EventRecord, person: Newcomer, now: Instant): 'confirmed' | 'waiting' | 'review' {
  const category = event.categories.find(({ id }) => id === person.categoryId)
  if (event.approval || windowAt(event, now, category) !== 'open') return 'review'
  if (queued(event, now)) return 'waiting'
  const wanted = { event: '', category: person.categoryId, attendance: person.attendance } as const
  const shares = { organisation: organisationKey(person) || null, land: person.organisationAgs.slice(0, 2) || null }
  const keys: Record<string, string | null> = { ...wanted, ...shares }
  const limits = event.quotas.filter(({ scope, key }) => keys[scope] === key)
  const unused = event.quotaRules.filter(({ scope }) => keys[scope] && !limits.some((limit) => limit.scope === scope))
  const isFull = limits.some(({ aim, size, taken }) => taken >= (aim ?? size ?? Number.POSITIVE_INFINITY))
  return isFull || unused.some(({ size }) => size < 1) ? 'waiting' : 'confirmed'
}
