import { svixSignature } from '../../src/adapters/svix-signature.ts'
import { createApp } from '../../src/app.ts'
import { deliverDueLetters } from '../../src/domain/outbox/deliver-due-letters.ts'
import { plainRenderers } from './a-letter.ts'
import { anEvent } from './an-event.ts'
import { aCarrier } from './carrier.ts'
import { formOf, nr } from './registering.ts'
import { aSignedHook, hookSecret } from './signed-hook.ts'
import { aMonday, world } from './world.ts'

/** An application with one letter that the carrier calls c1, and what the carrier can tell of it. */
export async function aSentLetter() {
  const here = await world()
  const deps = { ...here.deps, hookSignature: svixSignature(hookSecret) }
  const app = createApp()
  await formOf(deps, await anEvent(deps))(...nr(1))
  await deliverDueLetters({ ...deps, mailer: aCarrier().mailer }, plainRenderers)
  const post = (init: RequestInit) => Promise.resolve(app.request('/hooks/resend', init, { ...deps, mailer: null }))
  const tell = (type: string, more: { data?: object; at?: number; id?: string } = {}) =>
    post(
      aSignedHook({ ...more, type, at: more.at ?? aMonday, signedAt: aMonday, data: { email_id: 'c1', ...more.data } }),
    )
  const letter = async () => {
    const { rows } = await here.client.execute('select state, problem, state_at from letters')
    return { ...rows[0] }
  }
  const history = async () =>
    (await here.client.execute('select what, problem from letter_events order by id')).rows.map(({ what, problem }) =>
      problem ? `${what} (${problem})` : what,
    )
  const suppressed = async () => {
    const { rows } = await here.client.execute('select address, reason from suppressions')
    return rows.map((row) => ({ ...row }))
  }
  return { ...here, deps, post, tell, letter, history, suppressed }
}
