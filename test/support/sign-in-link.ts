import { aVisitor } from './a-visitor.ts'
import { lettersTo, untilLetter } from './mailbox.ts'

/** Who works in the office of the demo. */
export const organiserAddress = 'tagung@landkreistag.example'

/** A link that opens the office, by letter as organisers get it, and never one that came before. There are six an hour. */
export async function signInLink(url: string): Promise<string> {
  const before = (await lettersTo(url, organiserAddress)).findLast(({ kind }) => kind === 'sign-in')
  const visitor = aVisitor(url)
  await visitor.send(await visitor.open('/office/sign-in'), '/office/sign-in', { email: organiserAddress })
  const { text } = await untilLetter(url, organiserAddress, 'sign-in', before?.id)
  const link = /https?:\/\/\S+\/office\/sign-in\/[\w-]+/.exec(text)?.[0]
  if (!link) throw new Error('The letter has no link to the office.')
  return link
}
