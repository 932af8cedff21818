import { placeholdersIn } from '../../../src/formats/fill-placeholders.ts'
import { parseMarkdown } from '../../../src/formats/markdown.ts'
import { markdownToText } from '../../../src/formats/markdown-text.ts'
import type { LanguageMap } from '../../../src/lib/languages.ts'

/** What the text of a certificate may name; what is empty for somebody takes its line with it. */
export const certificatePlaceholders = ['name', 'office', 'organisation', 'event', 'date', 'place', 'host'] as const
export type CertificateValues = Record<(typeof certificatePlaceholders)[number], string>

/** Markdown in each language, and who signs. */
export type CertificateText = { body: LanguageMap; signer: LanguageMap }

/** What a certificate says where the office wrote nothing else. The name stands large above it. */
export const standardCertificateText: { de: string; en: string } = {
  de: `{{office}}
{{organisation}}

hat an folgender Veranstaltung teilgenommen:

**{{event}}**

{{date}}
{{place}}

Veranstalter: {{host}}`,
  en: `{{office}}
{{organisation}}

took part in the following event:

**{{event}}**

{{date}}
{{place}}

Organiser: {{host}}`,
}

/** In code points of UTF-16: it has to find room on one page. */
export const longestCertificateText = { body: 1500, signer: 200 } as const

export type CertificateFault = { field: 'body' | 'signer'; what: 'too-long' | 'brace' | 'unknown' }

/** What keeps texts from being a certificate: length, a placeholder that does not exist, a bracket that belongs to none. */
export function certificateTextFaults({ body, signer }: { body: string; signer: string }): CertificateFault[] {
  const blocks = parseMarkdown(body)
  const unknown = placeholdersIn(blocks).some((name) => !(certificatePlaceholders as readonly string[]).includes(name))
  const words = markdownToText(blocks).replace(/\{\{[^{}]*\}\}/g, '')
  return [
    ...(body.length > longestCertificateText.body ? [{ field: 'body', what: 'too-long' } as const] : []),
    ...(unknown ? [{ field: 'body', what: 'unknown' } as const] : []),
    ...(/\{\{|\}\}/.test(words) ? [{ field: 'body', what: 'brace' } as const] : []),
    ...(signer.length > longestCertificateText.signer ? [{ field: 'signer', what: 'too-long' } as const] : []),
  ]
}
