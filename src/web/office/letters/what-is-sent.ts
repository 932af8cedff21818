import type { LettersAhead } from '../../../domain/outbox/read-letters-ahead.ts'
import type { WrittenLetters } from '../../../domain/outbox/read-written.ts'
import { defaultZone, shortDateTime } from '../../../lib/dates.ts'
import { figure, listing } from '../../../lib/figures.ts'
import { type Language, words } from '../../../lib/languages.ts'

/** Whether a letter to this address will leave, said before it is written; '' is nobody. */
export function letterAhead(to: string, { carrier, suppressed }: LettersAhead, language: Language): string {
  const t = ahead(language)
  if (to === '') return t.nobody
  if (suppressed.has(to.toLowerCase())) return t.suppressed(to)
  if (carrier === 'none') return t.none(to)
  return carrier === 'well' ? t.leaves(to) : t.rests(to, shortDateTime(carrier.until, defaultZone, language))
}

/** What became of the letters that were written just now, a sentence for each fate; nothing where none was. */
export function lettersWritten(written: WrittenLetters, language: Language): string[] {
  const { count, addresses, heldBack, carrier, suppressed } = written
  if (count === 0) return []
  const t = text(language)
  const dead = addresses.filter((address) => suppressed.has(address.toLowerCase()))
  const others = addresses.filter((address) => !dead.includes(address))
  const to = listed(others, language)
  const rest = carrier === 'well' || carrier === 'none' ? '' : shortDateTime(carrier.until, defaultZone, language)
  const fate = carrier === 'none' ? t.none(to) : rest === '' ? t.leaves(to) : t.rests(to, rest)
  return [
    ...(heldBack === count ? [t.heldBack] : others.length > 0 ? [fate] : []),
    ...(dead.length > 0 ? [t.suppressed(listed(dead, language))] : []),
  ]
}

/** Up to three by their names, more as a number. */
function listed(addresses: readonly string[], language: Language): string {
  if (addresses.length <= 3) return listing(addresses, language)
  return text(language).many(figure(addresses.length, language))
}

const ahead = words({
  leaves: [(to: string) => `Sofort geht ein Brief an ${to}.`, (to: string) => `A letter goes to ${to} at once.`],
  nobody: [
    'Es geht kein Brief hinaus: Zu dieser Anmeldung gibt es keine E-Mail-Adresse. Bitte sagen Sie der Person selbst Bescheid.',
    'No letter goes out: there is no e-mail address for this registration. Please tell the person yourself.',
  ],
  suppressed: [
    (to: string) =>
      `An ${to} geht nichts hinaus: Die Adresse ist gesperrt, weil Briefe dort nicht ankamen. Bitte sagen Sie der Person selbst Bescheid.`,
    (to: string) =>
      `Nothing goes to ${to}: the address is suppressed because letters did not arrive there. Please tell the person yourself.`,
  ],
  none: [
    (to: string) => `Ein Brief an ${to} wird geschrieben, bleibt aber liegen: Es ist kein Versandweg eingerichtet.`,
    (to: string) => `A letter to ${to} is written but stays here: no carrier of letters is configured.`,
  ],
  rests: [
    (to: string, until: string) => `Ein Brief an ${to} wird geschrieben und wartet: Der Versand ruht bis ${until}.`,
    (to: string, until: string) => `A letter to ${to} is written and waits: sending rests until ${until}.`,
  ],
})

const text = words({
  leaves: [(to: string) => `Die E-Mail an ${to} ist unterwegs.`, (to: string) => `The e-mail to ${to} is on its way.`],
  none: [
    (to: string) => `Geschrieben ist an ${to}; es bleibt liegen, weil kein Versandweg eingerichtet ist.`,
    (to: string) => `Letters to ${to} are written; they stay here because no carrier is configured.`,
  ],
  rests: [
    (to: string, until: string) => `Geschrieben ist an ${to}; der Versand ruht bis ${until}.`,
    (to: string, until: string) => `Letters to ${to} are written; sending rests until ${until}.`,
  ],
  suppressed: [
    (to: string) => `An ${to} geht nichts hinaus: gesperrt, weil Briefe dort nicht ankamen.`,
    (to: string) => `Nothing goes to ${to}: suppressed, because letters did not arrive there.`,
  ],
  heldBack: [
    'Der Brief bleibt hier, bis entschieden ist, wem die Anmeldung gehört.',
    'The letter stays here until it is decided whose registration it is.',
  ],
  many: [(count: string) => `${count} Adressen`, (count: string) => `${count} addresses`],
})
