import { type Language, words } from '../../lib/languages.ts'
import type { Context } from '../env.ts'
import { Alert } from './alert.tsx'

/** Whether a letter that is written now leaves by itself. */
export function sendsLetters({ env }: Pick<Context, 'env'>): boolean {
  return env.config.carrier !== 'none'
}

/** Instead of "an e-mail is on its way" where nothing carries it: it is kept, and whom to call until then. */
export function WaitingLetters({ language, phone }: { language: Language; phone?: string | undefined }) {
  const t = text(language)
  return (
    <Alert kind="warning" title={t.title} announce>
      <p>{t.kept}</p>
      {phone && <p>{t.call(phone)}</p>}
    </Alert>
  )
}

const text = words({
  title: ['Zurzeit gehen keine E-Mails hinaus', 'At present no e-mails leave here'],
  kept: [
    'Der Versand ist hier noch nicht eingerichtet. Was wir Ihnen schreiben, wird aufbewahrt und geht hinaus, sobald er es ist. Ihre Eingaben sind gespeichert.',
    'Sending is not set up here yet. What we write to you is kept and leaves as soon as it is. What you entered is saved.',
  ],
  call: [
    (phone: string) => `Wenn es eilt, rufen Sie uns bitte an: ${phone}.`,
    (phone: string) => `If it is urgent, please call us: ${phone}.`,
  ],
})
