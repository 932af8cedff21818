/** A letter as the development mailbox of the demo shows it to machines. */
export type PostedLetter = {
  id: number
  kind: string
  revision: number
  state: string
  about: string
  to: string
  subject: string
  text: string
  html: string
  attachments: { filename: string; contentType: string; content: string; contentId?: string }[]
}

const patienceMs = 60_000

/** All letters to an address so far, oldest first. */
export async function lettersTo(url: string, address: string): Promise<PostedLetter[]> {
  const response = await fetch(`${url}/dev/mailbox.json`)
  const letters = (await response.json()) as PostedLetter[]
  return letters.filter((letter) => letter.to === address && ['sent', 'delivered'].includes(letter.state))
}

/** The newest letter of a kind to an address, written `after` another; letters leave right after the response that wrote them. */
export async function untilLetter(url: string, address: string, kind: string, after = 0): Promise<PostedLetter> {
  const until = Date.now() + patienceMs
  while (Date.now() < until) {
    const letter = (await lettersTo(url, address)).findLast((each) => each.kind === kind && each.id > after)
    if (letter) return letter
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`No letter of the kind ${kind} came to ${address}.`)
}

/** What a letter encloses; the mark of its host stands in the text. */
export function enclosed({ attachments }: PostedLetter): PostedLetter['attachments'] {
  return attachments.filter(({ contentId }) => contentId === undefined)
}

/** The personal link in a letter, or with `b` that of the booking contact. */
export function linkIn(letter: PostedLetter, kind: 'r' | 'b' = 'r'): string {
  const link = new RegExp(`https?://\\S+/${kind}/[\\w-]{22}`).exec(letter.text)?.[0]
  if (!link) throw new Error(`The letter "${letter.subject}" has no personal link.`)
  return link
}
