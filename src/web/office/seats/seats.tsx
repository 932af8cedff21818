import { Hono } from 'hono'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { quotaRuleInput } from '../../../domain/seats/quota-input.ts'
import { setQuotaRule } from '../../../domain/seats/set-quota-rule.ts'
import { deadline } from '../../../lib/dates.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv } from '../../env.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { readForm } from '../../ui/read-form.ts'
import { Status } from '../../ui/status.tsx'
import { Table } from '../../ui/table.tsx'
import { HiddenField } from '../../ui/text-fields.tsx'
import { PageOfEvent } from '../events/page-of-event.tsx'
import { type OfficeLayout, officeLayout } from '../office-layout.ts'
import { OrderButtons } from '../order-buttons.tsx'
import { quotaForm } from './quota-form.tsx'
import { QuotaTable } from './quota-table.tsx'

/** Every limit of an event. */
export const seats = new Hono<AppEnv>()
  .get('/office/events/:id/seats', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    return c.html(<SeatsPage layout={officeLayout(c, event)} event={event} />)
  })
  .route('/', quotaForm)
  .post('/office/events/:id/quota-rules', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const { scope, size = '' } = await readForm(c)
    const parsed = quotaRuleInput.safeParse({ scope, size: size.trim() === '' ? null : Number(size) })
    if (!parsed.success) throw new Refusal('invalid')
    await setQuotaRule(c.env, c.var.staff, { eventId: event.id, ...parsed.data })
    return c.redirect(`/office/events/${event.id}/seats?done=saved`, 303)
  })

/** Who may come and how many: target groups, and every limit with what is taken of it. */
function SeatsPage({ layout, event }: { layout: OfficeLayout; event: EventRecord }) {
  const { language } = layout
  const t = text(language)
  const here = `/office/events/${event.id}`
  return (
    <PageOfEvent layout={layout} event={event} title={t.title}>
      <section>
        <h2>{t.limits}</h2>
        <p>{t.limitsHint}</p>
        <QuotaTable event={event} language={language} />
      </section>
      <section>
        <div class="page-head">
          <h2>{t.categories}</h2>
          <ButtonRow>
            <ButtonLink href={`${here}/categories/new`} icon="add">
              {t.add}
            </ButtonLink>
          </ButtonRow>
        </div>
        <p>{t.categoriesHint}</p>
        <CategoryTable event={event} language={language} />
      </section>
      <section>
        <h2>{t.rules}</h2>
        <div class="columns">
          <Rule event={event} scope="organisation" language={language} />
          <Rule event={event} scope="land" language={language} />
        </div>
      </section>
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
      language={language}
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
          cell: ({ id }) => <OrderButtons action={`${here}/${id}/position`} language={language} />,
        },
      ]}
    />
  )
}

type RuleProps = { event: EventRecord; scope: 'organisation' | 'land'; language: Language }

/** "At most two per district": a limit for each organisation or Land, whoever comes. */
function Rule({ event, scope, language }: RuleProps) {
  const t = text(language)
  const size = event.quotaRules.find((rule) => rule.scope === scope)?.size ?? null
  const id = `rule-${scope}`
  return (
    <Card title={t[scope]} level={3}>
      <p>{size === null ? t.noLimit : t.atMost(size)}</p>
      <PostForm action={`/office/events/${event.id}/quota-rules`}>
        <HiddenField name="scope" value={scope} />
        <div class="kern-form-input">
          <label class="kern-label" for={id}>
            {t.most}
          </label>
          <div class="kern-hint" id={`${id}-hint`}>
            {t.empty}
          </div>
          <input
            id={id}
            name="size"
            class="kern-form-input__input input--short"
            inputmode="numeric"
            maxlength={4}
            value={size ?? ''}
            aria-describedby={`${id}-hint`}
          />
        </div>
        <ButtonRow>
          <Button look="secondary">{t.set}</Button>
        </ButtonRow>
      </PostForm>
    </Card>
  )
}

const text = words({
  title: ['Plätze', 'Places'],
  limits: ['Grenzen und was davon vergeben ist', 'Limits and what is taken'],
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
  rules: ['Grenzen je Organisation und je Land', 'Limits per organisation and per Land'],
  organisation: ['Je Organisation', 'Per organisation'],
  land: ['Je Land', 'Per Land'],
  noLimit: ['Zurzeit ohne Grenze.', 'No limit at the moment.'],
  atMost: [(size: number) => `Zurzeit höchstens ${size}.`, (size: number) => `At most ${size} at the moment.`],
  most: ['Höchstens', 'At most'],
  empty: ['Leer: ohne Grenze.', 'Empty: no limit.'],
  set: ['Setzen', 'Set'],
})
