import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import subsetFont from 'subset-font'

const faces = [
  { file: 'FiraSans-Regular', weight: '400' },
  { file: 'FiraSans-SemiBold', weight: '500 700' },
]

/** What pages in German and English are set in, and what names of the rest of Europe add (the parts that Google Fonts cuts, and arrows). */
const parts = {
  latin:
    'U+0-FF, U+131, U+152-153, U+2BB-2BC, U+2C6, U+2DA, U+2DC, U+304, U+308, U+329, U+2000-206F, U+20AC, U+2122, U+2190-2193, U+2212, U+2215, U+FEFF, U+FFFD',
  'latin-ext':
    'U+100-130, U+132-151, U+154-2BA, U+2BD-2C5, U+2C7-2CC, U+2CE-2D7, U+2DD-2FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
  cyrillic: 'U+301, U+400-52F, U+1C80-1C8A, U+2116, U+2DE0-2DFF, U+A640-A69F',
  greek: 'U+370-3FF, U+1F00-1FFF',
}

/**
 * Writes the parts of both faces and the `@font-face` rules for them into a folder. The whole face stands for every other
 * character alone: it is not fetched where a part comes late.
 */
export async function subsetFonts(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const rules: string[] = []
  for (const { file, weight } of faces) {
    const whole = `@kern-ux/native/dist/fonts/fira-sans/${file}.woff2`
    const bytes = readFileSync(`node_modules/${whole}`)
    rules.push(rule({ source: whole, weight, range: others(Object.values(parts)), display: 'swap' }))
    for (const [part, range] of Object.entries(parts)) {
      const name = `${file}-${part}.woff2`
      writeFileSync(`${folder}/${name}`, await subsetFont(bytes, charactersOf(range), { targetFormat: 'woff2' }))
      rules.push(rule({ source: `./${name}`, weight, range, display: part === 'latin' ? 'optional' : 'swap' }))
    }
  }
  writeFileSync(`${folder}/fonts.css`, rules.join('\n'))
}

type Rule = { source: string; weight: string; range: string; display: 'optional' | 'swap' }

/** What all pages are set in is there at once or on the next page: one that was read already does not move. */
function rule({ source, weight, range, display }: Rule): string {
  return `@font-face {
  font-family: "Fira Sans";
  src: url("${source}") format("woff2");
  font-weight: ${weight};
  font-display: ${display};
  unicode-range: ${range};
}`
}

function charactersOf(range: string): string {
  return numbersOf(range)
    .map(([from, to]) => {
      return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('')
    })
    .join('')
}

/** Every character that stands in none of these ranges. */
function others(ranges: readonly string[]): string {
  const taken = ranges.flatMap(numbersOf).sort(([one], [other]) => one - other)
  const gaps: string[] = []
  let next = 0
  for (const [from, to] of [...taken, [0x110000, 0x110000] as const]) {
    if (from > next) gaps.push(`U+${next.toString(16)}-${(from - 1).toString(16)}`)
    next = Math.max(next, to + 1)
  }
  return gaps.join(', ')
}

function numbersOf(range: string): (readonly [from: number, to: number])[] {
  return range.split(', ').map((part) => {
    const [from = 0, to = from] = part
      .slice('U+'.length)
      .split('-')
      .map((code) => Number.parseInt(code, 16))
    return [from, to] as const
  })
}
