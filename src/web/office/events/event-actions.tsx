import type { EventRecord } from '../../../domain/events/read-event.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { PostForm } from '../../ui/post-form.tsx'

type EventActionsProps = { event: Pick<EventRecord, 'id' | 'status'>; noCarrier: boolean; language: Language }

/** Publish, hide, call off: what is possible as the event stands. */
export function EventActions({ event, noCarrier, language }: EventActionsProps) {
  const t = text(language)
  const here = `/office/events/${event.id}`
  if (event.status === 'cancelled')
    return (
      <Card title={['Absage', 'Calling-off']}>
        <p>
          <a href={`${here}/cancellation`}>{t.cancellation}</a>
        </p>
      </Card>
    )
  const callOff = <ButtonLink look="quiet" icon="danger" href={`${here}/cancellation`} label={t.callOff} />
  return (
    <Card title={['Veröffentlichung', 'Publication']}>
      <p>{event.status === 'draft' ? t.draft : t.public}</p>
      {event.status === 'draft' && noCarrier && (
        <p>
          <strong>{t.noLetters}</strong>
        </p>
      )}
      <PostForm action={event.status === 'draft' ? `${here}/publication` : `${here}/publication/withdrawal`}>
        <ButtonRow>
          {event.status === 'draft' ? (
            <Button icon="visible" label={['Veröffentlichen', 'Publish']} />
          ) : (
            <Button look="secondary" icon="hidden" label={['Zurückziehen', 'Withdraw']} />
          )}
          {callOff}
          {event.status === 'draft' && <ButtonLink look="quiet" href={`${here}/removal`} label={t.remove} />}
        </ButtonRow>
      </PostForm>
    </Card>
  )
}

const text = words({
  draft: ['Nur das Büro sieht diesen Entwurf.', 'Only the office sees this draft.'],
  public: [
    'Die Seite steht in der Liste der Veranstaltungen und im Kalender.',
    'The page stands in the list of events and in the calendar.',
  ],
  noLetters: [
    'Noch ist kein Versandweg eingerichtet: Wer sich nach dem Veröffentlichen anmeldet, bekommt vorerst keine Bestätigung.',
    'No carrier of letters is configured yet: whoever registers once this is public gets no confirmation for now.',
  ],
  remove: ['Entwurf löschen …', 'Delete the draft …'],
  cancellation: ['Was gesagt wurde und wer davon erfährt', 'What was said and who hears of it'],
  callOff: ['Veranstaltung absagen …', 'Call the event off …'],
})
