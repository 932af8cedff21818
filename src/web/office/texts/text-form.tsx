import { Hono } from 'hono'
import { asEdited, type LetterText, splitText } from '../../../../templates/mail/letter-text.ts'
import { letterTexts } from '../../../../templates/mail/letter-texts.ts'
import { type EditableKind, isEditableKind } from '../../../../templates/mail/letters.ts'
import { testLetterText } from '../../../domain/calendar/text-test.ts'
import { findLetterTexts } from '../../../domain/events/find-letter-texts.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readLetterText } from '../../../domain/events/read-letter-text.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { removeLetterText } from '../../../domain/events/remove-letter-text.ts'
import { saveLetterText } from '../../../domain/events/save-letter-text.ts'
import { findSamplePeople } from '../../../domain/registrations/reading/find-sample-people.ts'
import { isLanguage, type Language } from '../../../lib/languages.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv, Context } from '../../env.ts'
import type { FormState } from '../../ui/form.ts'
import { showsLetters } from '../../ui/letter-box.tsx'
import { submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { letterTextForm } from './text-fields.tsx'
import { TextPage } from './text-page.tsx'

const here = '/office/events/:id/texts/:kind/:language'
type Asked = Context<typeof here>

/** The text of one letter in one language: changed, tried on oneself, given back. */
export const textForm = new Hono<AppEnv>()
  .get(here, async (c) => {
    const which = await whichText(c)
    return page(c, which, { language: c.var.language, values: await textOf(c, which), errors: {} })
  })
  .post(here, async (c) => {
    const which = await whichText(c)
    const form = { ...letterTextForm(which.kind, which.of), stored: await textOf(c, which) }
    const { again } = await submitted(c, form, {}, (text) =>
      saveLetterText(c.env, c.var.staff, { ...idsOf(which), text }),
    )
    if (again) return page(c, which, again)
    return c.redirect(`${addressOf(which)}?done=saved`, 303)
  })
  .post(`${here}/removal`, async (c) => {
    const which = await whichText(c)
    await removeLetterText(c.env, c.var.staff, idsOf(which))
    return c.redirect(`${addressOf(which)}?done=removed`, 303)
  })
  .post(`${here}/test`, async (c) => {
    const which = await whichText(c)
    const address = c.var.user.email
    const form = { ...letterTextForm(which.kind, which.of), stored: await textOf(c, which) }
    const sent = await submitted(c, form, {}, async (text, values) => ({
      letter: await testLetterText(c.env, c.var.staff, { ...idsOf(which), text, address }),
      form: { language: c.var.language, values, errors: {} },
    }))
    return sent.again ? page(c, which, sent.again) : page(c, which, sent.value.form, sent.value.letter)
  })

type WhichText = { event: EventRecord; kind: EditableKind; of: Language }

/** The text that an address names, for somebody who may change it. Throws Refusal `not-found`. */
export async function whichText(c: Asked): Promise<WhichText> {
  const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
  const kind = c.req.param('kind')
  const of = c.req.param('language')
  if (!isEditableKind(kind) || !isLanguage(of)) throw new Refusal('not-found')
  return { event, kind, of }
}

/** The text that holds for an event, its own or that of the application, as it is edited. */
export async function textOf(c: Asked, { event, kind, of }: WhichText): Promise<LetterText> {
  const own = await readLetterText(c.env, { eventId: event.id, kind, language: of })
  return asEdited(own ?? splitText(letterTexts[kind][of]), of)
}

function idsOf({ event, kind, of }: WhichText) {
  return { eventId: event.id, kind, language: of }
}

function addressOf({ event, kind, of }: WhichText): string {
  return `/office/events/${event.id}/texts/${kind}/${of}`
}

async function page(c: Asked, which: WhichText, form: FormState, tested?: number) {
  const { event, kind, of } = which
  const written = (await findLetterTexts(c.env, event.id)).filter((one) => one.kind === kind)
  const isOwn = written.some(({ language }) => language === of)
  const people = await findSamplePeople(c.env, event.id, 50)
  showsLetters(c)
  return c.html(
    <TextPage
      layout={officeLayout(c, event, addressOf(which))}
      form={form}
      {...{ event, kind, of, people }}
      isOwn={isOwn}
      otherOnly={!isOwn && written.length > 0}
      writer={c.var.user.email}
      noCarrier={c.env.config.carrier === 'none'}
      tested={tested}
    />,
    Object.keys(form.errors).length > 0 ? 422 : 200,
  )
}
