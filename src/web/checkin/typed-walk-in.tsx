import { walkIn } from '../../domain/checkin/walk-in.ts'
import { noConsents } from '../../domain/registrations/changing/consents.ts'
import { privacyVersion } from '../../domain/retention/privacy-version.ts'
import { words } from '../../lib/languages.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Context } from '../env.ts'
import type { FieldErrors, FormValues } from '../ui/form.ts'
import { orRefusal } from '../ui/or-refusal.ts'
import { homeLayout } from '../ui/page-layout.ts'
import { PersonBlock } from '../ui/person-block.tsx'
import { readForm } from '../ui/read-form.ts'
import { readPerson } from '../ui/read-person.ts'
import { refusalSentence } from '../ui/refusal-words.ts'
import { HiddenField } from '../ui/text-fields.tsx'
import { showAnswer } from './desk.tsx'
import { deskAddress } from './desk-address.ts'
import { DeskForm, DeskPaper } from './desk-paper.tsx'
import { openDeskForReal } from './open-desk-for-real.ts'

export async function showWalkIn(c: Context): Promise<Response> {
  if (!openDeskForReal(c).walkIns) throw new Refusal('no-walk-ins')
  return c.html(await page(c, { submission: c.env.ids.next() }, {}))
}

/** Takes somebody without a registration from a form; sent again it is the same walk-in. */
export async function takeTypedWalkIn(c: Context): Promise<Response> {
  const { language, desk } = c.var
  const values = await readForm(c)
  const { person, errors } = readPerson(values, language, true)
  if (!person) return c.html(await page(c, values, errors), 422)
  const sent = {
    person: { ...person, ...noConsents },
    categoryId: null,
    submission: values.submission || c.env.ids.next(),
    device: 'browser',
  }
  const came = await orRefusal(walkIn(c.env, desk, sent, privacyVersion))
  if (came instanceof Refusal) {
    if (['no-walk-ins', 'rehearsal', 'desk-closed'].includes(came.code)) throw came
    return c.html(await page(c, values, { form: refusalSentence(came.code, language) }), 422)
  }
  if (came.as === 'known') return c.html(await page(c, values, { form: text(language).known }), 422)
  const answer = came.scans?.answers[0]
  return answer ? showAnswer(c, '', answer) : c.redirect(deskAddress(c)(`people/${came.registration}`), 303)
}

async function page(c: Context, values: FormValues, errors: FieldErrors) {
  const { language, desk } = c.var
  const t = text(language)
  const [at, form] = [deskAddress(c), { language, values, errors }]
  return (
    <DeskPaper {...{ layout: await homeLayout(c, 'participant'), desk, form, title: t.title, back: at() }}>
      <DeskForm action={at('people')} id="walk-in" send={t.send}>
        <HiddenField name="submission" value={values.submission ?? ''} />
        <PersonBlock form={form} title={t.who} withoutAddress={t.withoutAddress} />
      </DeskForm>
    </DeskPaper>
  )
}

const text = words(
  {
    title: 'Ohne Anmeldung',
    who: 'Wer kommt',
    withoutAddress: 'Freiwillig: Dorthin gehen Bestätigung und Kalendereintrag.',
    send: 'Anmelden und einlassen',
    known: 'Diese Person ist schon angemeldet: Bitte suchen Sie ihren Namen am Check-in.',
  },
  {
    title: 'Walk-in',
    who: 'Who comes',
    withoutAddress: 'Optional: confirmation and calendar entry go there.',
    send: 'Register and let in',
    known: 'This person is registered already: please look their name up at the desk.',
  },
)
