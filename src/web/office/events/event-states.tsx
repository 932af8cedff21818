import { Hono } from 'hono'
import { publishEvent, unpublishEvent } from '../../../domain/events/publish-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { cancelEvent, countCancellationLetters } from '../../../domain/registrations/cancelling/cancel-event.ts'
import { inLanguage, words } from '../../../lib/languages.ts'
import type { AppEnv, Context } from '../../env.ts'
import { Alert } from '../../ui/alert.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { officeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { EventHead } from './event-head.tsx'

/** How an event stands: public, withdrawn, called off. */
export const eventStates = new Hono<AppEnv>()
  .post('/office/events/:id/publication', async (c) => {
    const id = c.req.param('id')
    await publishEvent(c.env, c.var.staff, id)
    return c.redirect(`/office/events/${id}?done=published`, 303)
  })
  .post('/office/events/:id/publication/withdrawal', async (c) => {
    const id = c.req.param('id')
    await unpublishEvent(c.env, c.var.staff, id)
    return c.redirect(`/office/events/${id}?done=withdrawn`, 303)
  })
  .get('/office/events/:id/cancellation', (c) => cancellationPage(c))
  .post('/office/events/:id/cancellation', async (c) => {
    const id = c.req.param('id')
    await cancelEvent(c.env, c.var.staff, id)
    return c.redirect(`/office/events/${id}?done=called-off`, 303)
  })

/** Says how many letters will go out before the event is called off; it cannot be taken back. */
async function cancellationPage(c: Context<'/:id'>): Promise<Response> {
  const { language, staff } = c.var
  const event = await readManagedEvent(c.env, staff, c.req.param('id'))
  const letters = await countCancellationLetters(c.env, event.id)
  const layout = officeLayout(c, event)
  const t = text(language)
  const here = `/office/events/${event.id}`
  return c.html(
    <OfficePage layout={layout} title={t.title}>
      <EventHead layout={layout} event={event} />
      {event.status === 'cancelled' ? (
        <Alert kind="info" title={t.already} />
      ) : (
        <Confirm title={t.question} action={`${here}/cancellation`} confirm={t.confirm} back={here} danger>
          <p>
            <strong>{t.letters(letters, new Intl.NumberFormat(language).format(letters))}</strong>
          </p>
          <p>{t.consequences(inLanguage(event.title, language))}</p>
        </Confirm>
      )}
    </OfficePage>,
  )
}

const text = words({
  title: ['Veranstaltung absagen', 'Call the event off'],
  question: ['Möchten Sie die Veranstaltung wirklich absagen?', 'Do you really want to call the event off?'],
  letters: [
    (count: number, shown: string) =>
      count === 0
        ? 'Es geht kein Brief hinaus: Niemand ist angemeldet.'
        : count === 1
          ? 'Es geht 1 Brief hinaus.'
          : `Es gehen ${shown} Briefe hinaus.`,
    (count: number, shown: string) =>
      count === 0
        ? 'No letter will go out: nobody is registered.'
        : count === 1
          ? '1 letter will go out.'
          : `${shown} letters will go out.`,
  ],
  consequences: [
    (title: string) =>
      `Alle, die einen Platz haben oder auf der Warteliste stehen, erhalten sofort eine Absage; der Eintrag in ihren Kalendern wird aufgehoben. „${title}“ bleibt öffentlich, aber als abgesagt. Das lässt sich nicht zurücknehmen.`,
    (title: string) =>
      `Everybody who has a seat or is on the waiting list gets a cancellation at once, and the entry in their calendars is revoked. “${title}” stays public, but as called off. This cannot be taken back.`,
  ],
  confirm: ['Verbindlich absagen', 'Call off for good'],
  already: ['Diese Veranstaltung ist bereits abgesagt.', 'This event has been called off already.'],
})
