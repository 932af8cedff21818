import type { EventRecord } from '../../../domain/events/read-event.ts'
import { cancellationInput } from '../../../domain/registrations/cancelling/cancellation-input.ts'
import { area, line } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'

/** Whether the event is offered in English, too. */
export type AboutCancellation = { english: boolean }

export function aboutCancellation({ title }: Pick<EventRecord, 'title'>): AboutCancellation {
  return { english: Boolean(title.en) }
}

const inEnglish = ({ english }: AboutCancellation) => english

/** What the office says when it calls an event off; nothing of it has to be said. */
export const cancellationForm = officeForm(cancellationInput, {
  reason: {
    parts: {
      de: {
        kind: line({ maxlength: 200 }),
        label: ['Grund, in einer Zeile (freiwillig)', 'Reason in German, in one line (optional)'],
        hint: [
          'Steht in den Briefen, auf der öffentlichen Seite und in den Kalendern. Bitte nichts über die Gesundheit einzelner Personen.',
          'Stands in the letters, on the public page and in calendars. Please nothing about the health of single persons.',
        ],
      },
      en: {
        kind: line({ maxlength: 200 }),
        label: ['Grund auf Englisch (freiwillig)', 'Reason in English (optional)'],
        when: inEnglish,
      },
    },
  },
  text: {
    parts: {
      de: {
        kind: area({ rows: 5, maxlength: 2000 }),
        label: ['Ihr Text dazu (freiwillig)', 'Your text in German (optional)'],
        hint: [
          'Zum Beispiel, wie es weitergeht. Steht in den Briefen und auf der öffentlichen Seite, so wie Sie ihn schreiben.',
          'For example what comes next. Stands in the letters and on the public page as you write it.',
        ],
      },
      en: {
        kind: area({ rows: 5, maxlength: 2000 }),
        label: ['Ihr Text auf Englisch (freiwillig)', 'Your text in English (optional)'],
        when: inEnglish,
      },
    },
  },
})
