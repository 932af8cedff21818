import { addressKey } from './mail-address.ts'
import { titlesApart } from './titles.ts'

/** The parts of a person's name, as typed. */
export type PersonName = { academicTitle: string; firstName: string; lastName: string }

/** Title, first and last name in one line: "Dr. Łucja Müller". */
export function fullName(name: PersonName): string {
  return [name.academicTitle, name.firstName, name.lastName].filter(Boolean).join(' ')
}

/** Letters whose base NFD does not split off. */
const baseLetters: Record<string, string> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ĸ: 'k',
}

/** Small letters without marks, and without what nobody sees: full-width letters, ligatures and joiners make no other name. */
export function plain(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase()
  return text
    .replace(/\p{DI}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßẞæœøđðþłħıŋŧĸ]/g, (letter) => baseLetters[letter] ?? letter)
}

/** The search key: ü, ue and u are one, case and marks do not count, anything but letters and digits is a space. */
export function searchKey(...parts: string[]): string {
  return plain(parts.join(' '))
    .replace(/([aou])e+/g, '$1')
    .replace(/[^\p{L}\p{N}@]+/gu, ' ')
    .trim()
}

/** Signs that people leave out when they look for a name: O'Brien, D’Angelo, Müller-Lüdenscheidt. */
const within = /(?<=[\p{L}\p{M}])['’‘ʼ`´-](?=\p{L})/gu

/** The search key of somebody: what is joined by an apostrophe or a hyphen is found with it, with a space and without both. */
export function personSearchKey(name: PersonName, ...more: string[]): string {
  const typed = fullName(name)
  const joined = typed.split(' ').flatMap((word) => (word.search(within) < 0 ? [] : [word.replace(within, '')]))
  return searchKey(typed, ...joined, ...more)
}

/** Particles of nobility and origin that German lists leave out when they sort. */
const particles =
  /^(?:(?:freiherr|freifrau|freiin|graf|gräfin|baron|baronin|von|vom|zu|zum|zur|und|der|den|dem|de|van|ten|ter|vande|vander|da|das|di|do|dos|du|del|della|dello|degli|dei|des|la|le|af|av|al|el|bin|bint|ibn|ben|bar|abu|auf|an|am|im|in|op|aan|['’]t|ap)\s+|(?:al|el)-)+(?=\S)/iu

/**
 * The key by which names are sorted: DIN 5007-1 (ä as a, ß as ss), last name without its particles first. Lists of the
 * office, badges and exports all use it, and a spreadsheet in German locale sorts the same way.
 */
export function sortKey(lastName: string, firstName = ''): string {
  const tidy = (text: string) =>
    plain(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const name = titlesApart({ academicTitle: '', firstName, lastName })
  const lead = tidy(name.lastName.replace(particles, ''))
  return `${lead || tidy(name.lastName)} , ${tidy(name.firstName)}`
}

/** Whether two registrations are the same person: the same address and the same name, however they were typed. */
export function personKey(email: string, name: Pick<PersonName, 'firstName' | 'lastName'>): string {
  return `${addressKey(email)}|${searchKey(name.firstName)}|${searchKey(name.lastName)}`
}
