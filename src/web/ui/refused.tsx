import { words } from '../../lib/languages.ts'
import type { Refusal } from '../../lib/refusal.ts'
import type { Context } from '../env.ts'
import { Alert } from './alert.tsx'
import { ButtonLink, ButtonRow } from './button.tsx'
import { eventRefusal, type Wish } from './event-refusal.ts'
import { Layout } from './layout.tsx'
import { eventLayout } from './page-layout.ts'
import { refusalStatus } from './refusal-status.ts'
import { Written } from './written.tsx'

type Place = { event: Parameters<typeof eventRefusal>[2] & { title: { de: string } }; host: HostOfFrame; back: string }
type HostOfFrame = Parameters<typeof eventLayout>[1]['host']

/** A house rule said no to a button: why, what now and whom to call. */
export function refusedPage(c: Context, { code }: Refusal, wish: Wish, { event, host, back }: Place) {
  const { language } = c.var
  const t = text(language)
  return c.html(
    <Layout {...eventLayout(c, { ...event, host }, 'participant')} title={t.title}>
      <div class="stack">
        <h1>{t.title}</h1>
        <p class="lead">
          <Written of={event.title} language={language} />
        </p>
      </div>
      <Alert kind="warning" title={t.why} announce>
        <p>{eventRefusal(code, wish, event, language)}</p>
      </Alert>
      <ButtonRow>
        <ButtonLink href={back} look="secondary" icon="back">
          {t.back}
        </ButtonLink>
      </ButtonRow>
    </Layout>,
    refusalStatus[code],
  )
}

const text = words(
  { title: 'Das geht nicht mehr', why: 'Warum, und was Sie tun können', back: 'Zurück zur Anmeldung' },
  { title: 'This is no longer possible', why: 'Why, and what you can do', back: 'Back to the registration' },
)
