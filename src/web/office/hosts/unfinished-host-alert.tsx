import type { Host } from '../../../domain/organisations/find-hosts.ts'
import { missingNotices, missingStatement } from '../../../domain/organisations/unfinished-host.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import { Alert } from '../../ui/alert.tsx'
import { MissingItems } from './missing-items.tsx'

type Props = { hosts: readonly Host[]; language: Language }

/** Says of which hosts the public notices and the statement on accessibility are still to be filled in; nothing where none are. */
export function UnfinishedHostAlert({ hosts, language }: Props) {
  const t = text(language)
  const notices = hosts.map((host) => ({ host, items: missingNotices(host) })).filter(({ items }) => items.length > 0)
  const stated = hosts.map((host) => ({ host, items: missingStatement(host.accessibility) }))
  const statements = stated.filter(({ items }) => items.length > 0)
  return (
    <>
      {notices.length > 0 && (
        <Alert kind="warning" title={['Bitte tragen Sie ein, wer Sie sind', 'Please enter who you are']}>
          <p>{t.what}</p>
          <ul>
            {notices.map(({ host, items }) => (
              <li>
                <a href={`/office/hosts/${host.id}`}>{t.of(inLanguage(host.name, language))}</a>
                <MissingItems host={host} items={items} language={language} />
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {statements.length > 0 && (
        <Alert
          kind="info"
          title={[
            'Die Erklärung zur Barrierefreiheit ist noch nicht vollständig',
            'The accessibility statement is not complete yet',
          ]}
        >
          <p>{t.stated}</p>
          <ul>
            {statements.map(({ host, items }) => (
              <li>
                <a href={`/office/hosts/${host.id}/accessibility`}>{t.statementOf(inLanguage(host.name, language))}</a>
                <MissingItems host={host} items={items} language={language} />
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  )
}

const text = words({
  what: [
    'Anschrift, Impressum und Datenschutz stehen auf jeder öffentlichen Seite, sind aber noch nicht vollständig. Bitte ergänzen Sie sie, bevor Sie eine Veranstaltung veröffentlichen:',
    'Address, imprint and data protection stand on every public page but are not complete yet. Please complete them before you publish an event:',
  ],
  of: [(name: string) => `Angaben des Veranstalters „${name}“`, (name: string) => `Details of the host “${name}”`],
  stated: [
    'Öffentlich steht da, was noch fehlt. Sind Sie keine öffentliche Stelle, wählen Sie bitte das aus; dann fehlt nichts.',
    'In public it says what is still missing. If you are no public body, please choose that; then nothing is missing.',
  ],
  statementOf: [(name: string) => `Erklärung von „${name}“`, (name: string) => `Statement of “${name}”`],
})
