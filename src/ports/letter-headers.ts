/** The header fields a letter may bring beside those that every letter has (RFC 2369, 3834, 5322, 8058, MS-OXCMAIL). */
const allowed = [
  ...(['List-Unsubscribe', 'List-Unsubscribe-Post', 'Auto-Submitted', 'X-Auto-Response-Suppress'] as const),
  ...(['In-Reply-To', 'References'] as const),
] as const

export type LetterHeaders = Partial<Record<(typeof allowed)[number], string>>

/** The allowed ones among them, one line each: a line break would begin a header field of its own. */
export function headersOf(headers: LetterHeaders | undefined): Record<string, string> {
  return Object.fromEntries(
    allowed.flatMap((name) => {
      const value = headers?.[name]?.replace(/\p{Cc}+/gu, ' ').trim()
      return value ? [[name, value]] : []
    }),
  )
}
