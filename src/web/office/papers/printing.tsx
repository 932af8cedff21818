import { Hono } from 'hono'
import { printWords } from '../../../../templates/pdf/print-words.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { badgesPerPart } from '../../../domain/papers/badge-parts.ts'
import { discardPrinting } from '../../../domain/papers/discard-printing.ts'
import { readPrinting } from '../../../domain/papers/find-printings.ts'
import { findUnprintable } from '../../../domain/papers/find-unprintable.ts'
import { printPrinting } from '../../../domain/papers/print-printing.ts'
import { shortDateTime } from '../../../lib/dates.ts'
import { figure } from '../../../lib/figures.ts'
import { words } from '../../../lib/languages.ts'
import { rowNumber } from '../../../lib/numbers.ts'
import type { AppEnv, Context } from '../../env.ts'
import { leavesTrace } from '../../middleware/leaves-trace.tsx'
import { Alert } from '../../ui/alert.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { download } from '../download.ts'
import { PageOfEvent } from '../events/page-of-event.tsx'
import { officeLayout } from '../office-layout.ts'
import { RemovalCard } from '../removal-card.tsx'
import { productText } from './printing-table.tsx'
import { UnprintableAlert } from './unprintable-alert.tsx'

const here = '/office/events/:id/papers/printings/:printing'

/** One printing: its parts to fetch, and the way back if nothing came out of the printer. */
export const printing = new Hono<AppEnv>()
  .get(here, (c) => page(c))
  .get(`${here}/badges.pdf`, leavesTrace, async (c) => {
    const { id, printing } = c.req.param()
    const part = rowNumber(c.req.query('part') ?? '1')
    const { event, stream } = await printPrinting(c.env, c.var.staff, { eventId: id, id: printing, part })
    return download(c, stream, { type: 'application/pdf', about: event, what: 'badges', ending: 'pdf' })
  })
  .post(`${here}/removal`, async (c) => {
    const { id, printing } = c.req.param()
    await discardPrinting(c.env, c.var.staff, { eventId: id, id: printing })
    return c.redirect(`/office/events/${id}/papers/badges?done=removed`, 303)
  })

/** A printing that was put together: its parts, how many of them were fetched, and what to mind at the printer. */
async function page(c: Context<typeof here>): Promise<Response> {
  const { language, staff } = c.var
  const event = await readManagedEvent(c.env, staff, c.req.param('id'))
  const printing = await readPrinting(c.env, { eventId: event.id, id: c.req.param('printing') })
  const unprintable = await findUnprintable(c.env, event)
  const layout = officeLayout(c, event)
  const t = text(language)
  const { id, size, parts, fetched, product, by, printedAt } = printing
  const badges = `/office/events/${event.id}/papers/badges`
  const here = `/office/events/${event.id}/papers/printings/${id}`
  return c.html(
    <PageOfEvent layout={layout} event={event} title={['Druck der Namensschilder', 'Printing of badges']} tab="papers">
      <DefinitionList
        items={[
          [['Schilder', 'Badges'], figure(size, language)],
          [['Papier', 'Paper'], productText(product)],
          [['Zusammengestellt', 'Put together'], shortDateTime(printedAt, event.zone, language)],
          [['Von', 'By'], by ?? undefined],
        ]}
      />
      <Alert kind="info" title={printWords(language).hint} />
      <UnprintableAlert found={unprintable} eventId={event.id} language={language} />
      <section class="stack">
        <h2>{t.fetch}</h2>
        {parts > 1 && (
          <p>
            <label for="fetched">{t.progress(fetched.length, parts)}</label>{' '}
            <progress id="fetched" value={fetched.length} max={parts} />
          </p>
        )}
        <ul class="printing-parts">
          {Array.from({ length: parts }, (_, i) => (
            <li>
              <ButtonLink
                look={fetched.includes(i + 1) ? 'secondary' : 'primary'}
                icon="download"
                href={`${here}/badges.pdf?part=${i + 1}`}
              >
                {parts === 1 ? t.all : t.part(i + 1, i * badgesPerPart + 1, Math.min(size, (i + 1) * badgesPerPart))}
              </ButtonLink>{' '}
              {fetched.includes(i + 1) && <span class="muted">{t.fetched}</span>}
            </li>
          ))}
        </ul>
        <p class="muted">{t.today}</p>
        <ButtonLink alone look="quiet" href={badges} label={['Zurück zu den Namensschildern', 'Back to the badges']} />
      </section>
      <RemovalCard action={`${here}/removal`} title={t.discard} hint={t.discardHint} button={t.discardNow} />
    </PageOfEvent>,
  )
}

const text = words({
  fetch: ['Herunterladen und drucken', 'Download and print'],
  progress: [
    (fetched: number, parts: number) => `${fetched} von ${parts} Teilen heruntergeladen`,
    (fetched: number, parts: number) => `${fetched} of ${parts} parts downloaded`,
  ],
  all: ['Namensschilder (PDF)', 'Badges (PDF)'],
  part: [
    (part: number, from: number, to: number) => `Teil ${part}: Schilder ${from} bis ${to} (PDF)`,
    (part: number, from: number, to: number) => `Part ${part}: badges ${from} to ${to} (PDF)`,
  ],
  fetched: ['schon heruntergeladen', 'downloaded before'],
  today: [
    'Wer sich inzwischen abgemeldet hat, fehlt; Namen stehen darauf, wie sie jetzt sind.',
    'Whoever has cancelled meanwhile is left out; names are as they are now.',
  ],
  discard: ['Nichts gedruckt?', 'Nothing was printed?'],
  discardHint: [
    'Dann verwerfen Sie diesen Druck: Die Schilder gelten wieder als nicht gedruckt. Neue Codes bleiben.',
    'Then discard this printing: its badges count as not printed again. New codes stay.',
  ],
  discardNow: ['Druck verwerfen', 'Discard the printing'],
})
