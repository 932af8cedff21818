import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { readDesign } from './find-designs.ts'
import { createDesign } from './save-design.ts'

/** A second design like one of the event, under the same name with a number; returns its id. Throws Refusal `not-found`, `closed`. */
export async function copyDesign(
  deps: Pick<Deps, 'store' | 'clock' | 'ids'>,
  actor: Actor,
  { eventId, id }: { eventId: string; id: string },
): Promise<string> {
  await readManagedEvent(deps, actor, eventId)
  const { name, design } = await readDesign(deps, { eventId, id })
  const [, plain = name, number = '1'] = /^(.*) \((\d{1,3})\)$/.exec(name) ?? []
  const copied = `${plain.slice(0, 70)} (${Number(number) + 1})`
  return createDesign(deps, actor, { eventId, design: { name: copied, design } })
}
