import { Hono } from 'hono'
import { type EditableKind, editableKinds } from '../../../../templates/mail/letters.ts'
import { type FoundLetterText, findLetterTexts } from '../../../domain/events/find-letter-texts.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { setLetterStyle } from '../../../domain/events/set-letter-style.ts'
import { shortDateTime } from '../../../lib/dates.ts'
import { type Language, languages, words } from '../../../lib/languages.ts'
import type { AppEnv, Context } from '../../env.ts'
import { Card } from '../../ui/card.tsx'
import type { FormState } from '../../ui/form.ts'
import { Status } from '../../ui/status.tsx'
import { Table } from '../../ui/table.tsx'
import { EventHead } from '../events/event-head.tsx'
import { FormPart } from '../forms/form-page.tsx'
import { submitted } from '../forms/submitted.ts'
import { letterKind } from '../letters/letter-words.ts'
import { type OfficeLayout, officeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { styleForm } from './style-form.ts'

/** Which letters of an event are in its own words, and how all of them greet. */
export const texts = new Hono<AppEnv>()
  .get('/office/events/:id/texts', async (c) => c.html(await page(c)))
  .post('/office/events/:id/texts/style', async (c) => {
    const eventId = c.req.param('id')
    const { letterStyle } = await readManagedEvent(c.env, c.var.staff, eventId)
    const stored = styleForm.values({ style: letterStyle }, {})
    const sent = await submitted(c, { ...styleForm, stored }, {}, ({ style }) =>
      setLetterStyle(c.env, c.var.staff, { eventId, style }),
    )
    if (sent.again) return c.html(await page(c, sent.again), 422)
    return c.redirect(`/office/events/${eventId}/texts?done=saved`, 303)
  })

async function page(c: Context<'/:id'>, refused?: FormState) {
  const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
  const own = await findLetterTexts(c.env, event.id)
  return <TextsPage layout={officeLayout(c, event)} event={event} own={own} refused={refused} />
}

type TextsPageProps = {
  layout: OfficeLayout
  event: EventRecord
  own: readonly FoundLetterText[]
  /** The form of the style as it was sent, where it could not be saved. */
  refused?: FormState | undefined
}

/** Every letter that an event sends, in both languages, and whose words it uses. */
function TextsPage({ layout, event, own, refused }: TextsPageProps) {
  const { language } = layout
  const t = text(language)
  const here = `/office/events/${event.id}/texts`
  const cell = (kind: EditableKind, of: Language) => {
    const found = own.find((one) => one.kind === kind && one.language === of)
    const other = own.some((one) => one.kind === kind)
    return (
      <>
        <a href={`${here}/${kind}/${of}`}>
          <span class="kern-sr-only">{`${letterKind(kind, language)}, ${t[of]}: `}</span>
          {found ? t.own : other ? t.otherOnly : t.standard}
        </a>
        {found && (
          <>
            <br />
            <span class="muted">
              {t.changed(shortDateTime(found.changedAt, event.zone, language), found.changedBy)}
            </span>
          </>
        )}
      </>
    )
  }
  return (
    <OfficePage layout={layout} title={t.title} form={refused}>
      <EventHead
        layout={layout}
        event={event}
        title={t.title}
        tab="mailings"
        status={own.length > 0 && <Status status="noted" language={language} label={t.count(own.length)} />}
      />
      <p>{t.lead}</p>
      <Table
        caption={t.title}
        rows={editableKinds}
        empty=""
        columns={[
          { title: ['Brief', 'Letter'], heading: true, cell: (kind) => letterKind(kind, language) },
          ...languages.map((of) => ({ title: t[of], cell: (kind: EditableKind) => cell(kind, of) })),
        ]}
      />
      <Card title={['Stil', 'Style']}>
        <FormPart
          {...{ of: styleForm, about: {}, action: `${here}/style`, look: 'secondary' }}
          form={refused ?? { language, values: styleForm.values({ style: event.letterStyle }, {}), errors: {} }}
        />
      </Card>
    </OfficePage>
  )
}

const text = words({
  title: ['Texte der Briefe', 'Texts of the letters'],
  lead: [
    'Jeder Brief, der von selbst hinausgeht, hat einen fertigen Text. Für diese Veranstaltung können Sie ihn in jeder Sprache durch einen eigenen ersetzen.',
    'Every letter has a text. For this event you can replace it by your own, in each language.',
  ],
  de: ['Deutsch', 'German'],
  en: ['Englisch', 'English'],
  own: ['angepasst', 'adapted'],
  standard: ['Standard', 'standard'],
  otherOnly: ['Ihr anderer Text mit Hinweis', 'your other text, with a line'],
  count: [
    (own: number) => (own === 1 ? '1 Text angepasst' : `${own} Texte angepasst`),
    (own: number) => (own === 1 ? '1 text adapted' : `${own} texts adapted`),
  ],
  changed: [
    (at: string, by: string | null) => (by ? `${at}, ${by}` : at),
    (at: string, by: string | null) => (by ? `${at}, ${by}` : at),
  ],
})
