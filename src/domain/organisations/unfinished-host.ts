import type { AccessibilityStatement } from '../../db/schema/accessibility.ts'
import { clockIn, defaultZone, type Instant, monthsLater } from '../../lib/dates.ts'
import type { Host } from './find-hosts.ts'
import { nothingStated } from './statement-input.ts'

/** What the notices of a new installation say until the office has filled them in. */
export const yetToEnter = { de: 'Noch einzutragen.', en: 'Yet to be entered.' }
export const noAddress = '–'

const noticeItems = [
  'phone',
  'address',
  'dataProtectionOfficer',
  'supervisoryAuthority',
  'legalBasis',
  'imprint',
] as const
export type NoticeItem = (typeof noticeItems)[number]

/** What the public notices of a host (imprint, § 5 DDG, and Art. 13 GDPR) do not say yet, in the order of its form. */
export function missingNotices({ contact, notices }: Pick<Host, 'contact' | 'notices'>): NoticeItem[] {
  const isMissing: Record<NoticeItem, boolean> = {
    phone: contact.phone.trim() === noAddress,
    address: notices.address.trim() === noAddress,
    dataProtectionOfficer: notices.dataProtectionOfficer.phone.trim() === noAddress,
    supervisoryAuthority: isYetToEnter(notices.supervisoryAuthority),
    legalBasis: isYetToEnter(notices.legalBasis),
    imprint: isYetToEnter(notices.imprint),
  }
  return noticeItems.filter((item) => isMissing[item])
}

function isYetToEnter({ de }: { de: string }): boolean {
  return de.trim() === yetToEnter.de
}

const statementItems = ['body', 'madeOn', 'reviewedOn', 'method', 'result', 'exceptions'] as const
export type StatementItem = (typeof statementItems)[number]

/**
 * What the statement on accessibility of a host does not say yet though the law wants it (§ 12b BGG, § 7 BITV 2.0, (EU) 2018/1523),
 * in the order of its form. Who is no public body, or has its statement elsewhere, owes nothing here.
 */
export function missingStatement(statement: AccessibilityStatement | null): StatementItem[] {
  const stated = statement ?? nothingStated
  if (stated.body === 'none' || stated.elsewhere !== '') return []
  const bare = stated.result === 'partly' || stated.result === 'not'
  return statementItems.filter((item) =>
    item === 'exceptions' ? bare && stated.exceptions.length === 0 : !stated[item],
  )
}

/** The day on which a statement was last looked at; empty where it says none. */
export function lastReview(statement: AccessibilityStatement | null): string {
  return statement?.reviewedOn || statement?.madeOn || ''
}

/** Whether a public body has to look through its statement again, as it has to every year (§ 7(5) BITV 2.0). */
export function isReviewDue(statement: AccessibilityStatement | null, now: Instant): boolean {
  const day = lastReview(statement)
  if (day === '' || statement?.body === 'none' || statement?.elsewhere !== '') return false
  return day < clockIn(monthsLater(now, -12, defaultZone), defaultZone).date
}

/** Of whom every public body has to say where it explains its pages (§ 4 BITV 2.0): that is missing, but nothing waits for it. */
export function missingExplanations(statement: AccessibilityStatement | null): ('easyLanguage' | 'signLanguage')[] {
  const stated = statement ?? nothingStated
  if (stated.body === 'none') return []
  return (['easyLanguage', 'signLanguage'] as const).filter((item) => stated[item] === '')
}
