import { districts } from '../../db/seed/districts.ts'
import type { LanguageMap } from '../../lib/languages.ts'
import type { Land } from './public-holiday.ts'

/** What English texts call the public holidays of the Länder. */
const inEnglish: Readonly<Record<string, string>> = {
  Neujahrstag: 'New Year’s Day',
  'Heilige Drei Könige': 'Epiphany',
  Weltfrauentag: 'International Women’s Day',
  Karfreitag: 'Good Friday',
  Ostersonntag: 'Easter Sunday',
  Ostermontag: 'Easter Monday',
  'Tag der Arbeit': 'Labour Day',
  'Christi Himmelfahrt': 'Ascension Day',
  Pfingstsonntag: 'Whit Sunday',
  Pfingstmontag: 'Whit Monday',
  Fronleichnam: 'Corpus Christi',
  'Mariä Himmelfahrt': 'Assumption Day',
  Weltkindertag: 'World Children’s Day',
  'Tag der Deutschen Einheit': 'Day of German Unity',
  Reformationstag: 'Reformation Day',
  'Augsburger Friedensfest': 'Augsburg Peace Festival',
  Allerheiligen: 'All Saints’ Day',
  'Buß- und Bettag': 'Day of Prayer and Repentance',
  '1. Weihnachtstag': 'Christmas Day',
  '2. Weihnachtstag': 'Boxing Day',
}

/** A public holiday in both languages; one without an English name keeps its own. */
export function holidayName(german: string): LanguageMap {
  return { de: german, en: inEnglish[german] ?? german }
}

/** What a Land is called; undefined for a holiday of all of them. */
export function landName(land: Land): string | undefined {
  return districts().find(({ landCode }) => landCode === `DE-${land}`)?.land
}
