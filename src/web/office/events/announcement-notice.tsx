import type { Announcement } from '../../../domain/calendar/pending-announcement.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { clockTime } from '../../../lib/dates.ts'
import { figure } from '../../../lib/figures.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Alert } from '../../ui/alert.tsx'
import { PostButton } from '../../ui/post-button.tsx'

type AnnouncementNoticeProps = {
  event: Pick<EventRecord, 'id' | 'zone'>
  announcement: Announcement
  language: Language
}

/** Who will be told of what changed, and when; and the button that does not wait. */
export function AnnouncementNotice({ event, announcement, language }: AnnouncementNoticeProps) {
  const t = text(language)
  return (
    <Alert kind="info" title={t.title(announcement.people, clockTime(announcement.at, event.zone, language))}>
      <p>{t.why}</p>
      <PostButton action={`/office/events/${event.id}/announcement`} look="secondary" label={t.now} />
    </Alert>
  )
}

const text = words({
  title: [
    (people: number, at: string): string =>
      people === 1
        ? `Eine Person erhält um ${at} eine Nachricht über die Änderung`
        : `${figure(people, 'de')} Personen erhalten um ${at} eine Nachricht über die Änderung`,
    (people: number, at: string): string =>
      people === 1
        ? `One person will receive a message about the change at ${at}`
        : `${figure(people, 'en')} people will receive a message about the change at ${at}`,
  ],
  why: [
    'Bis dahin fließt alles, was Sie noch an Termin, Ort und Programm ändern, in dieselbe Nachricht ein. Nehmen Sie die Änderung zurück, geht keine hinaus.',
    'Until then whatever else you change of date, place and programme goes into the same message. If you take the change back, none is sent.',
  ],
  now: ['Jetzt senden', 'Send now'],
})
