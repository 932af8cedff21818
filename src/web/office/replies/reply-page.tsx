import type { ManagedReply } from '../../../domain/calendar/replies/find-replies.ts'
import { defaultZone, shortDateTime } from '../../../lib/dates.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import { Alert } from '../../ui/alert.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import type { FormState } from '../../ui/form.ts'
import { LinkLine } from '../../ui/link-line.tsx'
import { Section } from '../../ui/section.tsx'
import { shownName } from '../../ui/shown-name.ts'
import { Status } from '../../ui/status.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { Assignment, type Search, Settlement } from './reply-assignment.tsx'
import { answerWords, declineWords, reasonWords } from './reply-words.ts'

type ReplyPageProps = { layout: OfficeLayout; found: ManagedReply; search: Search; form: FormState }

/** One reply: what it says, why it is here, what the office can do, and the mail itself, as text only. */
export function ReplyPage({ layout, found, search, form }: ReplyPageProps) {
  const { language } = layout
  const { reply } = found
  const t = text(language)
  const title = reply.subject || t.title
  return (
    <OfficePage layout={layout} title={title} form={form}>
      <div class="stack">
        <LinkLine href={`/office/replies?state=${reply.state}`} label={['Alle Antworten', 'All replies']} />
        <div class="page-head">
          <h1>{title}</h1>
          <p>{reply.state !== 'arriving' && <Status status={reply.state} language={language} />}</p>
        </div>
      </div>
      {reply.reason && (
        <Alert kind={reply.state === 'doubtful' ? 'warning' : 'info'} title={reasonWords(reply.reason, language)} />
      )}
      <div class="columns">
        <div class="stack">
          <Section title={['Was darin steht', 'What it says']}>
            <DefinitionList items={factsOf(found, language)} />
          </Section>
          <Mail found={found} language={language} />
        </div>
        {reply.state === 'doubtful' && (
          <div class="stack">
            <Assignment found={found} search={search} form={form} />
            <Settlement id={reply.id} form={form} />
          </div>
        )}
      </div>
    </OfficePage>
  )
}

function factsOf({ reply, person, eventTitle, since }: ManagedReply, language: Language) {
  const t = text(language)
  const name = (person && shownName(person)) || t.forgotten
  const registration = `/office/events/${reply.eventId}/attendees/${reply.registrationId}`
  return [
    [['Antwort', 'Answer'], answerWords(reply.partStat, language)],
    [['Das heißt', 'This means'], declineWords(reply, since, language)],
    [['Kommentar', 'Comment'], reply.comment],
    [['Anmeldung', 'Registration'], reply.registrationId !== null && <a href={registration}>{name}</a>],
    [['Veranstaltung', 'Event'], eventTitle && inLanguage(eventTitle, language)],
    [['Absender der Mail', 'Sender of the mail'], reply.sender],
    [['Geantwortet hat', 'Answered by'], reply.attendee],
    [['Geantwortet', 'Answered'], reply.stamp !== null && shortDateTime(reply.stamp, defaultZone, language)],
    [['Eingegangen', 'Received'], `${shortDateTime(reply.receivedAt, defaultZone, language)}, ${t[reply.via]}`],
    [['Erledigt, weil', 'Settled, because'], reply.note],
  ] as const
}

function Mail({ found: { reply }, language }: { found: ManagedReply; language: Language }) {
  const t = text(language)
  if (reply.raw === '' && reply.body === '') return null
  return (
    <>
      {reply.body !== '' && (
        <Section title={['Text der Mail', 'Text of the mail']}>
          <pre class="letter-text">{reply.body}</pre>
        </Section>
      )}
      {reply.raw !== '' && reply.raw !== reply.body && (
        <details>
          <summary>{t.raw}</summary>
          <pre class="letter-text">{reply.raw}</pre>
        </details>
      )}
    </>
  )
}

const text = words({
  title: ['Antwort auf eine Einladung', 'Reply to an invitation'],
  forgotten: ['Gelöschte Anmeldung', 'Erased registration'],
  hook: ['im Postfach für Einladungen', 'in the mailbox for invitations'],
  imap: ['im Postfach des Tagungsbüros', 'in the mailbox of the conference office'],
  office: ['im Büro abgelegt', 'dropped in the office'],
  raw: ['Die Mail, wie sie ankam', 'The mail as it came in'],
})
