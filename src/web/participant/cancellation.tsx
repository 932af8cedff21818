import { cancelRegistration } from '../../domain/registrations/cancel-registration.ts'
import { dateRange } from '../../lib/dates.ts'
import { inLanguage, words } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import type { Ask } from '../env.ts'
import { Confirm } from '../ui/confirm.tsx'
import { Layout } from '../ui/layout.tsx'
import { mayStillChange, ownFrame, ownRegistration } from './own-registration.ts'
import { unknownLink } from './unknown-link.tsx'

/** `/r/:token/cancellation`: asks first; mail scanners follow links. */
export async function askToCancel(c: Ask<'/r/:token/cancellation'>): Promise<Response> {
  const own = await ownRegistration(c)
  if (!own) return unknownLink(c)
  const { event, registration, state, token } = own
  if (!mayStillChange(own, c.env.clock.now())) return c.redirect(`/r/${token}`, 303)
  const { language } = c.var
  const t = text(language)
  const waiting = state === 'waiting'
  return c.html(
    <Layout {...ownFrame(c, own)} title={t.title} scripts={['registration']}>
      <div class="stack">
        <h1>{t.title}</h1>
        <p class="lead">
          {inLanguage(event.title, language)}
          <br />
          {dateRange(event.startsAt, event.endsAt, event.allDay, event.zone, language)}
        </p>
      </div>
      <Confirm
        language={language}
        title={waiting ? t.askWaiting : t.ask}
        action={`/r/${token}/cancellation`}
        confirm={waiting ? t.leave : t.cancel}
        back={`/r/${token}`}
        danger
      >
        <p>{t.who(fullName(registration))}</p>
        <p>{waiting ? t.followsWaiting : t.follows}</p>
      </Confirm>
    </Layout>,
  )
}

/** `POST /r/:token/cancellation`: the seat goes on at once. A second press changes nothing. */
export async function cancel(c: Ask<'/r/:token/cancellation'>): Promise<Response> {
  const own = await ownRegistration(c)
  if (!own) return unknownLink(c)
  await cancelRegistration(c.env, own.actor, own.registration.id)
  return c.redirect(`/r/${own.token}`, 303)
}

const text = words(
  {
    title: 'Absagen',
    ask: 'Möchten Sie Ihre Teilnahme wirklich absagen?',
    askWaiting: 'Möchten Sie die Warteliste wirklich verlassen?',
    who: (name: string) => `Es geht um die Anmeldung von ${name}.`,
    follows:
      'Ihr Platz geht sofort an die nächste Person auf der Warteliste. Das lässt sich nicht zurücknehmen; Sie können sich nur neu anmelden. Sie bekommen eine Bestätigung per E-Mail.',
    followsWaiting:
      'Ihre Stelle auf der Warteliste verfällt. Das lässt sich nicht zurücknehmen. Sie bekommen eine Bestätigung per E-Mail.',
    cancel: 'Verbindlich absagen',
    leave: 'Warteliste verlassen',
  },
  {
    title: 'Cancel',
    ask: 'Do you really want to cancel?',
    askWaiting: 'Do you really want to leave the waiting list?',
    who: (name: string) => `This is about the registration of ${name}.`,
    follows:
      'Your seat goes to the next person on the waiting list at once. This cannot be undone; you could only register again. You will receive a confirmation by e-mail.',
    followsWaiting:
      'You give up your position on the waiting list. This cannot be undone. You will receive a confirmation by e-mail.',
    cancel: 'Cancel my registration',
    leave: 'Leave the waiting list',
  },
)
