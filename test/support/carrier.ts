import type { Mailer, RenderedLetter, SendOutcome } from '../../src/ports/mailer.ts'

/**
 * A carrier that keeps what it was handed, and answers as told; by default every letter is sent. It has one line, so that letters
 * are handed to it in the order of the queue.
 */
export function aCarrier(
  answer: (nr: number, letter: RenderedLetter) => SendOutcome | Promise<SendOutcome> = sent,
  keyHeldMs = Number.POSITIVE_INFINITY,
) {
  const handed: { letter: RenderedLetter; key: string }[] = []
  const mailer: Mailer = {
    lines: 1,
    send: async (letter, key, leaving) => {
      if (!(await leaving())) return { as: 'withheld' }
      handed.push({ letter, key })
      return answer(handed.length, letter)
    },
    keyHeldMs,
  }
  return { mailer, handed, keys: () => handed.map(({ key }) => key), to: () => handed.map(({ letter }) => letter.to) }
}

/** A carrier to which letters are handed by themselves: each may leave at once. */
export function leavingAtOnce<M extends Mailer>(mailer: M) {
  const send = (letter: RenderedLetter, key: string, leaving = async () => true) => mailer.send(letter, key, leaving)
  return { ...mailer, send }
}

function sent(nr: number): SendOutcome {
  return { as: 'sent', carrierId: `c${nr}` }
}
