import { districts } from '../../db/seed/districts.ts'
import { searchKey } from '../../lib/names.ts'
import type { Attendee } from '../registrations/reading/find-attendees.ts'

/**
 * Offices in the order of their rank: heads of government, ministers, state secretaries, members of parliaments, heads of
 * districts and cities, heads of associations, their deputies and mayors, heads of units. What counts is how an office begins,
 * so that "Büroleiterin der Landrätin" is none of them. Written as search keys are: without marks, ß as ss.
 */
const ranks: readonly RegExp[] = [
  /^(bundesprasident|bundestagsprasident|landtagsprasident|bundeskanzler|ministerprasident|regierende)/,
  /^(bundes|landes|staats)?minister(in|s)?\b|^senator(in|s)?\b|^erste[rn]? burgermeister(in|s)? und senat/,
  /^(parlamentarische[rn]? )?staatssekretar|^staatsrat/,
  /^mitglied des|^md[bla]\b|^mdep\b|^mdhb\b|^abgeordnete/,
  /^landrat(in|s)?\b|^oberburgermeister|^regionsprasident|^stadteregionsrat/,
  /^prasident|^hauptgeschaftsfuhr|^geschaftsfuhr|^vorsitzende/,
  /^(erste[rn]? )?(kreis)?beigeordnete|^(erste[rn]? )?kreisrat|^(erste[rn]? )?burgermeister|^dezernent|^stadtrat/,
  /^\w*(amts|bereichs|abteilungs|referats|dienst|dienstes|gebiets)leit/,
]

/** The rank of an office, 0 highest. Deputies and former holders come half a step after it, and what is no known office last. */
export function rankOf(office: string): number {
  const key = searchKey(office)
  const own = key.replace(/^(stellv\w*|standige[rn]? vertret\w*|1|erste[rn]? stellv\w*) (des |der )?/, '')
  const rank = ranks.findIndex((begins) => begins.test(own))
  const step = own !== key || / a d$/.test(key) ? 0.5 : 0
  return rank === -1 ? ranks.length : rank + step
}

type Person = Pick<Attendee, 'role' | 'office' | 'organisation' | 'organisationAgs' | 'sortKey'>

/**
 * The order in which people are named by protocol: hosts first, then by rank; those of equal rank by Land in alphabetical
 * order, as the Bundesrat does, by organisation and by name.
 */
export function byProtocol<P extends Person>(people: readonly P[]): P[] {
  const lands = new Map(districts().map(({ ags, land }) => [ags, searchKey(land)]))
  const keyed = people.map((person) => ({
    person,
    rank: person.role === 'host' ? -1 : rankOf(person.office),
    // Behind all Länder.
    key: `${lands.get(person.organisationAgs ?? '') ?? '~'}\n${searchKey(person.organisation)}\n${person.sortKey}`,
  }))
  return keyed
    .sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ person }) => person)
}
