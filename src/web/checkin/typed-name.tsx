import { correctName, nameInput } from '../../domain/checkin/correct-name.ts'
import { readDeskPerson } from '../../domain/checkin/read-desk-person.ts'
import { words } from '../../lib/languages.ts'
import { nameParts } from '../../lib/person/person-values.ts'
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
import { deskAddress } from './desk-address.ts'
import { DeskForm, DeskPaper } from './desk-paper.tsx'
import { openDeskForReal } from './open-desk-for-real.ts'

export async function showName(c: Context): Promise<Response> {
  openDeskForReal(c)
  return c.html(await page(c))
}

/** Corrects a name from a form, and leads to the page of the person, where the badge is printed. */
export async function takeTypedName(c: Context): Promise<Response> {
  const { language, desk } = c.var
  const values = await readForm(c)
  const seen = Object.fromEntries(nameParts.map((name) => [name, values[`seen-${name}`] ?? '']))
  const { data: sent, error } = nameInput.safeParse({ person: values, seen })
  if (!sent) {
    const issues = error.issues.map((issue) => ({ ...issue, path: issue.path.slice(1) }))
    return c.html(await page(c, values, personErrors(issues, language, true)), 422)
  }
  const registration = c.req.param('registration') ?? ''
  const corrected = await orRefusal(correctName(c.env, desk, registration, sent))
  if (corrected instanceof Refusal) {
    if (['not-found', 'forbidden', 'rehearsal', 'desk-closed'].includes(corrected.code)) throw corrected
    return c.html(await page(c, values, { form: refusalSentence(corrected.code, language) }), 422)
  }
  return c.redirect(deskAddress(c)(`people/${registration}`), 303)
}

async function page(c: Context, typed?: FormValues, errors: FieldErrors = {}) {
  const { language, desk } = c.var
  const registration = c.req.param('registration') ?? ''
  const [person, layout] = await Promise.all([readDeskPerson(c.env, desk, registration), homeLayout(c, 'participant')])
  const t = text(language)
  const now = Object.fromEntries(nameParts.map((name) => [name, person[name]]))
  const [at, form] = [deskAddress(c), { language, values: typed ?? now, errors }]
  return (
    <DeskPaper {...{ layout, desk, form, title: t.title, back: at() }}>
      <p>{t.whose(shownName(person))}</p>
      <DeskForm action={at(`people/${registration}/name`)} id="name" send={t.send}>
        {nameParts.map((name) => (
          <>
            <HiddenField name={`seen-${name}`} value={typed?.[`seen-${name}`] ?? person[name]} />
            <PersonField {...{ form, name }} ofAnother />
          </>
        ))}
      </DeskForm>
    </DeskPaper>
  )
}

const text = words(
  {
    title: 'Namen berichtigen',
    whose: (name: string) => `Bisher: ${name}. Kommt jemand anderes, wählen Sie bitte „Vertretung kommt“.`,
    send: 'Namen speichern',
  },
  {
    title: 'Correct the name',
    whose: (name: string) => `So far: ${name}. If somebody else comes, please choose “A deputy comes”.`,
    send: 'Save the name',
  },
)
