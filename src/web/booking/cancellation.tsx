import { cancelRegistration } from '../../domain/registrations/cancelling/cancel-registration.ts'
import { readQueueOutlook } from '../../domain/registrations/waiting/read-queue-outlook.ts'
import { words } from '../../lib/languages.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Context } from '../env.ts'
import { Confirm } from '../ui/confirm.tsx'
import { Layout } from '../ui/layout.tsx'
import { orRefusal } from '../ui/or-refusal.ts'
import { eventLayout } from '../ui/page-layout.ts'
import { refusedPage } from '../ui/refused.tsx'
import { seatNext } from '../ui/seat-next.ts'
import { shownName } from '../ui/shown-name.ts'
import { unknownLink } from '../ui/unknown-link.tsx'
import { Written } from '../ui/written.tsx'
import { ownBooking, personInBooking } from './own-booking.ts'

/** `/b/:token/people/:id/cancellation`: asks first. */
export async function askToCancelPerson(c: Context<'/b/:token/people/:id/cancellation'>): Promise<Response> {
  const own = await ownBooking(c)
  if (!own) return unknownLink(c)
  const { registration, event, state } = await personInBooking(c, own)
  if (state === 'cancelled') return c.redirect(`/b/${own.token}`, 303)
  const { language } = c.var
  const t = text(language)
  const queue = await readQueueOutlook(c.env, event, registration.claimId)
  return c.html(
    <Layout {...eventLayout(c, { ...event, host: own.host }, 'participant')} title={t.title} scripts={['registration']}>
      <div class="stack">
        <h1>{t.title}</h1>
        <p class="lead">
          <Written of={event.title} language={language} />
        </p>
      </div>
      <Confirm
        title={t.ask(shownName(registration))}
        action={`/b/${own.token}/people/${registration.id}/cancellation`}
        confirm={t.cancel}
        back={`/b/${own.token}`}
        danger
      >
        {(state === 'confirmed' || state === 'offered') && <p>{seatNext(queue, language)}</p>}
        <p>{t.follows}</p>
      </Confirm>
    </Layout>,
  )
}

/** `POST /b/:token/people/:id/cancellation`. A second press changes nothing. */
export async function cancelPerson(c: Context<'/b/:token/people/:id/cancellation'>): Promise<Response> {
  const own = await ownBooking(c)
  if (!own) return unknownLink(c)
  const { registration } = await personInBooking(c, own)
  const back = `/b/${own.token}`
  const outcome = await orRefusal(cancelRegistration(c.env, own.actor, registration.id))
  if (outcome instanceof Refusal) return refusedPage(c, outcome, 'cancel', { ...own, back })
  return c.redirect(`${back}?saved=cancelled`, 303)
}

const text = words(
  {
    title: 'Absagen',
    ask: (name: string) => `Möchten Sie die Anmeldung von ${name} wirklich absagen?`,
    follows:
      'Wer zur Begleitung oder Assistenz angemeldet ist, wird mit abgemeldet. Das lässt sich nicht zurücknehmen. Kommt jemand anderes, benennen Sie besser eine Vertretung.',
    cancel: 'Verbindlich absagen',
  },
  {
    title: 'Cancel',
    ask: (name: string) => `Do you really want to cancel the registration of ${name}?`,
    follows:
      'Whoever accompanies or assists them is cancelled, too. This cannot be undone. If somebody else comes, rather name a deputy.',
    cancel: 'Cancel the registration',
  },
)
