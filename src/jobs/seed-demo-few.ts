import { demoPeople } from '../db/seed/demo-people.ts'
import type { Deps } from '../deps.ts'
import type { Desk } from '../domain/checkin/desk.ts'
import { takeScans } from '../domain/checkin/take-scans.ts'
import { personForm } from '../domain/registrations/submitting/person-form.ts'
import { register } from '../domain/registrations/submitting/register.ts'
import { privacyVersion } from '../domain/retention/privacy-version.ts'
import { visitor } from '../lib/actor.ts'
import type { Instant } from '../lib/dates.ts'
import { fullName } from '../lib/names.ts'

type Uses = Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'client'>

export type Came = { id: string; name: string }

/** The same world at an earlier instant. */
export function then<World extends Pick<Deps, 'clock'>>(deps: World, at: Instant): World {
  return { ...deps, clock: { now: () => at } }
}

/** Registers every ninth of the invented people, from one of them on. */
export async function seedFew(
  deps: Uses,
  { eventId, from, most }: { eventId: string; from: number; most: number },
): Promise<Came[]> {
  const registered: Came[] = []
  const people = demoPeople().filter(({ cancelled }, index) => index % 9 === from && !cancelled)
  for (const { cancelled: _, ...person } of people.slice(0, most)) {
    const form = personForm.parse(person)
    const submission = { eventId, submission: deps.ids.next(), privacyVersion, people: [form] }
    const { registration } = await register(deps, visitor, submission)
    if (registration) registered.push({ id: registration.id, name: fullName(form) })
  }
  return registered
}

/** Lets somebody in at a desk. */
export async function seedEntry(deps: Uses, desk: Desk, registration: string): Promise<void> {
  const at = deps.clock.now()
  const scan = { nonce: deps.ids.next(), registration, at, direction: 'in', kind: 'scan', offline: false } as const
  await takeScans(deps, desk, { sentAt: at, device: 'demo', scans: [scan] })
}
