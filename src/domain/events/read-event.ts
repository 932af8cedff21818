import { eq } from 'drizzle-orm'
import { events } from '../../db/schema/events.ts'
import type { Deps } from '../../deps.ts'
import { queuesNewcomers } from './queues-newcomers.ts'

type Needs = Pick<Deps, 'store'>

/** An event with its host, series, partners, programme, categories, quotas and their rules, in one query. Drafts too: the caller decides who may see them. */
export function readEvent({ store }: Needs, by: { id: string } | { slug: string }) {
  return store.read.query.events
    .findFirst({
      where: 'id' in by ? eq(events.id, by.id) : eq(events.slug, by.slug),
      extras: { queuesNewcomers: queuesNewcomers.as('queues_newcomers') },
      with: {
        host: true,
        series: true,
        partners: { orderBy: (partner, { asc }) => asc(partner.position) },
        programme: {
          orderBy: (item, { asc }) => asc(item.position),
          with: { speakers: { orderBy: (speaker, { asc }) => asc(speaker.position) } },
        },
        quotas: true,
        quotaRules: true,
        categories: { orderBy: (category, { asc }) => asc(category.position) },
      },
    })
    .execute()
}

export type EventRecord = NonNullable<Awaited<ReturnType<typeof readEvent>>>
