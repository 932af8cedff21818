import { personCalendar } from '../../domain/calendar/person-calendar.ts'
import { words } from '../../lib/languages.ts'
import type { Context } from '../env.ts'
import { Layout } from '../ui/layout.tsx'
import { sendCalendarText } from '../ui/send-calendar.ts'
import { sendFormerCalendar } from '../ui/send-former-calendar.ts'
import { type Own, ownLayout, ownRegistration } from './own-registration.ts'

/** `/r/:token/calendar.ics`: the personal feed; with `?file` a file to be kept. Who has no seat has no entry yet, and is told so. */
export async function sendCalendarFile(c: Context<'/r/:token/calendar.ics'>): Promise<Response> {
  const own = await ownRegistration(c)
  if (!own) return sendFormerCalendar(c, 'person')
  const as = c.req.query('file') === undefined ? 'feed' : 'file'
  const text = await personCalendar(c.env, own, as)
  if (text === undefined) return noEntryYet(c, own)
  return sendCalendarText(c, text, as === 'file' ? { file: `${own.event.slug}.ics` } : {})
}

function noEntryYet(c: Context, own: Own): Response | Promise<Response> {
  const t = text(c.var.language)
  return c.html(
    <Layout {...ownLayout(c, own)} title={t.title}>
      <h1>{t.title}</h1>
      <p>{t.why}</p>
      <p>
        <a href={`/r/${own.token}`}>{t.back}</a>
      </p>
    </Layout>,
    404,
  )
}

const text = words(
  {
    title: 'Noch kein Kalendereintrag',
    why: 'Sie haben noch keinen festen Platz. Den Eintrag bekommen Sie mit der Zusage, damit nichts im Kalender steht, was noch nicht sicher ist.',
    back: 'Zu Ihrer Anmeldung',
  },
  {
    title: 'No calendar entry yet',
    why: 'You have no confirmed seat yet. The entry comes with the confirmation of your seat, so that your calendar holds nothing that is not certain.',
    back: 'To your registration',
  },
)
