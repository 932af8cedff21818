import { timespan } from '../../src/lib/figures.ts'
import { type Language, words } from '../../src/lib/languages.ts'

/** What holds when a letter is written: each date is written out, and empty once it is over. */
export type Outlook = {
  changeUntil: string
  cancelUntil: string
  /** How a seat that becomes free is given; `held` where there shall be fewer first, `over` where none is given any more. */
  movesUp: 'automatic' | 'offered' | 'paused' | 'held' | 'over'
  /** For how many hours an offer holds. */
  offerHours: number
  /** Somebody else waits for a seat. */
  othersWait: boolean
  /** The seat that this person gave back is somebody else's already, or offered to them. */
  filled: boolean
  /** What is full for somebody who waits. */
  full: readonly string[]
}

/** What letters say of what will be: sentences that hold for this event and this person at this moment. */
export function outlookWords(outlook: Outlook, language: Language) {
  const { changeUntil, cancelUntil, movesUp, offerHours, othersWait, filled } = outlook
  const t = text(language)
  const goesOn = othersWait && (movesUp === 'automatic' || movesUp === 'offered')
  return {
    changeUntil: untilWhen(),
    whatYouCanDo: t.can(changeUntil !== '', cancelUntil !== ''),
    whyWaiting: whyWaiting(outlook, language),
    howItMovesUp: movesUp === 'offered' ? t.offered(offerHours) : t[movesUp],
    pleaseCancel: cancelUntil === '' ? t.call : goesOn ? t.pleaseCancelForOthers : t.pleaseCancel,
    seatNext: filled ? t.goesOn : movesUp === 'held' ? t.isGivenUp : t.isBack,
  }

  function untilWhen(): string {
    if (changeUntil === cancelUntil) return changeUntil
    return [changeUntil && t.change(changeUntil), cancelUntil && t.cancel(cancelUntil)].filter(Boolean).join(', ')
  }
}

function whyWaiting({ full, movesUp }: Outlook, language: Language): string {
  const t = text(language)
  const reason = (['event', 'category', 'organisation', 'land'] as const).find((scope) => full.includes(scope))
  if (reason) return t[reason]
  return movesUp === 'paused' || movesUp === 'held' ? t.isPaused : t.noneYet
}

const text = words(
  {
    change: (until: string) => `${until} (ändern)`,
    cancel: (until: string) => `${until} (absagen)`,
    can: (change: boolean, cancel: boolean) =>
      change && cancel
        ? 'Auf Ihrer persönlichen Seite können Sie Ihre Anmeldung ansehen, ändern oder absagen:'
        : change || cancel
          ? `Auf Ihrer persönlichen Seite können Sie Ihre Anmeldung ansehen und ${change ? 'ändern' : 'absagen'}; für alles andere wenden Sie sich bitte an uns:`
          : 'Auf Ihrer persönlichen Seite können Sie Ihre Anmeldung ansehen; ändern und absagen geht nur noch über uns:',
    event: 'Zurzeit sind alle Plätze vergeben; Sie stehen auf der Warteliste.',
    category: 'Zurzeit sind in Ihrer Zielgruppe alle Plätze vergeben; Sie stehen auf der Warteliste.',
    organisation: 'Die Plätze für Ihre Organisation sind zurzeit vergeben; Sie stehen auf der Warteliste.',
    land: 'Die Plätze für Ihr Land sind zurzeit vergeben; Sie stehen auf der Warteliste.',
    isPaused: 'Zurzeit werden keine Plätze vergeben; Sie stehen auf der Warteliste.',
    noneYet: 'Einen Platz können wir Ihnen zurzeit noch nicht geben; Sie stehen auf der Warteliste.',
    automatic:
      'Wird ein Platz frei, der passt, rückt die Liste in der Reihenfolge der Anmeldungen nach. Sobald Sie an der Reihe sind, gehört er Ihnen ohne weiteres Zutun, und Sie bekommen eine Bestätigung per E-Mail.',
    offered: (hours: number) =>
      `Wird ein Platz frei, der passt, bieten wir ihn in der Reihenfolge der Anmeldungen an. Sobald Sie an der Reihe sind, bekommen Sie eine E-Mail und haben ${hours === 1 ? 'eine Stunde' : timespan(hours, 'hour', 'de')}, um ihn anzunehmen.`,
    paused:
      'Das Nachrücken ist zurzeit angehalten. Geht es weiter, rückt die Liste in der Reihenfolge der Anmeldungen nach, und wer an der Reihe ist, bekommt eine E-Mail.',
    held: 'Die Zahl der Plätze wird kleiner: Was frei wird, wird zunächst nicht nachbesetzt. Ob und wann die Liste weiterrückt, ist offen.',
    over: 'Die Liste rückt nicht mehr nach.',
    pleaseCancel: 'Können Sie nicht teilnehmen, sagen Sie bitte ab.',
    pleaseCancelForOthers: 'Können Sie nicht teilnehmen, sagen Sie bitte ab; andere warten auf einen Platz.',
    call: 'Können Sie nicht teilnehmen, sagen Sie uns bitte Bescheid.',
    goesOn: 'Der Platz geht an die Nächsten auf der Warteliste.',
    isBack: 'Der Platz ist damit zurückgegeben.',
    isGivenUp: 'Der Platz wird zunächst nicht nachbesetzt.',
  },
  {
    change: (until: string) => `${until} (change)`,
    cancel: (until: string) => `${until} (cancel)`,
    can: (change: boolean, cancel: boolean) =>
      change && cancel
        ? 'On your personal page you can see, change or cancel your registration:'
        : change || cancel
          ? `On your personal page you can see and ${change ? 'change' : 'cancel'} your registration; for anything else please contact us:`
          : 'On your personal page you can see your registration; to change or cancel it please contact us:',
    event: 'All seats are taken at present; you are on the waiting list.',
    category: 'All seats of your target group are taken at present; you are on the waiting list.',
    organisation: 'The seats for your organisation are taken at present; you are on the waiting list.',
    land: 'The seats for your Land are taken at present; you are on the waiting list.',
    isPaused: 'No seats are given at present; you are on the waiting list.',
    noneYet: 'We cannot give you a seat yet; you are on the waiting list.',
    automatic:
      'When a seat that fits becomes free, the list moves up in the order of registration. As soon as it is your turn, the seat is yours without further action, and you receive a confirmation by e-mail.',
    offered: (hours: number) =>
      `When a seat that fits becomes free, we offer it in the order of registration. As soon as it is your turn, you receive an e-mail and have ${hours === 1 ? 'one hour' : timespan(hours, 'hour', 'en')} to accept it.`,
    paused:
      'The list does not move up at present. When it goes on, it moves up in the order of registration, and whoever’s turn it is receives an e-mail.',
    held: 'The number of seats is being reduced: what becomes free is not filled at first. Whether and when the list goes on is open.',
    over: 'The list no longer moves up.',
    pleaseCancel: 'If you cannot attend, please cancel.',
    pleaseCancelForOthers: 'If you cannot attend, please cancel; others are waiting for a seat.',
    call: 'If you cannot attend, please tell us.',
    goesOn: 'The seat goes to the next on the waiting list.',
    isBack: 'The seat is thereby given back.',
    isGivenUp: 'The seat is not filled at first.',
  },
)
