import type { Mailer, RenderedLetter, SendOutcome } from '../../src/ports/mailer.ts'

/** A carrier that keeps what it was handed, and answers as told; by default every letter is sent. */
export function aCarrier(
  answer: (nr: number, letter: RenderedLetter) => SendOutcome | Promise<SendOutcome> = sent,
  keyHeldMs = Number.POSITIVE_INFINITY,
) {
  const handed: { letter: RenderedLetter; key: string }[] = []
  const mailer: Mailer = {
    send: async (letter, key) => {
      handed.push({ letter, key })
      return answer(handed.length, letter)
    },
    keyHeldMs,
  }
  return { mailer, handed, keys: () => handed.map(({ key }) => key), to: () => handed.map(({ letter }) => letter.to) }
}

function sent(nr: number): SendOutcome {
  return { as: 'sent', carrierId: `c${nr}` }
}
