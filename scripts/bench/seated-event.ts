import type { Deps } from '../../src/deps.ts'
import { saveSession } from '../../src/domain/programme/save-session.ts'
import { saveCategory } from '../../src/domain/seats/save-category.ts'
import { setQuota } from '../../src/domain/seats/set-quota.ts'
import { setQuotaRule } from '../../src/domain/seats/set-quota-rule.ts'
import { openEvent } from './open-event.ts'

const actor = { as: 'system', job: 'bench' } as const
const plenty = 1_000_000

export type SeatedEvent = { id: string; hostId: string; categoryId: string | null; sessions: string[] }

export type Quotas = 1 | 5 | 10

export function inWords(quotas: Quotas): string {
  return quotas === 1 ? '1 quota' : `${quotas} quotas`
}

/**
 * An event where one person takes a seat in that many quotas. 1: the event; 5: category, attendance, organisation and Land
 * too; 10: and five sessions.
 */
export async function seatedEvent(
  deps: Deps,
  { slug, quotas, capacity = plenty }: { slug: string; quotas: Quotas; capacity?: number },
): Promise<SeatedEvent> {
  const event = await openEvent(deps, slug, capacity)
  const eventId = event.id
  if (quotas === 1) return { ...event, categoryId: null, sessions: [] }
  await setQuota(deps, actor, { eventId, scope: 'attendance', key: 'on-site', size: plenty })
  await setQuotaRule(deps, actor, { eventId, scope: 'organisation', size: plenty })
  await setQuotaRule(deps, actor, { eventId, scope: 'land', size: plenty })
  const categoryId = await saveCategory(deps, actor, {
    eventId,
    category: { name: { de: 'Gäste' }, opensAt: null, closesAt: null, access: 'open', size: plenty },
  })
  const sessions: string[] = []
  while (sessions.length < quotas - 5) sessions.push(await session(deps, eventId))
  return { ...event, categoryId, sessions }
}

/** Without times, so that no two clash. */
function session(deps: Deps, eventId: string): Promise<string> {
  const nothing = { de: '', en: '' }
  const forum = { title: { de: 'Forum' }, description: nothing, startsAt: null, endsAt: null, room: '' }
  return saveSession(deps, actor, { eventId, session: { ...forum, bookable: true, size: plenty, speakers: [] } })
}
