import type { FoundReply } from '../../../domain/calendar/replies/find-replies.ts'
import { defaultZone, shortDateTime } from '../../../lib/dates.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import { shownName } from '../../ui/shown-name.ts'
import { Status } from '../../ui/status.tsx'
import { Table } from '../../ui/table.tsx'
import { answerWords, declineWords, reasonWords } from './reply-words.ts'

type ReplyTableProps = {
  replies: readonly FoundReply[]
  language: Language
  /** The replies of one person: who and where is known. */
  ofOne?: boolean | undefined
}

/** Replies with what they say and what became of them; each leads to its mail. */
export function ReplyTable({ replies, language, ofOne }: ReplyTableProps) {
  const t = text(language)
  return (
    <Table<FoundReply>
      caption={['Antworten auf Einladungen', 'Replies to invitations']}
      rows={replies}
      empty={['Hier ist keine Antwort.', 'There is no reply here.']}
      columns={[
        {
          title: ['Von', 'From'],
          heading: true,
          cell: (reply) => <a href={`/office/replies/${reply.id}`}>{nameOf(reply, language)}</a>,
        },
        { title: ['Antwort', 'Answer'], cell: ({ partStat }) => answerWords(partStat, language) || t.none },
        {
          title: ['Eingegangen', 'Received'],
          cell: ({ receivedAt }) => shortDateTime(receivedAt, defaultZone, language),
        },
        { title: ['Stand', 'State'], cell: (reply) => <State reply={reply} language={language} /> },
        !ofOne && {
          title: ['Veranstaltung', 'Event'],
          cell: ({ eventTitle }) => (eventTitle ? inLanguage(eventTitle, language) : t.unknown),
        },
      ]}
    />
  )
}

/** The person where it is known, else what the mail says of itself. */
function nameOf({ person, attendee, sender, subject }: FoundReply, language: Language): string {
  return (person && shownName(person)) || attendee || sender || subject || text(language).nameless
}

function State({ reply, language }: { reply: FoundReply; language: Language }) {
  if (reply.state === 'arriving') return null
  const means = declineWords(reply, reply.since, language)
  return (
    <>
      <Status status={reply.state} language={language} />
      {reply.reason && (
        <>
          <br />
          <span class="muted">{reasonWords(reply.reason, language)}</span>
        </>
      )}
      {means && (
        <>
          <br />
          <span class="muted">{means}</span>
        </>
      )}
    </>
  )
}

const text = words({
  none: ['keine', 'none'],
  unknown: ['unbekannt', 'unknown'],
  nameless: ['Mail ohne Absender', 'Mail without a sender'],
})
