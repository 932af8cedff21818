import { expect, inject, test } from 'vitest'
import { aVisitor } from '../../support/a-visitor.ts'
import { type PostedLetter, untilLetter } from '../../support/mailbox.ts'
import { aSignedHook } from '../../support/signed-hook.ts'

const url = inject('url')
const conference = new URL(inject('conference')).pathname
const email = `ankunft-${inject('entry')}@harz.example`

test('what the carrier tells under its seal becomes the state of the letter, once; what is forged does not', async () => {
  const visitor = aVisitor(url)
  const form = await visitor.open(`${conference}/registration`)
  const person = { firstName: 'Ankunft', lastName: 'Sicher', organisation: 'Landkreis Harz', email }
  await visitor.send(form, '/registration', person)
  const letter = await untilLetter(url, email, 'confirmation')
  const data = { email_id: 'unheard-of', tags: { letter: `${letter.about}_${letter.kind}_${letter.revision}` } }
  const delivered = aSignedHook({ type: 'email.delivered', data, at: Date.now() })
  const post = async (init: RequestInit) => (await fetch(`${url}/hooks/resend`, init)).status

  expect(await post({ ...delivered, body: delivered.body.replace('delivered', 'bounced') })).toBe(401)
  expect(await stateOf(letter)).toBe('sent')
  expect([await post(delivered), await post(delivered)]).toEqual([200, 200])
  expect(await stateOf(letter)).toBe('delivered')
  expect(await post(aSignedHook({ type: 'email.sent', data, at: Date.now() }))).toBe(200)
  expect(await stateOf(letter)).toBe('delivered')
})

async function stateOf({ id }: PostedLetter): Promise<string | undefined> {
  const letters = (await (await fetch(`${url}/dev/mailbox.json`)).json()) as PostedLetter[]
  return letters.find((letter) => letter.id === id)?.state
}
