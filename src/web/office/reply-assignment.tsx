import type { ManagedReply } from '../../domain/calendar/replies/find-replies.ts'
import type { Attendee } from '../../domain/registrations/find-attendees.ts'
import { inLanguage, type Language, type LanguageMap, words } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Select } from '../ui/choice-fields.tsx'
import { PostForm } from '../ui/post-form.tsx'
import { HiddenField, TextField } from '../ui/text-fields.tsx'
import { AttendeeStatus } from './attendee-status.tsx'

/** In which event somebody is looked for, by which words, and who was found. */
export type Search = {
  events: readonly { id: string; title: LanguageMap }[]
  eventId: string
  q: string
  attendees: readonly Attendee[] | undefined
}

type AssignmentProps = { found: ManagedReply; search: Search; language: Language }

/** Says to whose registration a reply belongs: the one it names, or one that is looked for. */
export function Assignment({ found: { reply, person }, search, language }: AssignmentProps) {
  const t = text(language)
  const { events, eventId, q, attendees } = search
  const action = `/office/replies/${reply.id}/assignment`
  const form = { language, values: { event: eventId, q }, errors: {} }
  const titles = events.map(({ id, title }) => ({ value: id, label: inLanguage(title, language) }))
  return (
    <Card title={t.title}>
      <p>{reply.partStat === 'DECLINED' ? t.asks : t.notes}</p>
      {reply.registrationId !== null && person && (
        <PostForm action={action}>
          <HiddenField name="registration" value={reply.registrationId} />
          <ButtonRow>
            <Button>{t.belongs(fullName(person))}</Button>
          </ButtonRow>
        </PostForm>
      )}
      <form class="form" method="get" action={`/office/replies/${reply.id}`}>
        <Select form={form} name="event" label={t.event} choices={titles} />
        <TextField form={form} name="q" label={t.name} type="search" autocomplete="off" maxlength={200} />
        <ButtonRow>
          <Button look="secondary" icon="search">
            {t.find}
          </Button>
        </ButtonRow>
      </form>
      {attendees && <Found attendees={attendees} action={action} language={language} />}
    </Card>
  )
}

type FoundProps = { attendees: readonly Attendee[]; action: string; language: Language }

function Found({ attendees, action, language }: FoundProps) {
  const t = text(language)
  if (attendees.length === 0) return <p class="empty">{t.nobody}</p>
  return (
    <ul class="plain-list">
      {attendees.map((attendee) => (
        <li>
          <form class="form" method="post" action={action} data-once>
            <p>
              {fullName(attendee)}, {attendee.organisation}{' '}
              <AttendeeStatus state={attendee.state} language={language} />
            </p>
            <HiddenField name="registration" value={attendee.id} />
            <ButtonRow>
              <Button look="secondary">{t.belongs(fullName(attendee))}</Button>
            </ButtonRow>
          </form>
        </li>
      ))}
    </ul>
  )
}

const text = words(
  {
    title: 'Einer Anmeldung zuordnen',
    asks: 'Die Person bekommt dann einen Brief mit dem Link zur Abmeldung. Abgemeldet ist sie erst, wenn sie dort bestätigt.',
    notes: 'Die Antwort steht dann bei der Anmeldung.',
    belongs: (name: string) => `${name} zuordnen`,
    event: 'Veranstaltung',
    name: 'Name oder Organisation',
    find: 'Suchen',
    nobody: 'Hier ist niemand mit diesem Namen.',
  },
  {
    title: 'Assign to a registration',
    asks: 'The person then gets a letter with the link to cancel. They are cancelled only once they confirm it there.',
    notes: 'The answer then stands at the registration.',
    belongs: (name: string) => `Assign to ${name}`,
    event: 'Event',
    name: 'Name or organisation',
    find: 'Search',
    nobody: 'There is nobody with this name here.',
  },
)
