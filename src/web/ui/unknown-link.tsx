import { findPublicEvents } from '../../domain/events/find-events.ts'
import { words } from '../../lib/languages.ts'
import type { Context } from '../env.ts'
import { Layout } from './layout.tsx'
import { homeLayout } from './page-layout.ts'
import { Written } from './written.tsx'

/** 404 for a personal link that leads nowhere, with the ways to a new one. */
export async function unknownLink(c: Context): Promise<Response> {
  const { language } = c.var
  const [layout, { upcoming }] = await Promise.all([homeLayout(c, 'participant'), findPublicEvents(c.env)])
  const t = text(language)
  return c.html(
    <Layout {...layout} title={t.title}>
      <h1>{t.title}</h1>
      <div class="prose">
        <p>{t.why}</p>
        <ul>
          <li>{t.newest}</li>
          <li>{t.complete}</li>
          <li>{t.forgotten}</li>
        </ul>
        <h2>{t.now}</h2>
        {upcoming.length > 0 && <p>{t.ask}</p>}
        {upcoming.length > 0 && (
          <ul>
            {upcoming.map(({ event }) => (
              <li>
                <a href={`/e/${event.slug}/link`}>
                  <Written of={event.title} language={language} />
                </a>
              </li>
            ))}
          </ul>
        )}
        {layout.contact && <p>{t.call(layout.contact.phone)}</p>}
      </div>
    </Layout>,
    404,
  )
}

const text = words(
  {
    title: 'Dieser persönliche Link gilt nicht',
    why: 'Das kann drei Gründe haben:',
    newest:
      'Es gibt einen neueren. Nach einer Änderung der E-Mail-Adresse gilt nur der Link aus dem letzten Schreiben.',
    complete: 'Er ist unvollständig. Manche Mailprogramme brechen lange Links um.',
    forgotten: 'Die Veranstaltung ist lange vorbei, und die persönlichen Angaben sind gelöscht.',
    now: 'So bekommen Sie einen neuen',
    ask: 'Lassen Sie sich den Link noch einmal zusenden. Zu welcher Veranstaltung gehört er?',
    call: (phone: string) => `Oder rufen Sie uns an: ${phone}.`,
  },
  {
    title: 'This personal link is not valid',
    why: 'There may be three reasons:',
    newest: 'There is a newer one. After a change of the e-mail address only the link in the latest e-mail is valid.',
    complete: 'It is incomplete. Some mail programs break long links.',
    forgotten: 'The event was long ago, and the personal details have been erased.',
    now: 'How to get a new one',
    ask: 'Have the link sent to you again. Which event does it belong to?',
    call: (phone: string) => `Or call us: ${phone}.`,
  },
)
