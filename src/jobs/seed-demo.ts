import { eq } from 'drizzle-orm'
import { certificates } from '../db/schema/certificates.ts'
import { desks } from '../db/schema/checkin.ts'
import { hosts } from '../db/schema/hosts.ts'
import { demoConference } from '../db/seed/demo-conference.ts'
import { demoSeries } from '../db/seed/demo-forum.ts'
import { demoHost, demoMailbox } from '../db/seed/demo-host.ts'
import { demoLogo } from '../db/seed/demo-logo.ts'
import type { Deps } from '../deps.ts'
import { addOrganiser } from '../domain/access/add-organiser.ts'
import { deskLink, deskPassphrase } from '../domain/checkin/desk-link.ts'
import { readEvent } from '../domain/events/read-event.ts'
import { createSeries } from '../domain/events/save-series.ts'
import { homeHost } from '../domain/organisations/find-hosts.ts'
import { setLogo } from '../domain/organisations/set-letterhead.ts'
import type { Actor } from '../lib/actor.ts'
import { moveTour, seedConference, seedPast } from './seed-demo-conference.ts'
import { seedDay } from './seed-demo-day.ts'
import { seedForum } from './seed-demo-forum.ts'
import { seedLetters } from './seed-demo-letters.ts'
import { seedRehearsal } from './seed-demo-papers.ts'
import { seedTalks } from './seed-demo-talks.ts'

type Uses = Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'client' | 'config' | 'mailer' | 'log' | 'closing'>

const actor: Actor = { as: 'system', job: 'lay-demo' }

/** Who works in the office of the demo. */
const demoOrganiser = 'tagung@landkreistag.example'

/**
 * Lays the demo: the host with its series, both conferences, the talks before, the meeting of today and the forum after, everybody who registered,
 * and what lies on the desk of the office. On a database that has a host it does nothing.
 */
export async function seedDemo(deps: Uses): Promise<void> {
  if (await homeHost(deps)) return
  const hostId = deps.ids.next()
  await deps.store.write((draft) => [
    draft.insert(hosts).values({ id: hostId, ...demoHost, createdAt: deps.clock.now() }),
  ])
  const userId = await addOrganiser(deps, actor, { hostId, email: demoOrganiser, name: 'Tagungsbüro DLT' })
  const seriesId = await createSeries(deps, actor, { hostId, series: demoSeries })
  const host = { hostId, seriesId }
  const staff = { as: 'staff', userId, hostIds: [hostId] } as const
  await setLogo(deps, staff, {
    hostId,
    upload: { name: 'logo.png', bytes: Uint8Array.from(atob(demoLogo), (sign) => sign.charCodeAt(0)) },
  })
  const conference = demoConference(deps.clock.now())
  await seedPast(deps, host)
  const open = await seedConference(deps, staff, host)
  await seedRehearsal(deps, staff, open)
  await seedTalks(deps, host)
  // From here on somebody reads the mailbox: the conferences began with files, what comes later with invitations.
  await deps.store.write((draft) => [
    draft.update(hosts).set({ organizerEmail: demoMailbox }).where(eq(hosts.id, hostId)),
  ])
  await seedDay(deps, staff, host)
  const invited = await seedForum(deps, host, conference)
  await seedLetters(deps, staff, { eventId: open, invited })
  await moveTour(deps, staff, open)
}

/** What `npm run demo` says once it is open: where to look, and a first sign-in link. */
export async function demoGreeting(
  deps: Pick<Deps, 'store' | 'clock' | 'signIn' | 'config' | 'keys'>,
): Promise<string> {
  const { store, clock, signIn, config } = deps
  const conference = await readEvent({ store }, { slug: demoConference(clock.now()).slug })
  const [certificate] = await store.read.select({ code: certificates.code }).from(certificates).limit(1)
  const [desk] = await store.read.select({ id: desks.id }).from(desks).where(eq(desks.rehearsal, false)).limit(1)
  const token = await signIn.issueToken(demoOrganiser, 24 * 60)
  return [
    '',
    `  Tagungsbüro      ${config.publicUrl}`,
    `  The conference   ${config.publicUrl}/e/${conference?.slug ?? ''}`,
    `  The office       ${config.publicUrl}/office/sign-in/${token}   (works once, for a day)`,
    ...(desk
      ? [`  A check-in       ${await deskLink(deps, desk.id)}   (open it with ${await deskPassphrase(deps, desk.id)})`]
      : []),
    ...(certificate ? [`  A certificate    ${config.publicUrl}/verify/${certificate.code}`] : []),
    `  Every letter     ${config.publicUrl}/dev/mailbox`,
    '',
  ].join('\n')
}
