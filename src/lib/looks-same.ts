/** Whether two texts look alike on paper: spaces, signs that nobody sees, and other code points for the same letter do not count. */
export function looksSame(one: string, other: string): boolean {
  return seen(one) === seen(other)
}

function seen(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}]/gu, (sign) => (/\s/.test(sign) ? ' ' : ''))
    .replace(/\s+/gu, ' ')
    .trim()
}
