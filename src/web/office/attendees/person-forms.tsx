import { Hono } from 'hono'
import { type LettersAhead, readLettersAhead } from '../../../domain/outbox/read-letters-ahead.ts'
import { readManagedRegistration } from '../../../domain/registrations/reading/read-managed-registration.ts'
import type { RegistrationRecord } from '../../../domain/registrations/reading/read-registration.ts'
import { type QueueOutlook, readQueueOutlook } from '../../../domain/registrations/waiting/read-queue-outlook.ts'
import { type Language, type WordPair, wordOf } from '../../../lib/languages.ts'
import type { AppEnv, Context } from '../../env.ts'
import { Confirm } from '../../ui/confirm.tsx'
import type { FormState, FormValues } from '../../ui/form.ts'
import { shownName } from '../../ui/shown-name.ts'
import { PageOfEvent } from '../events/page-of-event.tsx'
import { FormFields } from '../forms/form-fields.tsx'
import { FormPart } from '../forms/form-page.tsx'
import type { OfficeForm } from '../forms/office-form.ts'
import { submitted } from '../forms/submitted.ts'
import { letterAhead } from '../letters/what-is-sent.ts'
import { officeLayout } from '../office-layout.ts'
import { sinceNow } from '../since.ts'

/** Somebody, with what would become of letters to them and of their seat. */
export type Ahead = { record: RegistrationRecord; letters: LettersAhead; queue: QueueOutlook }

/** Words with the name of the person. */
type Named = readonly [german: (name: string) => string, english: (name: string) => string]

type PersonForm<Output> = {
  /** The page, below the address of the person; the form goes there too, unless `to` says otherwise. */
  at: string
  to?: string
  form: OfficeForm<never, Output, RegistrationRecord['event']>
  title: Named
  /** Asked in so many words before something that is not simply taken back. */
  question?: Named
  what: WordPair
  /** What else follows, as addresses and queue are: of what is about to be done to this person. */
  follows?: (ahead: Ahead, language: Language) => readonly string[]
  button?: WordPair
  values?: (c: Context, record: RegistrationRecord) => FormValues | Promise<FormValues>
  /** A text that it answers is the id of who is there now. */
  save: (c: Context, record: RegistrationRecord, value: Output, values: FormValues) => Promise<unknown>
  done: string
}

const person = '/office/events/:id/attendees/:registration'

/** What the office does about somebody, each on a page of its own; then it is back on the page of the person. */
export function personForm<Output>({ at, to = `/${at}`, form, save, done, ...page }: PersonForm<Output>) {
  async function shown(c: Context, record: RegistrationRecord, state: FormState) {
    const { event, host } = record
    const { language } = state
    const here = addressOf(record)
    const layout = officeLayout(c, { ...event, host }, `${here}/${at}`)
    const name = shownName(record.registration)
    const say = ([german, english]: Named) => (language === 'de' ? german(name) : english(name))
    const follows = page.follows?.(await readAhead(c, record), language) ?? []
    const what = [wordOf(page.what, language), ...follows].map((sentence) => <p>{sentence}</p>)
    return (
      <PageOfEvent layout={layout} event={event} title={say(page.title)} tab="attendees" form={state}>
        {page.question && page.button ? (
          <Confirm
            {...{ language, title: say(page.question), action: here + to, confirm: wordOf(page.button, language) }}
            back={here}
          >
            {what}
            <FormFields of={form} form={state} about={event} />
          </Confirm>
        ) : (
          <>
            {what}
            <FormPart of={form} form={state} about={event} action={here + to} button={page.button} back={here} />
          </>
        )}
      </PageOfEvent>
    )
  }
  return new Hono<AppEnv>()
    .get(`${person}/${at}`, async (c) => {
      const record = await managed(c)
      const values = (await page.values?.(c, record)) ?? {}
      return c.html(await shown(c, record, { language: c.var.language, values, errors: {} }))
    })
    .post(`${person}${to}`, async (c) => {
      const record = await managed(c)
      const begun = (await page.values?.(c, record)) ?? {}
      const since = sinceNow(c)
      const sent = await submitted(c, { ...form, begun }, record.event, (value, values) =>
        save(c, record, value, values),
      )
      if (sent.again) return c.html(await shown(c, record, sent.again), 422)
      return c.redirect(
        `${addressOf(record, typeof sent.value === 'string' ? sent.value : undefined)}?done=${done}&${since}`,
        303,
      )
    })
}

/** What an act about somebody would come to. */
export async function readAhead(c: Context, record: RegistrationRecord): Promise<Ahead> {
  const { registration, contact, event } = record
  const [letters, queue] = await Promise.all([
    readLettersAhead(c.env, event.hostId, [registration.email, contact?.email ?? '']),
    readQueueOutlook(c.env, event, registration.claimId),
  ])
  return { record, letters, queue }
}

/** Whether what concerns somebody reaches them, or who registered them: a sentence for each address. */
export function lettersTo({ record: { registration, contact }, letters }: Ahead, language: Language): string[] {
  const to = [...new Set([registration.email, contact?.email ?? ''])].filter(Boolean)
  return (to.length === 0 ? [''] : to).map((address) => letterAhead(address, letters, language))
}

/** The registration that the address names, if somebody may see it. */
export function managed(c: Context): Promise<RegistrationRecord> {
  const { id: eventId = '', registration: id = '' } = c.req.param() as Record<string, string>
  return readManagedRegistration(c.env, c.var.staff, { eventId, id })
}

/** The page of a person. */
export function addressOf({ registration: { id, eventId } }: RegistrationRecord, of = id): string {
  return `/office/events/${eventId}/attendees/${of}`
}
