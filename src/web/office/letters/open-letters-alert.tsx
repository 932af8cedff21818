import { type Language, words } from '../../../lib/languages.ts'
import { Alert } from '../../ui/alert.tsx'
import { lettersAddress } from './letters-query.ts'

type OpenLettersAlertProps = { count: number; eventId?: string | undefined; language: Language }

/** Says that letters did not arrive, of one event or of all, and where to see why; nothing where all did. */
export function OpenLettersAlert({ count, eventId, language }: OpenLettersAlertProps) {
  if (count === 0) return null
  const t = text(language)
  return (
    <Alert kind="warning" title={t.title(count, new Intl.NumberFormat(language).format(count))}>
      <p>
        <a href={lettersAddress({ state: 'open', eventId })}>{t.look}</a>
      </p>
    </Alert>
  )
}

const text = words({
  title: [
    (count: number, said: string) =>
      count === 1 ? '1 Brief ist nicht angekommen' : `${said} Briefe sind nicht angekommen`,
    (count: number, said: string) => (count === 1 ? '1 letter did not arrive' : `${said} letters did not arrive`),
  ],
  look: ['Ansehen, woran es liegt', 'See why'],
})
