import type { BadgeDesign, BadgeElement } from '../../../templates/pdf/badge-design.ts'
import type { BadgeEvent } from '../../../templates/pdf/badge-props.ts'
import { shortHash } from '../../lib/short-hash.ts'
import type { AttendeeBadge } from './badge-of.ts'
import { assignedDesign } from './designs-for.ts'
import type { StoredDesign } from './find-designs.ts'

/** What can change on a badge once it is printed. */
export type BadgePart =
  | 'name'
  | 'office'
  | 'organisation'
  | 'category'
  | 'role'
  | 'sessions'
  | 'language'
  | 'photo'
  | 'code'
  | 'event-title'
  | 'event-date'
  | 'design'

/** A hash of each part that stood on a badge; parts that its design does not show are left out. */
export type Fingerprint = Partial<Record<BadgePart, string>>

/** What badges say beside what is their bearers': of the event, and whose design is for whom. */
export type BadgesToday = { designs: readonly StoredDesign[]; event: Pick<BadgeEvent, 'title' | 'date'> }

/** What a badge said, without saying it. */
export function fingerprintOf(badge: AttendeeBadge, design: BadgeDesign, today: BadgesToday): Fingerprint {
  const print: Fingerprint = {}
  for (const part of partsOn(design)) print[part] = hashOf(badge, part, today)
  return print
}

/** Which parts of a printed badge say something else today. */
export function changedParts(printed: Fingerprint, badge: AttendeeBadge, today: BadgesToday): BadgePart[] {
  return (Object.keys(texts) as BadgePart[]).filter(
    (part) => printed[part] !== undefined && printed[part] !== hashOf(badge, part, today),
  )
}

const texts: Record<BadgePart, (badge: AttendeeBadge, today: BadgesToday) => readonly string[]> = {
  name: ({ academicTitle, firstName, lastName }) => [academicTitle, firstName, lastName],
  office: ({ office }) => [office],
  organisation: ({ organisation }) => [organisation],
  category: ({ category, categoryColour }) => [category, categoryColour],
  role: ({ role }) => [role],
  sessions: ({ sessions }) => sessions,
  language: ({ language }) => [language],
  photo: ({ photo }) => [String(photo)],
  code: ({ code }) => [code],
  'event-title': (_, { event }) => [event.title],
  'event-date': (_, { event }) => [event.date],
  // Not how it is drawn: an edge that was moved makes nobody's badge wrong, another role or target group does.
  design: (badge, { designs }) => [assignedDesign(designs, badge)],
}

/** Salted with the registration, so that equal words on two badges have different hashes. */
function hashOf(badge: AttendeeBadge, part: BadgePart, today: BadgesToday): string {
  return shortHash(JSON.stringify([badge.id, part, ...texts[part](badge, today)]))
}

const partOf: Partial<Record<BadgeElement['kind'], BadgePart>> = {
  name: 'name',
  'first-name': 'name',
  'last-name': 'name',
  title: 'name',
  office: 'office',
  organisation: 'organisation',
  category: 'category',
  role: 'role',
  sessions: 'sessions',
  language: 'language',
  photo: 'photo',
  qr: 'code',
  'event-title': 'event-title',
  'event-date': 'event-date',
}

function partsOn({ front, back }: BadgeDesign): Set<BadgePart> {
  const elements = [...front, ...(back === 'same' ? [] : back)]
  return new Set([...elements.flatMap(({ kind }) => partOf[kind] ?? []), 'design'])
}
