import type { Host } from './find-hosts.ts'

/** What the notices of a new installation say until the office has filled them in. */
export const yetToEnter = { de: 'Noch einzutragen.', en: 'Yet to be entered.' }
export const noAddress = '–'

/** Whether the public notices of a host (imprint, § 5 DDG, and Art. 13 GDPR) still say that they are to be entered. */
export function isUnfinished({ notices }: Pick<Host, 'notices'>): boolean {
  const { address, imprint, legalBasis, supervisoryAuthority } = notices
  return (
    address.trim() === noAddress ||
    [imprint, legalBasis, supervisoryAuthority].some(({ de }) => de.trim() === yetToEnter.de)
  )
}
