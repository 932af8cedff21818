import { Hono } from 'hono'
import { type EditableKind, editableKinds } from '../../../../templates/mail/letters.ts'
import { type FoundLetterText, findLetterTexts } from '../../../domain/events/find-letter-texts.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { setLetterStyle } from '../../../domain/events/set-letter-style.ts'
import { shortDateTime } from '../../../lib/dates.ts'
import { type Language, languages, words } from '../../../lib/languages.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv } from '../../env.ts'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { RadioGroup } from '../../ui/choice-fields.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { readForm } from '../../ui/read-form.ts'
import { Status } from '../../ui/status.tsx'
import { Table } from '../../ui/table.tsx'
import { EventHead } from '../events/event-head.tsx'
import { letterKind } from '../letters/letter-words.ts'
import { type OfficeLayout, officeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'

/** Which letters of an event are in its own words, and how all of them greet. */
export const texts = new Hono<AppEnv>()
  .get('/office/events/:id/texts', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const own = await findLetterTexts(c.env, event.id)
    return c.html(<TextsPage layout={officeLayout(c, event)} event={event} own={own} />)
  })
  .post('/office/events/:id/texts/style', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const { style } = await readForm(c)
    if (style !== 'formal' && style !== 'plain') throw new Refusal('invalid')
    await setLetterStyle(c.env, c.var.staff, { eventId: event.id, style })
    return c.redirect(`/office/events/${event.id}/texts?done=saved`, 303)
  })

type TextsPageProps = { layout: OfficeLayout; event: EventRecord; own: readonly FoundLetterText[] }

/** Every letter that an event sends, in both languages, and whose words it uses. */
function TextsPage({ layout, event, own }: TextsPageProps) {
  const { language } = layout
  const t = text(language)
  const here = `/office/events/${event.id}/texts`
  const cell = (kind: EditableKind, of: Language) => {
    const found = own.find((one) => one.kind === kind && one.language === of)
    return (
      <>
        <a href={`${here}/${kind}/${of}`}>
          <span class="kern-sr-only">{`${letterKind(kind, language)}, ${t[of]}: `}</span>
          {found ? t.own : t.standard}
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
    <OfficePage layout={layout} title={t.title}>
      <EventHead
        layout={layout}
        event={event}
        title={t.title}
        tab="mailings"
        status={own.length > 0 && <Status status="noted" language={language} label={t.count(own.length)} />}
      />
      <p>{t.lead}</p>
      <Table
        language={language}
        caption={t.title}
        rows={editableKinds}
        empty=""
        columns={[
          { title: ['Brief', 'Letter'], heading: true, cell: (kind) => letterKind(kind, language) },
          ...languages.map((of) => ({ title: t[of], cell: (kind: EditableKind) => cell(kind, of) })),
        ]}
      />
      <Style event={event} language={language} />
    </OfficePage>
  )
}

function Style({ event, language }: { event: EventRecord; language: Language }) {
  const t = text(language)
  const form = { language, values: { style: event.letterStyle }, errors: {} }
  return (
    <Card title={t.style}>
      <PostForm action={`/office/events/${event.id}/texts/style`}>
        <RadioGroup
          form={form}
          name="style"
          label={t.styleLabel}
          choices={[
            { value: 'formal', label: t.formal, hint: t.formalHint },
            { value: 'plain', label: t.plain, hint: t.plainHint },
          ]}
        />
        <ButtonRow>
          <Button look="secondary">{t.save}</Button>
        </ButtonRow>
      </PostForm>
    </Card>
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
  count: [
    (own: number) => (own === 1 ? '1 Text angepasst' : `${own} Texte angepasst`),
    (own: number) => (own === 1 ? '1 text adapted' : `${own} texts adapted`),
  ],
  changed: [
    (at: string, by: string | null) => (by ? `${at}, ${by}` : at),
    (at: string, by: string | null) => (by ? `${at}, ${by}` : at),
  ],
  style: ['Stil', 'Style'],
  styleLabel: [
    'Anrede und Gruß in allen Briefen und Schreiben dieser Veranstaltung',
    'Greeting and close in all letters of this event',
  ],
  formal: ['förmlich', 'formal'],
  formalHint: ['„Sehr geehrte Frau Landrätin“ … „Mit freundlichen Grüßen“', '“Dear Dr Müller” … “Yours sincerely”'],
  plain: ['schlicht', 'plain'],
  plainHint: ['„Guten Tag Frau Müller“ … „Freundliche Grüße“', '“Hello Dr Müller” … “Kind regards”'],
  save: ['Speichern', 'Save'],
})
