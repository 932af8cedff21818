import type { Host } from '../../../domain/organisations/find-hosts.ts'
import type { NoticeItem, StatementItem } from '../../../domain/organisations/unfinished-host.ts'
import { type Language, wordOf } from '../../../lib/languages.ts'
import { fieldId } from '../../ui/form.ts'
import { statementWords } from '../../ui/statement-words.ts'

type Item = NoticeItem | StatementItem | 'easyLanguage' | 'signLanguage'

/** What a host has not said yet: each a link to the field that asks for it. */
export function MissingItems({ host, items, language }: { host: Host; items: readonly Item[]; language: Language }) {
  return (
    <ul>
      {items.map((item) => (
        <li>
          <a href={`/office/hosts/${host.id}${placeOf(item)}`}>{wordOf(statementWords.items[item], language)}</a>
        </li>
      ))}
    </ul>
  )
}

function placeOf(item: Item): string {
  const notice = (notices as Record<string, string>)[item]
  if (notice) return `#${fieldId(notice)}`
  return `/accessibility#${fieldId(item === 'exceptions' ? 'exceptions.0.what.de' : item)}`
}

/** The fields of the form of the host. */
const notices: Record<NoticeItem, string> = {
  phone: 'contact.phone',
  address: 'notices.address',
  dataProtectionOfficer: 'notices.dataProtectionOfficer.phone',
  supervisoryAuthority: 'notices.supervisoryAuthority.de',
  legalBasis: 'notices.legalBasis.de',
  imprint: 'notices.imprint.de',
}
