import { z } from 'zod'
import { languages } from '../../../lib/languages.ts'
import { mailbox } from '../../../lib/mailbox.ts'
import type { PersonField } from '../../../lib/person/person-field.ts'
import { type FieldName, fields, type PersonValues } from '../../../lib/person/person-values.ts'
import { typedLine, typedText } from '../../../lib/typed-text.ts'
import { holdsWebAddress } from '../../../lib/web-address.ts'

/** A sign that leaves ink; a joiner, a filler or what no encoding holds (U+FFFD) alone is no name. */
const seen = /[^\s\p{M}\p{Cf}\p{Co}\p{Cn}\u115f\u1160\u2800\u3164\uffa0\ufffd]/u

/** Who has no first name types a dash or the like where one is wanted; on a badge it would be read. */
const placeholder =
  /^(?:[\p{P}\p{S}\s]+|n\/a|[nk]\. ?a\.|x{2,}|keine[rn]?|kein (?:vor|nach)?name|no (?:first |last )?name|entfällt)$/iu

/** A line that stands in letters, lists and on badges, to be read by others: it leads nowhere. */
const shownLine = (longest: number) =>
  typedLine(longest).refine((text) => !holdsWebAddress(text), { error: 'web-address' })

const needed = (read: z.ZodType<string>) => read.pipe(z.string().regex(seen, { error: 'missing' }))

const aName = z.string().refine((name) => !placeholder.test(name), { error: 'no-name' })

const districtKey = z
  .string()
  .regex(/^\d{5}$/)
  .or(z.literal(''))
  .catch('')

/** Nobody has to give what is not needed, and nobody agrees to anything unasked. */
function read({ kind, choices, most = 0, missing, inName, beside }: PersonField): z.ZodType {
  if (choices) return z.enum(['', ...Object.keys(choices)]).catch('')
  if (kind === 'consent') return z.boolean().default(false)
  if (kind === 'language') return z.enum(languages)
  if (kind === 'key') return districtKey
  if (kind === 'paragraph') return typedText(most).default('')
  if (kind === 'address') return (missing ? needed(typedLine(most)) : typedLine(most)).pipe(mailbox)
  const shown = missing ? needed(shownLine(most)) : shownLine(most)
  const read = inName && beside ? shown.pipe(aName) : shown
  return missing ? read : read.default('')
}

/**
 * What a person tells about themselves; each field's errors are the codes `missing`, `too-long`, `not-an-address`,
 * `web-address` (of a page, in a line that others read).
 */
export const personForm = z.object(
  Object.fromEntries(fields.map(([name, field]) => [name, read(field)])) as {
    [Name in FieldName]: z.ZodType<PersonValues[Name]>
  },
)

/** The address of somebody whom another registers: it may be missing (''). */
export const addressIfAny = z.literal('').or(personForm.shape.email).default('')

export type PersonForm = z.infer<typeof personForm>
