import type { Host } from '../../../domain/organisations/find-hosts.ts'
import { isUnfinished } from '../../../domain/organisations/unfinished-host.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import { Alert } from '../../ui/alert.tsx'

/** Says of which hosts the public notices are still to be filled in; nothing where none are. */
export function UnfinishedHostAlert({ hosts, language }: { hosts: readonly Host[]; language: Language }) {
  const unfinished = hosts.filter(isUnfinished)
  if (unfinished.length === 0) return null
  const t = text(language)
  return (
    <Alert kind="warning" title={['Bitte tragen Sie ein, wer Sie sind', 'Please enter who you are']}>
      <p>{t.what}</p>
      <ul>
        {unfinished.map(({ id, name }) => (
          <li>
            <a href={`/office/hosts/${id}`}>{t.of(inLanguage(name, language))}</a>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

const text = words({
  what: [
    'Anschrift, Impressum und Datenschutz stehen auf jeder öffentlichen Seite, sind aber noch nicht vollständig. Bitte ergänzen Sie sie, bevor Sie eine Veranstaltung veröffentlichen:',
    'Address, imprint and data protection stand on every public page but are not complete yet. Please complete them before you publish an event:',
  ],
  of: [(name: string) => `Angaben des Veranstalters „${name}“`, (name: string) => `Details of the host “${name}”`],
})
