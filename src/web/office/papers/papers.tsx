import { Hono } from 'hono'
import { z } from 'zod'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { findUnprintable } from '../../../domain/papers/find-unprintable.ts'
import { isPaperKey, type PaperKey, paperKeys, papers } from '../../../domain/papers/papers.ts'
import { privacyVersion } from '../../../domain/retention/privacy-version.ts'
import { wordOf, words } from '../../../lib/languages.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv, Context } from '../../env.ts'
import { leavesTrace } from '../../middleware/leaves-trace.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import type { FormState, FormValues } from '../../ui/form.ts'
import { LinkLine } from '../../ui/link-line.tsx'
import { Section } from '../../ui/section.tsx'
import { download } from '../download.ts'
import { PageOfEvent } from '../events/page-of-event.tsx'
import { FormFields } from '../forms/form-fields.tsx'
import { officeForm } from '../forms/office-form.ts'
import { submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { type EventOfPapers, paperOrders, usualOptions } from './paper-orders.ts'
import { UnprintableAlert } from './unprintable-alert.tsx'

/** What is printed for an event beside badges. */
export const paperPages = new Hono<AppEnv>()
  .get('/office/events/:id/papers', (c) => page(c))
  .get('/office/events/:id/papers/:paper{[a-z-]+\\.pdf}', leavesTrace, (c) => {
    const key = c.req.param('paper').replace(/\.pdf$/, '')
    if (!isPaperKey(key) || papers[key].withReason) throw new Refusal('not-found')
    return printed(c, key, c.req.query())
  })
  .post('/office/events/:id/papers/gate-list', (c) => printed(c, 'gate-list'))

async function printed(c: Context<'/:id'>, key: PaperKey, asked?: FormValues): Promise<Response> {
  const order = { eventId: c.req.param('id'), language: c.var.language }
  const about = { id: order.eventId, categories: [] }
  const print = async (_: unknown, values: FormValues) => {
    const printing = await papers[key].print(c.env, c.var.staff, { ...order, asked: { ...values, privacyVersion } })
    if (printing.errors) throw new Refusal('invalid')
    return printing
  }
  const sent = await submitted(c, paperOrders[key].form ?? nothingAsked, about, print, asked)
  if (sent.again) return page(c, sent.again)
  const { event, stream } = sent.value
  return download(c, stream, { type: 'application/pdf', about: event, what: key, ending: 'pdf' })
}

const nothingAsked = officeForm(z.object({}), {})

/** What can be printed for an event. */
async function page(c: Context<'/:id'>, sent?: FormState): Promise<Response> {
  const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
  const unprintable = await findUnprintable(c.env, event)
  const form = sent ?? { language: c.var.language, values: {}, errors: {} }
  const layout = officeLayout(c, event, `/office/events/${event.id}/papers`)
  const { language } = c.var
  const t = text(language)
  return c.html(
    <PageOfEvent layout={layout} event={event} title={['Druck', 'Print']} form={form}>
      <UnprintableAlert found={unprintable} eventId={event.id} language={language} />
      <Section title={['Namensschilder', 'Badges']}>
        <p>{t.badgesWhat}</p>
        <ButtonRow>
          <ButtonLink href={`/office/events/${event.id}/papers/badges`}>{t.print}</ButtonLink>
          <ButtonLink look="secondary" href={`/office/events/${event.id}/papers/designs`} label={t.designs} />
        </ButtonRow>
      </Section>
      <Section title={['Listen und Karten', 'Lists and cards']}>
        <p>{t.what}</p>
        <div class="paper-cards">
          <PaperCards event={event} form={form} />
        </div>
      </Section>
    </PageOfEvent>,
    sent ? 422 : 200,
  )
}

/** The papers of an event beside its badges: what each is, what may be asked of it, and the button that prints it. */
function PaperCards({ event, form }: { event: EventOfPapers; form: FormState }) {
  const { language } = form
  const state = { ...form, values: { ...usualOptions, ...form.values } }
  return paperKeys.map((key) => {
    const { title, what, form: of } = paperOrders[key]
    const name = wordOf(title, language)
    return (
      <Card title={name}>
        <p>{wordOf(what, language)}</p>
        {/* Not a form that is sent only once: a download leaves the page where it is. */}
        <form class="form" novalidate {...target(event.id, key)}>
          {of && <FormFields of={of} form={state} about={event} />}
          {key === 'certificates' && (
            <LinkLine href={`/office/events/${event.id}/certificate`} label={text(language).certificate} />
          )}
          <Button look="secondary" icon="download" label={`${name} (PDF)`} />
        </form>
      </Card>
    )
  })
}

/** A paper that needs a reason is asked for by a form that changes something: why stands in no address. */
function target(eventId: string, key: PaperKey): { method: 'get' | 'post'; action: string } {
  const address = `/office/events/${eventId}/papers/${key}`
  return papers[key].withReason ? { method: 'post', action: address } : { method: 'get', action: `${address}.pdf` }
}

const text = words({
  badgesWhat: [
    'Auf Etiketten, Karten oder Rollen; nach Änderungen nur, was neu ist.',
    'On labels, cards or rolls; after changes only what is new.',
  ],
  print: ['Namensschilder drucken', 'Print badges'],
  designs: ['Gestaltungen', 'Designs'],
  what: [
    'Gedruckt wird in der Sprache dieser Seite, mit dem Briefkopf und dem Logo des Veranstalters.',
    'Papers are printed in the language of this page, with the letterhead and the logo of the organiser.',
  ],
  certificate: ['Text der Bescheinigung und Unterschrift bearbeiten', 'Edit the text of the certificate and who signs'],
})
