import type { Host } from '../../../domain/organisations/find-hosts.ts'
import { isReviewDue, lastReview } from '../../../domain/organisations/unfinished-host.ts'
import { dayInWords, type Instant } from '../../../lib/dates.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import { Alert } from '../../ui/alert.tsx'

type Props = { hosts: readonly Host[]; now: Instant; language: Language }

/** Says whose statement on accessibility nobody has looked at for a year; nothing where none is so old. */
export function ReviewDueAlert({ hosts, now, language }: Props) {
  const due = hosts.filter(({ accessibility }) => isReviewDue(accessibility, now))
  if (due.length === 0) return null
  const t = text(language)
  return (
    <Alert
      kind="info"
      title={['Bitte überprüfen Sie die Erklärung zur Barrierefreiheit', 'Please review the accessibility statement']}
    >
      <p>{t.yearly}</p>
      <ul>
        {due.map(({ id, name, accessibility }) => (
          <li>
            <a href={`/office/hosts/${id}/accessibility`}>
              {t.of(inLanguage(name, language), dayInWords(lastReview(accessibility), language))}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

const text = words({
  yearly: [
    'Öffentliche Stellen sehen ihre Erklärung jedes Jahr durch, und nach jeder wesentlichen Änderung (§ 7 Absatz 5 BITV 2.0).',
    'Public bodies go through their statement every year, and after every substantial change (§ 7(5) BITV 2.0).',
  ],
  of: [
    (host: string, day: string) => `Erklärung von „${host}“, zuletzt vom ${day}`,
    (host: string, day: string) => `Statement of “${host}”, last of ${day}`,
  ],
})
