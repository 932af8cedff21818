import { personSearchKey, searchKey, sortKey } from '../../lib/names.ts'
import type { DeskChanges, DeskList, HeadCount, ListedPerson, Person, WhyRetired } from './wire.ts'

type Line = { person: ListedPerson; search: string; sort: string }

/** The list of a desk in the memory of a device, as the server told it last. */
export type HeldList = {
  version: number
  rehearsal: boolean
  count: HeadCount
  lines: Map<string, Line>
  byCode: Map<string, string>
  retired: Map<string, WhyRetired>
}

export function heldList({ version, rehearsal, list, people, retired }: DeskList): HeldList {
  const empty = { version, rehearsal, count: list, lines: new Map(), byCode: new Map() }
  const held: HeldList = { ...empty, retired: new Map(retired.map(({ codeHash, why }) => [codeHash, why])) }
  for (const person of people) putLine(held, person)
  return held
}

/** The same as the server would tell it, to be kept on the device. */
export function keptList({ version, rehearsal, count, lines, retired }: HeldList): DeskList {
  return {
    ...{ version, rehearsal, list: count, people: [...lines.values()].map(({ person }) => person) },
    retired: [...retired].map(([codeHash, why]) => ({ codeHash, why })),
  }
}

export function takeChanges(held: HeldList, { version, list, people }: DeskChanges): void {
  Object.assign(held, { version, count: list })
  for (const person of people) putLine(held, person)
}

/** A line as an answer tells it, which names no code. Somebody new comes with the next changes. */
export function takePerson(held: HeldList, person: Person): void {
  const known = held.lines.get(person.id)
  if (known) putLine(held, { ...person, codeHash: known.person.codeHash })
}

/** A new day has a list of its own, in which nobody has come yet. */
export function beginDay(held: HeldList, key: string): void {
  held.count = { ...held.count, key, inside: 0, people: 0 }
  for (const line of held.lines.values()) line.person = { ...line.person, inside: null }
}

/** Every word has to be in name, organisation or office, however it is spelt: "mueller harz" finds Müller of Landkreis Harz. */
export function findLines({ lines }: HeldList, text: string, most: number): ListedPerson[] {
  const words = searchKey(text.slice(0, 200)).split(' ').filter(Boolean)
  if (words.length === 0) return []
  return inOrder([...lines.values()].filter(({ search }) => words.every((word) => search.includes(word)))).slice(
    0,
    most,
  )
}

/** Who comes from the same organisation and has not cancelled, in German order. */
export function sameOrganisation({ lines }: HeldList, id: string): ListedPerson[] {
  const of = ({ person }: Line) => searchKey(person.organisation)
  const one = lines.get(id)
  if (!one) return []
  const key = of(one)
  const together = [...lines.values()].filter(
    (line) => line === one || (key !== '' && of(line) === key && !hasLeft(line.person)),
  )
  return inOrder(together)
}

function putLine({ lines, byCode, retired }: HeldList, person: ListedPerson): void {
  const before = lines.get(person.id)?.person.codeHash
  if (before !== undefined && before !== person.codeHash) {
    byCode.delete(before)
    retired.set(before, 'reissued')
  }
  const search = personSearchKey(person, person.organisation, person.office)
  lines.set(person.id, { person, search, sort: sortKey(person.lastName, person.firstName) })
  byCode.set(person.codeHash, person.id)
}

function inOrder(found: Line[]): ListedPerson[] {
  const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  const sorted = found.sort(
    (a, b) =>
      before(a.sort, b.sort) ||
      before(a.person.organisation, b.person.organisation) ||
      before(a.person.id, b.person.id),
  )
  return sorted.map(({ person }) => person)
}

function hasLeft({ standing }: Person): boolean {
  return standing === 'cancelled' || standing === 'substituted'
}
