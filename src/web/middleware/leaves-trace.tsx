import { createMiddleware } from 'hono/factory'
import { words } from '../../lib/languages.ts'
import type { AppEnv, Context } from '../env.ts'
import { ButtonLink, ButtonRow } from '../ui/button.tsx'
import { Layout } from '../ui/layout.tsx'
import { homeLayout } from '../ui/page-layout.ts'
import { isAskedByProgram, refusalPage } from '../ui/refusal-page.tsx'

/**
 * Marks the route of a GET that is written down (a printing, a note who took a list, a certificate's code): another site may
 * link to it, but not fetch it in somebody's name. Whoever was led here presses a button of ours, and then it is our own
 * page that asks. Browsers that do not say who asks, and programs, come through: SameSite=Lax guards the cookie.
 */
export const leavesTrace = createMiddleware<AppEnv>(async (c, next) => {
  if (!isAskedFromElsewhere(c)) return next()
  if (isAskedByProgram(c)) return refusalPage(c, 'forbidden')
  return askAgain(c)
})

/** Whether a page of another site makes a browser ask. */
export function isAskedFromElsewhere(c: Context): boolean {
  const site = c.req.header('sec-fetch-site')
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

async function askAgain(c: Context): Promise<Response> {
  const { language, user } = c.var
  const t = text(language)
  c.header('Cache-Control', 'no-store')
  const layout = await homeLayout(c, c.req.path.startsWith('/office') ? 'office' : 'participant')
  return c.html(
    <Layout {...layout} title={t.title} user={user}>
      <h1>{t.title}</h1>
      <p>{t.why}</p>
      <ButtonRow>
        <ButtonLink href={layout.path} icon="download">
          {t.fetch}
        </ButtonLink>
      </ButtonRow>
    </Layout>,
    403,
  )
}

const text = words(
  {
    title: 'Möchten Sie diese Datei herunterladen?',
    why: 'Eine andere Website hat Sie hierher geleitet. Jeder Abruf dieser Datei wird festgehalten; deshalb beginnt er erst, wenn Sie ihn hier bestätigen.',
    fetch: 'Datei herunterladen',
  },
  {
    title: 'Would you like to download this file?',
    why: 'Another website led you here. Every download of this file is put on record; that is why it only begins when you confirm it here.',
    fetch: 'Download the file',
  },
)
