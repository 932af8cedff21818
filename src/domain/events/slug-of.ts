/** The address of an event from its title and first day ("2027-12-02"): "integration-in-laendlichen-raeumen-2027". */
export function slugOf(title: string, startDate: string): string {
  const words = title
    .toLowerCase()
    .replace(/[äöüßæœøłđ]/g, (letter) => spelled[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const year = /^\d{4}/.exec(startDate)?.[0]
  return [...shortened(words), ...(year && !words.includes(year) ? [year] : [])].join('-')
}

/** As people write them where there are no such letters; all others lose their marks. */
const spelled: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'oe',
  ł: 'l',
  đ: 'd',
}

/** Whole words, as many as fit beside a year into the 60 characters of an address that people type from paper. */
function shortened(words: string[]): string[] {
  let length = 0
  const fitting = words.filter((word) => {
    length += word.length + 1
    return length <= longest
  })
  return fitting.length > 0 ? fitting : [words[0]?.slice(0, longest) ?? 'event']
}

const longest = 50
