import type { Deps } from '../../src/deps.ts'
import { cancelRegistration } from '../../src/domain/registrations/cancelling/cancel-registration.ts'
import { register } from '../../src/domain/registrations/submitting/register.ts'
import { aPerson } from './an-event.ts'

type Place = { event: { id: string }; categories: string[]; sessions: string[] }

/**
 * So many forms at once, each for one to three people, every other one sent twice; then a quarter of the people cancel at
 * once. `from` tells the people of one sender from those of another. Returns how many people were registered, and cancelled.
 */
export async function burstOfForms(deps: Deps, { event, categories, sessions }: Place, forms: number, from = '') {
  const send = (n: number) =>
    register(
      { ...deps, client: { address: `${from}/${n}` } },
      { as: 'visitor' },
      {
        ...{
          eventId: event.id,
          submission: `${event.id}/${from}/${n}`,
          together: n % 3 === 0,
          privacyVersion: '2026-11-20',
        },
        contact: n % 4 === 0 ? { name: 'Vorzimmer', email: `v${n}@${from}x.example` } : null,
        people: Array.from({ length: 1 + (n % 3) }, (_, index) => ({
          ...aPerson({
            email: `p${n}-${index}@${from}x.example`,
            firstName: `P ${n}`,
            organisation: `O ${n % 9}`,
            organisationAgs: '',
          }),
          categoryId: categories[n % categories.length] ?? null,
          sessions: sessions.filter((_, session) => (n >> session) % 2 === 0),
        })),
      },
    )
  const sent = Array.from({ length: forms }, (_, n) => n).flatMap((n) => (n % 2 === 0 ? [n, n] : [n]))
  const answers = await Promise.all(sent.map(send))
  const ids = [...new Set(answers.flatMap(({ people }) => people.map((person) => person?.id ?? 'nobody')))]
  const leaving = ids.filter((_, index) => index % 4 === 0)
  await Promise.all(leaving.map((id) => cancelRegistration(deps, { as: 'attendee', registrationId: id }, id)))
  return { people: ids.length, cancelled: leaving.length }
}
