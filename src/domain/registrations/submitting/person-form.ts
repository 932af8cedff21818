import { z } from 'zod'
import { salutations } from '../../../db/schema/registrations.ts'
import { languages } from '../../../lib/languages.ts'
import { mailbox } from '../../../lib/mailbox.ts'
import { holdsWebAddress } from '../../../lib/web-address.ts'

/** Control characters and bidirectional overrides have no business in a line of text (CR and LF would forge mail headers). */
const controls = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu

/** Soft hyphens and spaces of no width come along when a name or an address is copied; they would hide it from every search. */
const unseen = /[\u00ad\u200b\u2060\ufeff]/g

/** A sign that leaves ink; a joiner, a filler or what no encoding holds (U+FFFD) alone is no name. */
const seen = /[^\s\p{M}\p{Cf}\p{Co}\p{Cn}\u115f\u1160\u2800\u3164\uffa0\ufffd]/u

const line = (longest: number) =>
  z
    .string()
    .transform((text) => text.replace(unseen, '').replace(controls, ' ').replace(/\s+/g, ' ').trim().normalize('NFC'))
    .pipe(z.string().max(longest, { error: 'too-long' }))

/** A line that stands in letters, lists and on badges, to be read by others: it leads nowhere. */
const shownLine = (longest: number) =>
  line(longest).pipe(z.string().refine((text) => !holdsWebAddress(text), { error: 'web-address' }))

const required = (longest: number) => shownLine(longest).pipe(z.string().regex(seen, { error: 'missing' }))

/** Line breaks are kept, everything else as in a line. */
const paragraph = (longest: number) =>
  z
    .string()
    .transform((text) =>
      text
        .replace(/\r\n?/g, '\n')
        .split('\n')
        .map((row) => row.replace(controls, ' ').trimEnd())
        .join('\n')
        .trim()
        .normalize('NFC'),
    )
    .pipe(z.string().max(longest, { error: 'too-long' }))

/**
 * What a person tells about themselves; each field's errors are the codes `missing`, `too-long`, `not-an-address`,
 * `web-address` (of a page, in a line that others read).
 */
export const personForm = z.object({
  salutation: z.enum(salutations).catch(''),
  academicTitle: shownLine(60),
  firstName: required(80),
  lastName: required(120),
  office: shownLine(120),
  organisation: required(200),
  organisationAgs: z
    .string()
    .regex(/^\d{5}$/)
    .or(z.literal(''))
    .catch(''),
  department: shownLine(120),
  email: line(254)
    .pipe(z.string().regex(seen, { error: 'missing' }))
    .pipe(mailbox),
  phone: shownLine(60),
  remarks: paragraph(2000),
  listed: z.boolean(),
  photo: z.boolean().default(false),
  language: z.enum(languages),
})

export type PersonForm = z.infer<typeof personForm>
