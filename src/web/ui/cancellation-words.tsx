import { cancellationLines, cancellationReason } from '../../domain/events/called-off-words.ts'
import { type Language, words } from '../../lib/languages.ts'

type CancellationWordsProps = {
  event: Parameters<typeof cancellationReason>[0] & Parameters<typeof cancellationLines>[0]
  language: Language
}

/** What the office said when it called an event off; in the other language, where it was written in that alone. Nothing where it said nothing. */
export function CancellationWords({ event, language }: CancellationWordsProps) {
  const [reason, lines] = [cancellationReason(event, language), cancellationLines(event, language)]
  const other = (written: Language) => (written === language ? undefined : written)
  return (
    <>
      {reason && (
        <p>
          {text(language).reason} <span lang={other(reason.language)}>{reason.words}</span>
        </p>
      )}
      {lines?.words.map((line) => (
        <p lang={other(lines.language)}>{line}</p>
      ))}
    </>
  )
}

const text = words({ reason: ['Grund:', 'Reason:'] })
