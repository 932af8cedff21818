import { Hono } from 'hono'
import { endSessions } from '../../../domain/access/end-sessions.ts'
import { type FailedSignIns, findFailedSignIns } from '../../../domain/access/find-failed-sign-ins.ts'
import { defaultZone, instantOf, longDate, shortDateTime } from '../../../lib/dates.ts'
import { deviceOf } from '../../../lib/device-of.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { Session } from '../../../ports/sign-in.ts'
import type { AppEnv, Context } from '../../env.ts'
import { Button } from '../../ui/button.tsx'
import { ActionForm, PostForm } from '../../ui/post-form.tsx'
import { Table } from '../../ui/table.tsx'
import { officeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'

/** Where somebody is signed in, and how they sign out from afar. */
export const sessions = new Hono<AppEnv>()
  .get('/office/sessions', (c) => page(c))
  .post('/office/sessions/sign-out', async (c) => {
    await endSessions(c.env, c.var.staff)
    return leave(c, 'signed-out-everywhere')
  })
  .post('/office/sessions/:session/sign-out', async (c) => {
    const session = c.req.param('session')
    if ((await endSessions(c.env, c.var.staff, session)) === 0) throw new Refusal('not-found')
    if (session === c.var.user.sessionId) return leave(c, 'signed-out')
    return c.redirect('/office/sessions?done=session-ended', 303)
  })

async function leave(c: Context, done: string): Promise<Response> {
  const cookies = await c.env.signIn.signOut(c.req.raw.headers)
  for (const cookie of cookies.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
  return c.redirect(`/office/sign-in?done=${done}`, 303)
}

/** One's own sessions: on which device, since when, last seen; each can be ended, and all at once. Below, what failed in the application. */
async function page(c: Context): Promise<Response> {
  const { language, user } = c.var
  const [sessions, failed] = await Promise.all([c.env.signIn.sessions(user.id), findFailedSignIns(c.env)])
  const t = text(language)
  const at = (instant: number) => shortDateTime(instant, defaultZone, language)
  const device = ({ userAgent }: Session) => {
    const { browser, system } = deviceOf(userAgent)
    if (browser && system) return t.on(browser, system)
    return browser ?? system ?? t.unknown
  }
  return c.html(
    <OfficePage layout={officeLayout(c)} title={t.title}>
      <div class="stack">
        <h1>{t.title}</h1>
        <p class="prose">{t.what}</p>
      </div>
      <Table<Session>
        caption={t.title}
        rows={sessions}
        empty={t.unknown}
        columns={[
          {
            title: ['Gerät', 'Device'],
            heading: true,
            cell: (session) => (
              <>
                {device(session)}
                {session.id === user.sessionId && (
                  <>
                    <br />
                    <span class="muted">{t.here}</span>
                  </>
                )}
              </>
            ),
          },
          { title: ['Angemeldet seit', 'Signed in since'], cell: ({ since }) => at(since) },
          { title: ['Zuletzt benutzt', 'Last used'], cell: ({ lastSeen }) => at(lastSeen) },
          {
            title: t.signOut,
            cell: (session) => (
              <ActionForm action={`/office/sessions/${session.id}/sign-out`}>
                {t.signOut} <span class="kern-sr-only">{device(session)}</span>
              </ActionForm>
            ),
          },
        ]}
      />
      <PostForm action="/office/sessions/sign-out">
        <p>{t.lost}</p>
        <Button alone icon="logout" label={['Überall abmelden', 'Sign out everywhere']} />
      </PostForm>
      <section class="stack">
        <h2>{t.failed}</h2>
        <p>{t.failedWhat}</p>
        <FailedTable failed={failed} language={language} />
      </section>
    </OfficePage>,
  )
}

function FailedTable({ failed, language }: { failed: readonly FailedSignIns[]; language: Language }) {
  const t = text(language)
  return (
    <Table<FailedSignIns>
      caption={t.failed}
      rows={failed}
      empty={['In den letzten 30 Tagen keine.', 'None in the last 30 days.']}
      columns={[
        {
          title: ['Tag', 'Day'],
          heading: true,
          cell: ({ day }) => longDate(instantOf(day, '12:00', defaultZone), defaultZone, language),
        },
        { title: ['Unbekannte Adresse', 'Unknown address'], numeric: true, cell: (row) => row['unknown-address'] },
        { title: ['Ungültiger Link', 'Invalid link'], numeric: true, cell: (row) => row['dead-link'] },
        { title: ['Zu oft versucht', 'Tried too often'], numeric: true, cell: (row) => row['too-many'] },
      ]}
    />
  )
}

const text = words({
  title: ['Wo Sie angemeldet sind', 'Where you are signed in'],
  what: [
    'Eine Anmeldung endet von selbst: einen Tag nach der letzten Benutzung, spätestens nach einer Woche. Die letzte Benutzung ist auf eine Viertelstunde genau.',
    'A sign-in ends by itself: a day after it was last used, and after a week at the latest. The last use is known to a quarter of an hour.',
  ],
  here: ['dieses Gerät', 'this device'],
  on: [
    (browser: string, system: string) => `${browser} auf ${system}`,
    (browser: string, system: string) => `${browser} on ${system}`,
  ],
  unknown: ['Unbekanntes Gerät', 'Unknown device'],
  signOut: ['Abmelden', 'Sign out'],
  lost: [
    'Ein Gerät ist verloren, oder Sie kennen eines nicht? Melden Sie alle ab, auch dieses. Danach lassen Sie sich einen neuen Link zusenden.',
    'You have lost a device, or do not know one? Sign all of them out, this one too. Then have a new link sent to you.',
  ],
  failed: ['Vergebliche Anmeldungen', 'Failed sign-ins'],
  failedWhat: [
    'Wie oft in den letzten 30 Tagen niemand ins Büro kam, im ganzen Haus gezählt; wer es war, wird nicht gespeichert. Einzelne sind Tippfehler oder alte Links, sehr viele an einem Tag jemand, der es versucht.',
    'How often nobody got into the office in the last 30 days, counted for the whole house; who it was is not kept. A few are slips or old links, very many on one day are somebody trying.',
  ],
})
