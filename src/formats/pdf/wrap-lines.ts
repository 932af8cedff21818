/** The width of a text set at 1 pt. */
export type Measure = (text: string) => number

/** Full lines no wider than `width` (at 1 pt), broken at the last blank or hyphen, or inside a word that is longer than a line. */
export function wrapLines(text: string, measure: Measure, width: number): string[] {
  return wrapWords(text, measure, width).map((line) => line.trimEnd())
}

/** The same lines; one that ends where a word ends keeps a blank, so that the words of all of them are those of the text. */
export function wrapWords(text: string, measure: Measure, width: number): string[] {
  if (measure(text) <= width) return text.trim() ? [`${text.trim()} `] : []
  return wrapCharacters([...text], measure, width)
}

/** The same for characters that are told apart already, and for texts that certainly need several lines. */
export function wrapCharacters(characters: readonly string[], measure: Measure, width: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const character of characters) {
    current += character
    if (character === ' ' || measure(current) <= width) continue
    const cut = Math.max(current.lastIndexOf(' ', current.length - 2), current.lastIndexOf('-', current.length - 2))
    const end = cut > 0 ? cut + 1 : current.length - character.length
    if (end === 0) continue
    const line = current.slice(0, end)
    lines.push(line.endsWith(' ') ? `${line.trimEnd()} ` : line)
    current = current.slice(end)
  }
  return current.trim() ? [...lines, `${current.trim()} `] : lines
}
