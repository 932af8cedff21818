import { z } from 'zod'
import { addressFault, mailAddress } from './mail-address.ts'

/** The field of a form that takes an address; its error is the code `not-an-address`. */
export const mailbox = z.string().transform(read)

/** The same where it may be left out. */
export const mailboxOrNone = z.string().transform((typed, context) => (typed.trim() === '' ? '' : read(typed, context)))

function read(typed: string, context: z.RefinementCtx): string {
  const address = mailAddress(typed)
  if (address === undefined)
    context.issues.push({
      ...{ code: 'custom', message: 'not-an-address', input: typed },
      params: { names: [addressFault(typed) ?? 'incomplete'] },
    })
  return address ?? ''
}
