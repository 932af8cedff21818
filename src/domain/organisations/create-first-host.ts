import { emptyLetterhead, hosts } from '../../db/schema/hosts.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { note } from '../audit/note.ts'
import type { Host } from './find-hosts.ts'
import { noAddress, yetToEnter } from './unfinished-host.ts'

/**
 * The first host of a new installation, to be completed in the office before anything is published: its notices say so.
 * Whoever has the database makes it, nobody by a request: throws Refusal `forbidden`.
 */
export async function createFirstHost(
  { store, ids, clock }: Pick<Deps, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  email: string,
): Promise<Host> {
  if (actor.as !== 'system') throw new Refusal('forbidden')
  const now = clock.now()
  const contact = { name: 'Tagungsbüro', phone: '–', email }
  const host: Host = {
    id: ids.next(),
    slug: 'home',
    name: { de: 'Tagungsbüro', en: 'Conference office' },
    shortName: 'Tagungsbüro',
    contact,
    organizerEmail: '',
    notices: {
      address: noAddress,
      dataProtectionOfficer: contact,
      supervisoryAuthority: yetToEnter,
      legalBasis: yetToEnter,
      imprint: yetToEnter,
    },
    letterhead: emptyLetterhead,
    accessibility: null,
    createdAt: now,
  }
  await store.write((draft) => [
    draft.insert(hosts).values(host),
    note(draft, actor, { hostId: host.id, eventId: null, at: now, verb: 'host.created', about: host.id }),
  ])
  return host
}
