import { asc, eq } from 'drizzle-orm'
import { type BadgeDesign, readBadgeDesign } from '../../../templates/pdf/badge-design.ts'
import { badgeDesigns, badgeDesignUses, type DesignScope } from '../../db/schema/papers.ts'
import type { Deps } from '../../deps.ts'
import { Refusal } from '../../lib/refusal.ts'

/** Whose badges a design is for. */
export type DesignUse = { scope: DesignScope; key: string }

export type StoredDesign = { id: string; name: string; design: BadgeDesign; uses: DesignUse[] }

/** The designs of an event in the order in which they were made, each with whose badges it is for. */
export async function findDesigns({ store }: Pick<Deps, 'store'>, eventId: string): Promise<StoredDesign[]> {
  const [designs, uses] = await store.read.batch([
    store.read
      .select()
      .from(badgeDesigns)
      .where(eq(badgeDesigns.eventId, eventId))
      .orderBy(asc(badgeDesigns.createdAt), asc(badgeDesigns.id)),
    store.read.select().from(badgeDesignUses).where(eq(badgeDesignUses.eventId, eventId)),
  ])
  return designs.map(({ id, name, design }) => ({
    ...{ id, name, design: asStored(id, design) },
    uses: uses.filter((use) => use.designId === id).map(({ scope, key }) => ({ scope, key })),
  }))
}

/** One of them. Throws Refusal `not-found`. */
export async function readDesign(
  deps: Pick<Deps, 'store'>,
  { eventId, id }: { eventId: string; id: string },
): Promise<StoredDesign> {
  const found = (await findDesigns(deps, eventId)).find((one) => one.id === id)
  if (!found) throw new Refusal('not-found')
  return found
}

function asStored(id: string, stored: unknown): BadgeDesign {
  const read = readBadgeDesign(stored)
  if (!read.success) throw new Error(`The badge design ${id} is of a version that this build does not know.`)
  return read.data
}
