import { type Language, words } from '../../src/lib/languages.ts'
import { stateWords } from '../../src/lib/state-words.ts'
import { statusWords } from './fact-words.ts'

type State = Parameters<typeof statusWords>[0]

/** Somebody in a booking as they stand now; offerUntil: written out, empty where nothing is offered. */
export type BookingPerson = { id: string; name: string; state: State; replacedBy: string | null; offerUntil: string }

/** "Anna Müller (zugesagt)"; with the time of an offer. */
export function bookingPerson(
  { name, state, offerUntil }: Pick<BookingPerson, 'name' | 'state' | 'offerUntil'>,
  language: Language,
): string {
  const isOffered = state === 'offered' && offerUntil
  return `${name} (${isOffered ? stateWords(language).offeredUntil(offerUntil) : statusWords(state, language)})`
}

/** What happened to somebody since the last letter: "Anna Müller (zugesagt), vorher: auf der Warteliste". */
export function bookingNews(
  person: BookingPerson,
  { before, people }: { before: { name: string; state: string } | undefined; people: readonly BookingPerson[] },
  language: Language,
): string {
  const t = text(language)
  const deputy = people.find(({ id }) => id === person.replacedBy)
  if (deputy) return t.replaced(person.name, deputy.name)
  const now = bookingPerson(person, language)
  const replaced = people.find(({ replacedBy }) => replacedBy === person.id)
  if (!before) return replaced ? t.standsIn(now, replaced.name) : t.isNew(now)
  const renamed = before.name === person.name ? now : t.renamed(now, before.name)
  if (before.state === person.state) return renamed
  return t.wasBefore(renamed, statusWords(before.state as State, language))
}

/** "Anna Müller, Ben Schulz und 2 weiteren Personen": whom a subject names. */
export function namesInSubject(names: readonly string[], language: Language): string {
  const t = text(language)
  const [first = '', second, ...more] = names
  if (second === undefined) return first
  return more.length === 0 ? t.both(first, second) : t.andMore(`${first}, ${second}`, more.length)
}

/** Who got a letter of their own, and who hears by this one alone. */
export function ownLetters(withAddress: readonly string[], without: readonly string[], language: Language): string {
  const t = text(language)
  const some = [
    withAddress.length > 0 && t.own(withAddress.join(', ')),
    without.length > 0 && t.alone(without.join(', ')),
  ]
  return some.filter(Boolean).join(' ')
}

const text = words(
  {
    replaced: (name: string, deputy: string) => `${name}: vertreten durch ${deputy}`,
    standsIn: (now: string, whom: string) => `${now}, Vertretung für ${whom}`,
    isNew: (now: string) => `${now}, neu angemeldet`,
    renamed: (now: string, before: string) => `${now}, bisher ${before}`,
    wasBefore: (now: string, before: string) => `${now}, vorher: ${before}`,
    both: (one: string, other: string) => `${one} und ${other}`,
    andMore: (names: string, more: number) =>
      `${names} und ${more === 1 ? 'einer weiteren Person' : `${more} weiteren Personen`}`,
    own: (names: string) =>
      `Eine eigene E-Mail mit eigenem Link bekommen: ${names}. Dort entscheiden sie auch selbst über ihre Einwilligungen.`,
    alone: (names: string) => `Ohne eigene E-Mail-Adresse, und deshalb nur über Sie zu erreichen: ${names}.`,
  },
  {
    replaced: (name: string, deputy: string) => `${name}: replaced by ${deputy}`,
    standsIn: (now: string, whom: string) => `${now}, deputy of ${whom}`,
    isNew: (now: string) => `${now}, newly registered`,
    renamed: (now: string, before: string) => `${now}, formerly ${before}`,
    wasBefore: (now: string, before: string) => `${now}, before: ${before}`,
    both: (one: string, other: string) => `${one} and ${other}`,
    andMore: (names: string, more: number) => `${names} and ${more} more`,
    own: (names: string) =>
      `An e-mail of their own with a link of their own goes to: ${names}. There they also decide about their consents themselves.`,
    alone: (names: string) => `Without an e-mail address of their own, and so reached by you alone: ${names}.`,
  },
)
