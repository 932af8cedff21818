import { signInToken } from '../../lib/tokens.ts'
import { staffLetter } from '../outbox/staff-letter.ts'
import { signInMinutes } from './request-sign-in.ts'

/**
 * The letter that opens the office. Its link leads to a page with a button: mail scanners follow links, they press none. The
 * token follows from the letter's own name, so that it stands nowhere.
 */
export const signInLetter = staffLetter('sign-in', async (_, { greeting, publicUrl, keys, about }) => ({
  greeting,
  link: `${publicUrl}/office/sign-in/${await signInToken(keys, about)}`,
  expiryMinutes: String(signInMinutes),
}))
