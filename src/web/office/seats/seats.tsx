import { Hono } from 'hono'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { quotaRuleScope } from '../../../domain/seats/quota-input.ts'
import { type QuotaFigures, readSeatFigures } from '../../../domain/seats/read-seat-figures.ts'
import { setQuotaRule } from '../../../domain/seats/set-quota-rule.ts'
import { deadline } from '../../../lib/dates.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv, Context } from '../../env.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import { Status } from '../../ui/status.tsx'
import { Table } from '../../ui/table.tsx'
import { PageOfEvent } from '../events/page-of-event.tsx'
import { submitted } from '../forms/submitted.ts'
import { type OfficeLayout, officeLayout } from '../office-layout.ts'
import { OrderButtons } from '../order-buttons.tsx'
import { sayWhatIsTaken } from './fewer-seats.tsx'
import { quotaForm } from './quota-form.tsx'
import { belowOf, QuotaRuleCard, type RefusedRule, ruleForms, ruleValues } from './quota-rule-card.tsx'
import { QuotaTable } from './quota-table.tsx'

/** Every limit of an event. */
export const seats = new Hono<AppEnv>()
  .get('/office/events/:id/seats', async (c) => {
    return c.html(await page(c))
  })
  .route('/', quotaForm)
  .post('/office/events/:id/quota-rules/:scope', async (c) => {
    const eventId = c.req.param('id')
    const scope = quotaRuleScope.options.find((one) => one === c.req.param('scope'))
    if (!scope) throw new Refusal('not-found')
    const event = await readManagedEvent(c.env, c.var.staff, eventId)
    const stored = ruleValues(event, scope)
    const sent = await submitted(c, { ...ruleForms[scope], stored }, {}, ({ size, below }) =>
      sayWhatIsTaken(
        c,
        { event, scope, size, fields: [scope, belowOf(scope)] },
        setQuotaRule(c.env, c.var.staff, { eventId, scope, size, below }),
      ),
    )
    if (sent.again) return c.html(await page(c, { scope, form: sent.again }), 422)
    return c.redirect(`/office/events/${eventId}/seats?done=saved`, 303)
  })

async function page(c: Context<'/:id'>, refused?: RefusedRule) {
  const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
  const figures = await readSeatFigures(c.env, event.id)
  return <SeatsPage layout={officeLayout(c, event)} event={event} figures={figures} refused={refused} />
}

/** Who may come and how many: target groups, and every limit with what is taken of it. */
type SeatsPageProps = {
  layout: OfficeLayout
  event: EventRecord
  figures: readonly QuotaFigures[]
  refused?: RefusedRule | undefined
}

function SeatsPage({ layout, event, figures, refused }: SeatsPageProps) {
  const { language } = layout
  const t = text(language)
  const here = `/office/events/${event.id}`
  return (
    <PageOfEvent layout={layout} event={event} title={['Plätze', 'Places']} form={refused?.form}>
      <Section title={['Grenzen und was davon vergeben ist', 'Limits and what is taken']}>
        <p>{t.limitsHint}</p>
        <QuotaTable event={event} figures={figures} language={language} />
      </Section>
      <section>
        <div class="page-head">
          <h2>{t.categories}</h2>
          <ButtonLink alone href={`${here}/categories/new`} icon="add" label={t.add} />
        </div>
        <p>{t.categoriesHint}</p>
        <CategoryTable event={event} language={language} />
      </section>
      <Section title={['Grenzen je Organisation und je Land', 'Limits per organisation and per Land']}>
        <div class="columns">
          {quotaRuleScope.options.map((scope) => (
            <QuotaRuleCard event={event} scope={scope} language={language} refused={refused} />
          ))}
        </div>
      </Section>
    </PageOfEvent>
  )
}

function CategoryTable({ event, language }: { event: EventRecord; language: Language }) {
  const t = text(language)
  const here = `/office/events/${event.id}/categories`
  const window = ({ opensAt, closesAt }: EventRecord['categories'][number]) => {
    if (opensAt === null && closesAt === null) return t.asEvent
    const from = opensAt === null ? '' : t.from(deadline(opensAt, event.zone, language))
    const until = closesAt === null ? '' : t.until(deadline(closesAt, event.zone, language))
    return [from, until].filter(Boolean).join(' ')
  }
  return (
    <Table<EventRecord['categories'][number]>
      caption={t.categories}
      rows={event.categories}
      empty={['Keine. Dann melden sich alle gleich an.', 'None. Then everybody registers alike.']}
      columns={[
        {
          title: ['Zielgruppe', 'Target group'],
          heading: true,
          cell: (category) => <a href={`${here}/${category.id}`}>{inLanguage(category.name, language)}</a>,
        },
        {
          title: ['Zugang', 'Access'],
          cell: ({ access }) => (
            <Status
              status={access === 'open' ? 'published' : 'unpublished'}
              language={language}
              label={access === 'open' ? t.open : t.closed}
            />
          ),
        },
        { title: ['Zeitraum', 'Period'], cell: window },
        {
          title: ['Reihenfolge', 'Order'],
          cell: ({ id }) => <OrderButtons action={`${here}/${id}/position`} />,
        },
      ]}
    />
  )
}

const text = words({
  limitsHint: [
    'Wer sich anmeldet, braucht in jeder Grenze, die ihn betrifft, einen Platz. Überbucht wird nie.',
    'Whoever registers needs a place in every limit that concerns them. Nothing is ever booked beyond a limit.',
  ],
  categories: ['Zielgruppen', 'Target groups'],
  categoriesHint: [
    'Jede kann einen eigenen Zeitraum und eigene Plätze haben. In geschlossene trägt nur das Büro ein.',
    'Each can have a period and places of its own. Only the office puts people into closed ones.',
  ],
  add: ['Zielgruppe anlegen', 'Add a target group'],
  open: ['offen für alle', 'open to all'],
  closed: ['nur durchs Büro', 'office only'],
  asEvent: ['wie die Veranstaltung', 'as the event'],
  from: [(at: string) => `ab ${at}`, (at: string) => `from ${at}`],
  until: [(at: string) => `bis ${at}`, (at: string) => `until ${at}`],
})
