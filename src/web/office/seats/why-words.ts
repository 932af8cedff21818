import type { EventRecord } from '../../../domain/events/read-event.ts'
import { isHeld, type WhyNotYet } from '../../../domain/registrations/waiting/why-not-yet.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { quotaName } from './quota-table.tsx'

/** Why an entry of the waiting list has no seat yet, a sentence for each reason. */
export function whyWords(entry: WhyNotYet, event: EventRecord, language: Language): string[] {
  const t = text(language)
  const full = entry.full.map((quota) => {
    const name = quotaName(quota, event, language)
    if (isHeld(quota)) return t.held(name, quota.taken - quota.offered, quota.offered, quota.size)
    if (quota.offered > 0) return t.offered(name, quota.taken, quota.size, quota.offered)
    return quota.needed > 1
      ? t.fullGroup(name, quota.taken, quota.size, quota.needed)
      : t.full(name, quota.taken, quota.size)
  })
  return [
    ...full,
    ...(entry.waitsForGroup ? [t.group] : []),
    ...(entry.waitsForAttendance ? [t.attendance] : []),
    ...(entry.paused ? [t.paused] : []),
  ]
}

const text = words({
  full: [
    (name: string, taken: number, size: number) => `${name}: ${taken} von ${size} vergeben.`,
    (name: string, taken: number, size: number) => `${name}: ${taken} of ${size} taken.`,
  ],
  fullGroup: [
    (name: string, taken: number, size: number, needed: number) =>
      `${name}: ${taken} von ${size} vergeben, gebraucht werden ${needed}.`,
    (name: string, taken: number, size: number, needed: number) =>
      `${name}: ${taken} of ${size} taken, ${needed} are needed.`,
  ],
  offered: [
    (name: string, taken: number, size: number, offered: number) =>
      `${name}: ${taken} von ${size} vergeben, davon ${offered} gerade angeboten.`,
    (name: string, taken: number, size: number, offered: number) =>
      `${name}: ${taken} of ${size} taken, ${offered} of them on offer right now.`,
  ],
  held: [
    (name: string, granted: number, offered: number, size: number) =>
      `${name}: ${granted} zugesagt${offered === 0 ? '' : `, ${offered} angeboten`}, gewünscht ${size}; bis es so wenige sind, wird nichts nachbesetzt.`,
    (name: string, granted: number, offered: number, size: number) =>
      `${name}: ${granted} confirmed${offered === 0 ? '' : `, ${offered} offered`}, wanted ${size}; nothing is filled until there are so few.`,
  ],
  group: [
    'Die Gruppe möchte alle oder keinen Platz; eine Person allein käme unter.',
    'The group wants all places or none; one person alone would fit.',
  ],
  attendance: ['Wartet auf die Zusage zur Veranstaltung.', 'Waits for the confirmation of the attendance.'],
  paused: ['Die Warteliste ist angehalten.', 'The waiting list is paused.'],
})
