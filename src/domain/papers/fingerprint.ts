import type { BadgeDesign, BadgeElement } from '../../../templates/pdf/badge-design.ts'
import { shortHash } from '../../lib/short-hash.ts'
import type { AttendeeBadge } from './badge-of.ts'

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

/** A hash of each part that stood on a badge; parts that its design does not show are left out. */
export type Fingerprint = Partial<Record<BadgePart, string>>

/** What a badge said, without saying it. */
export function fingerprintOf(badge: AttendeeBadge, design: BadgeDesign): Fingerprint {
  const print: Fingerprint = {}
  for (const part of partsOn(design)) print[part] = hashOf(badge, part)
  return print
}

/** Which parts of a printed badge say something else today. */
export function changedParts(printed: Fingerprint, badge: AttendeeBadge): BadgePart[] {
  return (Object.keys(said) as BadgePart[]).filter(
    (part) => printed[part] !== undefined && printed[part] !== hashOf(badge, part),
  )
}

const said: Record<BadgePart, (badge: AttendeeBadge) => readonly string[]> = {
  name: ({ academicTitle, firstName, lastName }) => [academicTitle, firstName, lastName],
  office: ({ office }) => [office],
  organisation: ({ organisation }) => [organisation],
  category: ({ category, categoryColour }) => [category, categoryColour],
  role: ({ role }) => [role],
  sessions: ({ sessions }) => sessions,
  language: ({ language }) => [language],
  photo: ({ photo }) => [String(photo)],
  code: ({ code }) => [code],
}

/** Salted with the registration, so that equal words on two badges have different hashes. */
function hashOf(badge: AttendeeBadge, part: BadgePart): string {
  return shortHash(JSON.stringify([badge.id, part, ...said[part](badge)]))
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
}

function partsOn({ front, back }: BadgeDesign): Set<BadgePart> {
  const elements = [...front, ...(back === 'same' ? [] : back)]
  return new Set(elements.flatMap(({ kind }) => partOf[kind] ?? []))
}
