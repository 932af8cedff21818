import { eq, sql } from 'drizzle-orm'
import { keptQueries } from '../../db/kept-queries.ts'
import { events } from '../../db/schema/events.ts'
import type { Deps } from '../../deps.ts'
import { queuesNewcomers } from './queues-newcomers.ts'

type Uses = Pick<Deps, 'store'>

/** An event with its host, series, partners, programme, categories, quotas and their rules, in one query. Drafts too: the caller decides who may see them. */
export function readEvent({ store: { read } }: Uses, by: { id: string } | { slug: string }) {
  const { byId, bySlug } = queries(read)
  return 'id' in by ? byId.execute({ id: by.id }) : bySlug.execute({ slug: by.slug })
}

export type EventRecord = NonNullable<Awaited<ReturnType<typeof readEvent>>>

/** Every page of an event asks one of them. */
const queries = keptQueries((read) => {
  const query = (where: ReturnType<typeof eq>) =>
    read.query.events
      .findFirst({
        where,
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
      .prepare()
  return {
    byId: query(eq(events.id, sql.placeholder('id'))),
    bySlug: query(eq(events.slug, sql.placeholder('slug'))),
  }
})
