import { isolated } from '../../lib/isolated.ts'
import { fullName } from '../../lib/names.ts'
import type { DeskHands } from './desk-hands.ts'
import { formSheet } from './form-sheet.ts'
import type { Person, ScanAnswer, TakenScans, WalkedIn } from './wire.ts'

/** Two names, and the deputy is inside under a code of their own. */
export function openDeputy(hands: DeskHands, person: Person): void {
  const { desk, words, sheet } = hands
  const once = crypto.randomUUID()
  const form = formSheet('deputy', {
    words,
    hint: words.instead(isolated(fullName(person))),
    send: (typed) => desk.deputy(person.id, { person: typed, nonce: once }),
    done: ({ scans }) => tellScans(hands, scans),
  })
  sheet.open(words.deputy, form)
}

/** Somebody without a registration; a name and an organisation will do. */
export function openWalkIn(hands: DeskHands): void {
  const { desk, words, sheet, language } = hands
  const submission = crypto.randomUUID()
  const form = formSheet<WalkedIn>('walk-in', {
    words,
    send: (typed) => desk.walkIn({ person: { language, ...typed }, submission }),
    done: ({ as, scans }) => {
      if (scans) tellScans(hands, scans)
      else hands.tellDone(as === 'known' ? words.known : words.waiting, null)
    },
  })
  sheet.open(words.walkIn, form)
}

/** A name that is misspelt, before the badge is printed: then the person stands there as they are called now. */
export function openName(hands: DeskHands, person: Person): void {
  const { desk, words, sheet } = hands
  const { academicTitle, firstName, lastName } = person
  const seen = { academicTitle, firstName, lastName }
  const form = formSheet('name', {
    words,
    values: seen,
    hint: words.correct,
    send: (typed) => desk.name(person.id, { person: typed, seen }),
    done: (named) => hands.openPerson(named.person),
  })
  sheet.open(words.nameTitle, form)
}

/** What all desks say when this person comes. */
export function openNote(hands: DeskHands, person: Person): void {
  const { desk, words, sheet } = hands
  const form = formSheet('note', {
    words,
    values: { note: person.note ?? '' },
    send: ({ note = '' }) => desk.note(person.id, note),
    done: () => hands.tellDone(words.saved, person),
  })
  sheet.open(words.noteTitle, form)
}

function tellScans({ tell }: DeskHands, { answers }: TakenScans): void {
  const at = Date.now()
  tell(
    answers.map((answer: ScanAnswer) => ({ ...answer, by: 'server', at })),
    true,
  )
}
