import { Hono } from 'hono'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { attachFile, detachFile } from '../../../domain/mailings/attach-file.ts'
import { copyMailing } from '../../../domain/mailings/copy-mailing.ts'
import { countRecipients } from '../../../domain/mailings/count-recipients.ts'
import { type FoundRecipient, findRecipients } from '../../../domain/mailings/find-recipients.ts'
import { readMailing } from '../../../domain/mailings/read-mailing.ts'
import { removeMailing } from '../../../domain/mailings/remove-mailing.ts'
import { sampleLetter, sampleRecipient } from '../../../domain/mailings/sample-letter.ts'
import { sendTestLetter } from '../../../domain/mailings/send-test-letter.ts'
import { stopMailing } from '../../../domain/mailings/stop-mailing.ts'
import { readIn } from '../../../domain/mailings/written.ts'
import { isolated } from '../../../lib/isolated.ts'
import { isLanguage, words } from '../../../lib/languages.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv, Context } from '../../env.ts'
import { ButtonLink } from '../../ui/button.tsx'
import type { FieldErrors } from '../../ui/form.ts'
import { showsLetters } from '../../ui/letter-box.tsx'
import { Table } from '../../ui/table.tsx'
import { EventHead } from '../events/event-head.tsx'
import { copiedOnce, unsent } from '../forms/created-once.ts'
import { submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { letterPreview } from '../texts/letter-preview.tsx'
import { subjectShown } from '../texts/subject-shown.ts'
import { readAboutMailing } from './about-mailing.ts'
import { languageWords } from './audience-fields.tsx'
import { annexForm } from './mailing-annexes.tsx'
import { MailingPage } from './mailing-page.tsx'
import { noteOf } from './mailing-preview.tsx'

/** How many recipients the page of them shows. */
const shown = 50

/** One mailing: how it looks and stands, its annexes, and what can be done with it. */
export const mailing = new Hono<AppEnv>()
  .get('/office/events/:id/mailings/:mailing', (c) => page(c))
  .get('/office/events/:id/mailings/:mailing/preview', async (c) => {
    const { event, mailing } = await managed(c)
    const asked = c.req.query('in')
    const language = isLanguage(asked) ? asked : 'de'
    const one = await sampleRecipient(c.env, mailing)
    const letter = await sampleLetter(c.env, mailing, { event, about: one?.about, reader: c.var.user.email, language })
    if (!letter) throw new Refusal('not-found')
    const note = noteOf(one, language, c.var.language)
    return letterPreview(c, { hostId: event.hostId, letter, of: readIn(mailing, language), note })
  })
  .get('/office/events/:id/mailings/:mailing/recipients', (c) => recipientsPage(c))
  .post('/office/events/:id/mailings/:mailing/stop', async (c) => {
    const { id, mailing } = c.req.param()
    const outcome = await stopMailing(c.env, c.var.staff, { eventId: id, id: mailing })
    return c.redirect(`/office/events/${id}/mailings/${mailing}?done=mailing-${outcome}`, 303)
  })
  .post('/office/events/:id/mailings/:mailing/copy', async (c) => {
    const { id, mailing } = c.req.param()
    const copy = await copiedOnce(c, (deps) => copyMailing(deps, c.var.staff, { eventId: id, id: mailing }))
    return c.redirect(`/office/events/${id}/mailings/${copy}?done=copied`, 303)
  })
  .post('/office/events/:id/mailings/:mailing/removal', async (c) => {
    const { id, mailing } = c.req.param()
    await removeMailing(c.env, c.var.staff, { eventId: id, id: mailing })
    return c.redirect(`/office/events/${id}/mailings?done=removed`, 303)
  })
  .post('/office/events/:id/mailings/:mailing/test-letter', async (c) => {
    const { id, mailing } = c.req.param()
    const letter = { eventId: id, id: mailing, address: c.var.user.email, language: c.var.language }
    await sendTestLetter(c.env, c.var.staff, letter)
    return c.redirect(`/office/events/${id}/mailings/${mailing}?done=test-sent`, 303)
  })
  .post('/office/events/:id/mailings/:mailing/annexes', async (c) => {
    const { id, mailing } = c.req.param()
    await managed(c)
    const { again } = await submitted(c, annexForm, {}, ({ file }) =>
      attachFile(c.env, c.var.staff, { eventId: id, id: mailing, upload: file }),
    )
    if (again) return page(c, again.errors)
    return c.redirect(`/office/events/${id}/mailings/${mailing}?done=saved`, 303)
  })
  .post('/office/events/:id/mailings/:mailing/annexes/:file/removal', async (c) => {
    const { id, mailing, file } = c.req.param()
    await detachFile(c.env, c.var.staff, { eventId: id, id: mailing, sha256: file })
    return c.redirect(`/office/events/${id}/mailings/${mailing}?done=removed`, 303)
  })

async function page(c: Context<'/:id/:mailing'>, errors: FieldErrors = {}): Promise<Response> {
  const { event, mailing } = await managed(c)
  const about = await readAboutMailing(c, event, mailing)
  const form = { language: c.var.language, values: {}, errors }
  const layout = officeLayout(c, event, `/office/events/${event.id}/mailings/${mailing.id}`)
  showsLetters(c)
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return c.html(<MailingPage layout={layout} about={about} form={form} copying={unsent(c)} />, status)
}

/** The first of those to whom the selection applies now, whom no letter reaches in front. */
async function recipientsPage(c: Context<'/:id/:mailing'>): Promise<Response> {
  const { event, mailing } = await managed(c)
  const [counts, recipients] = await Promise.all([
    countRecipients(c.env, mailing),
    findRecipients(c.env, mailing, shown),
  ])
  const layout = officeLayout(c, event)
  const { language } = layout
  const t = text(language)
  const here = `/office/events/${event.id}`
  const title = t.title(subjectShown(mailing, event, language))
  const total = counts.letters + counts.optedOut + counts.withoutAddress + counts.unconfirmed
  return c.html(
    <OfficePage layout={layout} title={title}>
      <EventHead layout={layout} event={event} title={title} tab="mailings" />
      <p>{t.now}</p>
      <Table<FoundRecipient>
        captionHidden={false}
        caption={t.caption(recipients.length, total)}
        rows={recipients}
        empty={['Die Auswahl trifft auf niemanden zu.', 'The selection applies to nobody.']}
        columns={[
          {
            title: ['Name', 'Name'],
            heading: true,
            cell: ({ about, contact, name }) =>
              contact ? isolated(name) : <a href={`${here}/attendees/${about}`}>{isolated(name)}</a>,
          },
          { title: ['Adresse', 'Address'], cell: ({ address }) => address || '–' },
          { title: ['Sprache', 'Language'], cell: (one) => languageWords(language)[one.language] },
          { title: ['Schreiben', 'Letter'], cell: ({ state, contact }) => (contact ? t.contact : t[state]) },
        ]}
      />
      <ButtonLink alone look="secondary" icon="back" href={`${here}/mailings/${mailing.id}`} label={t.back} />
    </OfficePage>,
  )
}

async function managed(c: Context<'/:id/:mailing'>) {
  const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
  return { event, mailing: await readMailing(c.env, { eventId: event.id, id: c.req.param('mailing') }) }
}

const text = words({
  title: [(subject: string) => `Wer es bekommt: ${subject}`, (subject: string) => `Who gets it: ${subject}`],
  now: [
    'Wie die Auswahl zurzeit aussieht. Festgestellt wird sie am Ende der zehn Minuten vor dem Versand.',
    'The selection as it is at present. It is fixed at the end of the ten minutes before sending.',
  ],
  caption: [
    (shown: number, total: number) => (shown < total ? `Die ersten ${shown} von ${total}` : `Alle ${total}`),
    (shown: number, total: number) => (shown < total ? `The first ${shown} of ${total}` : `All ${total}`),
  ],
  contact: ['ja, für die Sammelanmeldung', 'yes, for the group registration'],
  waiting: ['ja', 'yes'],
  'no-address': ['nein: ohne Adresse', 'no: without address'],
  unconfirmed: ['nein: Adresse unbestätigt', 'no: address unconfirmed'],
  back: ['Zum Schreiben', 'To the mailing'],
})
