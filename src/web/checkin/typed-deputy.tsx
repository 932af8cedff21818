import { deputyAtDesk, deputyInput } from '../../domain/checkin/deputy-at-desk.ts'
import { readDeskPerson } from '../../domain/checkin/read-desk-person.ts'
import { privacyVersion } from '../../domain/retention/privacy-version.ts'
import { words } from '../../lib/languages.ts'
import { askedOf } from '../../lib/person/person-words.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Context } from '../env.ts'
import type { FieldErrors, FormValues } from '../ui/form.ts'
import { orRefusal } from '../ui/or-refusal.ts'
import { homeLayout } from '../ui/page-layout.ts'
import { PersonField } from '../ui/person-field.tsx'
import { personErrors } from '../ui/person-words.ts'
import { readForm } from '../ui/read-form.ts'
import { refusalSentence } from '../ui/refusal-words.ts'
import { shownName } from '../ui/shown-name.ts'
import { HiddenField } from '../ui/text-fields.tsx'
import { showAnswer } from './desk.tsx'
import { deskAddress } from './desk-address.ts'
import { DeskForm, DeskPaper } from './desk-paper.tsx'
import { openDeskForReal } from './open-desk-for-real.ts'

export async function showDeputy(c: Context): Promise<Response> {
  openDeskForReal(c)
  return c.html(await page(c, { nonce: c.env.ids.next() }, {}))
}

/** Takes a deputy from a form; sent again it is the same one. */
export async function takeTypedDeputy(c: Context): Promise<Response> {
  const { language, desk } = c.var
  const values = await readForm(c)
  const { nonce, ...person } = values
  const { data: deputy, error } = deputyInput.safeParse({ person, nonce, device: 'browser' })
  if (!deputy) {
    const issues = error.issues.map((issue) => ({ ...issue, path: issue.path.slice(1) }))
    return c.html(await page(c, values, personErrors(issues, language, true)), 422)
  }
  const registration = c.req.param('registration') ?? ''
  const came = await orRefusal(deputyAtDesk(c.env, desk, registration, deputy, privacyVersion))
  if (came instanceof Refusal) {
    if (['not-found', 'forbidden', 'rehearsal', 'desk-closed'].includes(came.code)) throw came
    return c.html(await page(c, values, { form: refusalSentence(came.code, language) }), 422)
  }
  return showAnswer(c, '', came.scans.answers[0])
}

async function page(c: Context, values: FormValues, errors: FieldErrors) {
  const { language, desk } = c.var
  const registration = c.req.param('registration') ?? ''
  const [person, layout] = await Promise.all([readDeskPerson(c.env, desk, registration), homeLayout(c, 'participant')])
  const t = text(language)
  const [at, form] = [deskAddress(c), { language, values, errors }]
  return (
    <DeskPaper {...{ layout, desk, form, title: t.title, back: at() }}>
      <p>{t.instead(shownName(person))}</p>
      <DeskForm action={at(`people/${registration}/substitution`)} id="deputy" send={t.send}>
        <HiddenField name="nonce" value={values.nonce ?? ''} />
        {askedOf('stand-in').map((name) => (
          <PersonField {...{ form, name }} ofAnother />
        ))}
      </DeskForm>
    </DeskPaper>
  )
}

const text = words(
  {
    title: 'Vertretung',
    instead: (name: string) => `Wer kommt statt ${name}? Organisation und Platz bleiben.`,
    send: 'Vertretung einlassen',
  },
  {
    title: 'Deputy',
    instead: (name: string) => `Who comes instead of ${name}? Organisation and seat stay.`,
    send: 'Let the deputy in',
  },
)
