import type { LanguageMap } from '../../lib/languages.ts'

/** What of the pages of a host is not accessible, as its statement lists it. */
export const exceptionReasons = ['not-conformant', 'burden', 'out-of-scope'] as const

export type AccessibilityException = {
  what: LanguageMap
  reason: (typeof exceptionReasons)[number]
  /** Where the same is found without the barrier; empty is nowhere. */
  alternative: LanguageMap
}

/**
 * What a host states about the accessibility of its pages: the items of § 12b BGG, § 7 BITV 2.0 and the implementing decision
 * (EU) 2018/1523. Whatever is empty is not stated, and nothing stands in its place.
 */
export type AccessibilityStatement = {
  /** Whose law binds the host, and so which body decides a dispute (`enforcement-bodies.ts`); `none`: it is no public body. */
  body: string
  /** Days, "2026-11-20". */
  madeOn: string
  reviewedOn: string
  method: '' | 'self' | 'third-party'
  /** Who assessed, where that was somebody else. */
  assessor: string
  result: '' | 'full' | 'partly' | 'not'
  exceptions: AccessibilityException[]
  /** Whom to tell of a barrier; empty is the contact of the host. */
  feedback: { name: string; phone: string; email: string }
  /** What else the host says, in Markdown. */
  ownWords: LanguageMap
  /** Web addresses: of the host's own statement, and of what it explains in Leichte Sprache and in sign language (§ 4 BITV 2.0). */
  elsewhere: string
  easyLanguage: string
  signLanguage: string
}
