import { type VerifiedCertificate, verifyCertificate } from '../../domain/papers/certificates/verify-certificate.ts'
import { dateRange, longDate } from '../../lib/dates.ts'
import { inLanguage, type Language, words } from '../../lib/languages.ts'
import type { Context } from '../env.ts'
import { Alert } from '../ui/alert.tsx'
import { Button, ButtonRow } from '../ui/button.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { Layout } from '../ui/layout.tsx'
import { eventLayout, homeLayout } from '../ui/page-layout.ts'
import { TextField } from '../ui/text-fields.tsx'

/** `/verify`: where one types the code of a certificate that one cannot scan. */
export async function askForCode(c: Context<'/verify'>): Promise<Response> {
  const code = c.req.query('code')?.trim()
  // Cut between the two halves of a character it would be no address.
  if (code) return c.redirect(`/verify/${encodeURIComponent(code.slice(0, 100).toWellFormed())}`, 303)
  const { language } = c.var
  const t = text(language)
  return c.html(
    <Layout {...(await homeLayout(c))} title={t.title}>
      <div class="stack">
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
      </div>
      <CodeForm language={language} />
    </Layout>,
  )
}

/** `/verify/:code`: whether a certificate is genuine, to whoever holds it. */
export async function showVerified(c: Context<'/verify/:code'>): Promise<Response> {
  const { language } = c.var
  const found = await verifyCertificate(c.env, c.req.param('code'))
  const known = found.outcome !== 'unknown'
  const layout = known
    ? eventLayout(c, { ...found.event, host: found.host }, 'participant')
    : await homeLayout(c, 'participant')
  const t = text(language)
  return c.html(
    <Layout {...layout} title={t.title}>
      <h1>{t.title}</h1>
      <Verdict found={found} language={language} />
      {known && <DefinitionList items={factsOf(found, language)} />}
      {!known && <CodeForm language={language} />}
    </Layout>,
    known ? 200 : 404,
  )
}

function Verdict({ found: { outcome }, language }: { found: VerifiedCertificate; language: Language }) {
  const t = text(language)
  if (outcome === 'genuine')
    return (
      <Alert kind="success" title={t.genuine}>
        <p>{t.compare}</p>
      </Alert>
    )
  return (
    <Alert kind={outcome === 'revoked' ? 'danger' : 'warning'} title={t[outcome]}>
      <p>{outcome === 'revoked' ? t.revokedWhy : t.unknownWhy}</p>
    </Alert>
  )
}

type Known = Exclude<VerifiedCertificate, { outcome: 'unknown' }>

/** Of one that was revoked only what it was for: whose it was is nobody's business any more. */
function factsOf({ outcome, name, issuedAt, event, host }: Known, language: Language) {
  const t = text(language)
  const { startsAt, endsAt, allDay, zone } = event
  return [
    [t.name, outcome === 'genuine' && (name || t.erased)],
    [t.event, inLanguage(event.title, language)],
    [t.date, dateRange(startsAt, endsAt, allDay, zone, language)],
    [t.host, inLanguage(host.name, language)],
    [t.issued, longDate(issuedAt, zone, language)],
  ] as const
}

function CodeForm({ language }: { language: Language }) {
  const t = text(language)
  const form = { language, values: {}, errors: {} }
  return (
    <form class="form" method="get" action="/verify">
      <TextField
        {...{ form, name: 'code', label: t.code, hint: t.codeHint }}
        autocomplete="off"
        width="medium"
        required
      />
      <ButtonRow>
        <Button>{t.check}</Button>
      </ButtonRow>
    </form>
  )
}

const text = words(
  {
    title: 'Bescheinigung prüfen',
    lead: 'Auf jeder Teilnahmebescheinigung steht ein Code. Hier erfahren Sie, ob sie echt ist.',
    code: 'Code der Bescheinigung',
    codeHint: '16 Zeichen in Vierergruppen, unten rechts auf der Bescheinigung. Groß oder klein ist gleich.',
    check: 'Prüfen',
    genuine: 'Diese Bescheinigung ist echt',
    compare: 'Bitte vergleichen Sie die Angaben mit dem, was auf dem Papier steht.',
    revoked: 'Diese Bescheinigung gilt nicht mehr',
    revokedWhy: 'Sie wurde vom Veranstalter zurückgenommen oder durch eine berichtigte ersetzt.',
    unknown: 'Diesen Code kennen wir nicht',
    unknownWhy: 'Bitte vergleichen Sie ihn noch einmal mit dem Papier. Stimmt er, ist die Bescheinigung nicht von uns.',
    name: 'Name',
    erased: 'zum Schutz der Daten gelöscht',
    event: 'Veranstaltung',
    date: 'Zeit',
    host: 'Veranstalter',
    issued: 'Ausgestellt am',
  },
  {
    title: 'Check a certificate',
    lead: 'There is a code on each certificate of attendance. Here you learn whether it is genuine.',
    code: 'Code of the certificate',
    codeHint: '16 characters in groups of four, in the lower right corner. Upper and lower case are the same.',
    check: 'Check',
    genuine: 'This certificate is genuine',
    compare: 'Please compare these facts with what stands on the paper.',
    revoked: 'This certificate is no longer valid',
    revokedWhy: 'The organiser took it back or replaced it by a corrected one.',
    unknown: 'We do not know this code',
    unknownWhy: 'Please compare it with the paper once more. If it is right, the certificate is not ours.',
    name: 'Name',
    erased: 'erased for the protection of data',
    event: 'Event',
    date: 'Time',
    host: 'Organiser',
    issued: 'Issued on',
  },
)
