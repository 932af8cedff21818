import type { LetterRecord } from '../../../domain/outbox/read-letter-record.ts'
import { defaultZone, shortDateTime } from '../../../lib/dates.ts'
import { inLanguage, words } from '../../../lib/languages.ts'
import { DefinitionList } from '../../ui/definition-list.tsx'
import type { FormState } from '../../ui/form.ts'
import { LetterBox } from '../../ui/letter-box.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { LetterActions } from './letter-actions.tsx'
import { LetterHistory } from './letter-history.tsx'
import { LetterState } from './letter-table.tsx'
import { letterKind } from './letter-words.ts'

/** One letter: what became of it, what can be done, and what stands in it. */
export function LetterPage({ layout, record, form }: { layout: OfficeLayout; record: LetterRecord; form: FormState }) {
  const { language } = layout
  const { letter, eventTitle, content, history } = record
  const { id, eventId, about, address, writtenAt } = letter
  const t = text(language)
  const kind = letterKind(letter.kind, language)
  const here = `/office/events/${eventId}`
  const isPerson = !/^booking|-test$/.test(letter.kind)
  return (
    <OfficePage layout={layout} title={kind} form={form}>
      <div class="stack">
        <p>
          <a href="/office/letters">{t.all}</a>
        </p>
        <h1>{kind}</h1>
      </div>
      <div class="columns">
        <div class="stack">
          <DefinitionList
            items={[
              [t.state, <LetterState letter={letter} language={language} />],
              [t.to, address || t.erased],
              [t.event, eventTitle && <a href={here}>{inLanguage(eventTitle, language)}</a>],
              [t.person, eventTitle && isPerson && <a href={`${here}/attendees/${about}`}>{t.registration}</a>],
              [t.written, shortDateTime(writtenAt, defaultZone, language)],
              [t.subject, content?.subject],
              [t.attachments, content?.attachments.map(({ filename }) => filename).join(', ')],
            ]}
          />
          <section>
            <h2>{t.history}</h2>
            <LetterHistory events={history} language={language} />
          </section>
        </div>
        <LetterActions record={record} form={form} />
      </div>
      {content ? (
        <>
          <section>
            <h2>{t.html}</h2>
            <LetterBox src={`/office/letters/${id}/content`} title={t.html} />
          </section>
          <section>
            <h2>{t.text}</h2>
            <pre class="letter-text">{content.text}</pre>
          </section>
        </>
      ) : (
        <p class="empty">{letter.state === 'waiting' ? t.unrendered : t.gone}</p>
      )}
    </OfficePage>
  )
}

const text = words({
  all: ['Alle Briefe', 'All letters'],
  state: ['Stand', 'State'],
  to: ['An', 'To'],
  erased: ['(gelöscht)', '(erased)'],
  event: ['Veranstaltung', 'Event'],
  person: ['Betrifft', 'About'],
  registration: ['Zur Anmeldung', 'To the registration'],
  written: ['Geschrieben', 'Written'],
  subject: ['Betreff', 'Subject'],
  attachments: ['Anlagen', 'Attachments'],
  history: ['Was geschehen ist', 'What happened'],
  html: ['Der Brief', 'The letter'],
  text: ['Der Brief als Text', 'The letter as text'],
  unrendered: ['Ausgefertigt wird der Brief erst, wenn er hinausgeht.', 'The letter is made only when it leaves.'],
  gone: ['Der Text dieses Briefs ist nicht aufgehoben.', 'The text of this letter is not kept.'],
})
