import { cancelRegistration } from '../../domain/registrations/cancelling/cancel-registration.ts'
import { readQueueOutlook } from '../../domain/registrations/waiting/read-queue-outlook.ts'
import { words } from '../../lib/languages.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Context } from '../env.ts'
import { Confirm } from '../ui/confirm.tsx'
import { EventLine } from '../ui/event-line.tsx'
import { confirmedBy, heardBy } from '../ui/heard-by.ts'
import { Layout } from '../ui/layout.tsx'
import { orRefusal } from '../ui/or-refusal.ts'
import { refusedPage } from '../ui/refused.tsx'
import { seatNext } from '../ui/seat-next.ts'
import { shownName } from '../ui/shown-name.ts'
import { unknownLink } from '../ui/unknown-link.tsx'
import { mayStill, ownLayout, ownRegistration } from './own-registration.ts'

/** `/r/:token/cancellation`: asks first; mail scanners follow links. */
export async function askToCancel(c: Context<'/r/:token/cancellation'>): Promise<Response> {
  const own = await ownRegistration(c)
  if (!own) return unknownLink(c)
  const { event, registration, state, token } = own
  if (!mayStill(own, 'cancel', c.env.clock.now())) return c.redirect(`/r/${token}`, 303)
  const { language } = c.var
  const t = text(language)
  const queue = await readQueueOutlook(c.env, event, registration.claimId)
  const kind = state === 'waiting' || state === 'offered' || state === 'review' ? state : 'confirmed'
  return c.html(
    <Layout {...ownLayout(c, own)} title={t.title} scripts={['registration']}>
      <div class="stack">
        <h1>{t.title}</h1>
        <EventLine event={event} language={language} />
      </div>
      <Confirm
        title={asks(language)[kind]}
        action={`/r/${token}/cancellation`}
        confirm={confirms(language)[kind]}
        back={`/r/${token}`}
        danger
      >
        <p>{t.who(shownName(registration))}</p>
        {(kind === 'confirmed' || kind === 'offered') && <p>{seatNext(queue, language)}</p>}
        <p>{[follows(language)[kind], confirmedBy(heardBy(c, own), language)].filter(Boolean).join(' ')}</p>
      </Confirm>
    </Layout>,
  )
}

/** `POST /r/:token/cancellation`: the seat goes on at once. A second press changes nothing. */
export async function cancel(c: Context<'/r/:token/cancellation'>): Promise<Response> {
  const own = await ownRegistration(c)
  if (!own) return unknownLink(c)
  const back = `/r/${own.token}`
  const outcome = await orRefusal(cancelRegistration(c.env, own.actor, own.registration.id))
  if (outcome instanceof Refusal) return refusedPage(c, outcome, 'cancel', { ...own, back })
  return c.redirect(back, 303)
}

const text = words(
  { title: 'Absagen', who: (name: string) => `Es geht um die Anmeldung von ${name}.` },
  { title: 'Cancel', who: (name: string) => `This is about the registration of ${name}.` },
)

const asks = words(
  {
    confirmed: 'Möchten Sie Ihre Teilnahme wirklich absagen?',
    waiting: 'Möchten Sie die Warteliste wirklich verlassen?',
    offered: 'Möchten Sie den angebotenen Platz wirklich ablehnen?',
    review: 'Möchten Sie Ihre Anmeldung wirklich zurückziehen?',
  },
  {
    confirmed: 'Do you really want to cancel?',
    waiting: 'Do you really want to leave the waiting list?',
    offered: 'Do you really want to decline the seat you are offered?',
    review: 'Do you really want to withdraw your registration?',
  },
)

const follows = words(
  {
    confirmed: 'Das lässt sich nicht zurücknehmen.',
    waiting: 'Ihre Stelle auf der Warteliste verfällt. Das lässt sich nicht zurücknehmen.',
    offered: 'Sie stehen dann nicht mehr auf der Warteliste. Das lässt sich nicht zurücknehmen.',
    review: 'Der Veranstalter entscheidet dann nicht mehr darüber.',
  },
  {
    confirmed: 'This cannot be undone.',
    waiting: 'You give up your position on the waiting list. This cannot be undone.',
    offered: 'You leave the waiting list. This cannot be undone.',
    review: 'The host will not decide on it any more.',
  },
)

const confirms = words(
  {
    confirmed: 'Verbindlich absagen',
    waiting: 'Warteliste verlassen',
    offered: 'Platz ablehnen',
    review: 'Anmeldung zurückziehen',
  },
  {
    confirmed: 'Cancel my registration',
    waiting: 'Leave the waiting list',
    offered: 'Decline the seat',
    review: 'Withdraw my registration',
  },
)
