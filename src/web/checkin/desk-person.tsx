import { readDeskPerson } from '../../domain/checkin/read-desk-person.ts'
import { reissueCode } from '../../domain/checkin/reissue-code.ts'
import { deskNoteInput, setDeskNote } from '../../domain/checkin/set-desk-note.ts'
import { words } from '../../lib/languages.ts'
import type { Context } from '../env.ts'
import type { FieldErrors, FormValues } from '../ui/form.ts'
import { homeLayout } from '../ui/page-layout.ts'
import { readForm } from '../ui/read-form.ts'
import { deskAddress } from './desk-address.ts'
import { DeskPersonPage } from './desk-person-page.tsx'
import { openDeskForReal } from './open-desk-for-real.ts'

export async function showPerson(c: Context): Promise<Response> {
  return c.html(await page(c))
}

export async function takeTypedNote(c: Context): Promise<Response> {
  const { eventId, actor } = openDeskForReal(c)
  const values = await readForm(c)
  const { data: note, error } = deskNoteInput.safeParse(values.note ?? '')
  if (error) return c.html(await page(c, values, { note: text(c.var.language).tooLong }), 422)
  const registrationId = c.req.param('registration') ?? ''
  await setDeskNote(c.env, actor, { eventId, registrationId, note })
  return c.redirect(deskAddress(c)(`people/${registrationId}`), 303)
}

export async function takeLostBadgeByPage(c: Context): Promise<Response> {
  const { eventId, actor } = openDeskForReal(c)
  const registrationId = c.req.param('registration') ?? ''
  await reissueCode(c.env, actor, { eventId, registrationId })
  return c.redirect(deskAddress(c)(`people/${registrationId}`), 303)
}

async function page(c: Context, values?: FormValues, errors: FieldErrors = {}) {
  const person = await readDeskPerson(c.env, c.var.desk, c.req.param('registration') ?? '')
  const layout = await homeLayout(c, 'participant')
  const form = { language: c.var.language, values: values ?? { note: person.note ?? '' }, errors }
  const nonce = () => c.env.ids.next()
  return <DeskPersonPage {...{ layout, form, person, nonce, desk: c.var.desk, at: deskAddress(c) }} />
}

const text = words(
  { tooLong: 'Der Hinweis darf höchstens 200 Zeichen in einer Zeile haben.' },
  { tooLong: 'The note may have at most 200 characters in one line.' },
)
