import { staffLetter } from '../outbox/staff-letter.ts'
import { signInMinutes } from './request-sign-in.ts'

/** The letter that opens the office. Its link leads to a page with a button: mail scanners follow links, they press none. */
export const signInLetter = staffLetter('sign-in', ({ token }, { greeting, publicUrl }) =>
  token ? { greeting, link: `${publicUrl}/office/sign-in/${token}`, expiryMinutes: String(signInMinutes) } : undefined,
)
