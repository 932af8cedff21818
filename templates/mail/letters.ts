/** What the frame of a letter knows, and every text may say. */
const ofEveryLetter = ['greeting', 'closing', 'host', 'contactName', 'contactPhone', 'contactEmail'] as const
const ofAnEvent = [...ofEveryLetter, 'name', 'event', 'date', 'place', 'calendarFile'] as const
/**
 * cancelledFile: files that take entries back; invitation stands instead of both where the event sends invitations;
 * furtherEntries: which entries come by mails of their own.
 */
const takenBack = ['cancelledFile', 'invitation', 'furtherEntries'] as const
/** Who is asked not to forward a personal link gets the public page, eventLink, to pass on; no letter has the one without the other. */
const personalLink = ['link', 'eventLink'] as const
const calledOff = ['reason', 'ownWords', 'whatEnds', 'doNotTravel'] as const
/**
 * newSubscription: where to subscribe to the calendar again, after a change of the address; sessions: those with a seat; online:
 * the address, for who takes part online.
 */
const ofARegistration = [
  ...ofAnEvent,
  'invitation',
  'furtherEntries',
  'newSubscription',
  'sessions',
  'online',
  'organisation',
  ...personalLink,
  'changeUntil',
] as const
/** Who has no seat yet has no calendar entry either. */
const withoutSeat = [...ofEveryLetter, 'name', 'event', 'date', 'place', 'organisation', ...personalLink] as const
/**
 * standsInFor: whom a deputy replaces; registeredBy, the source, and privacyLink: only for whom somebody else registered; that
 * letter is their notice (Art. 14 GDPR).
 */
const ofItsOrigin = ['standsInFor', 'registeredBy', 'privacyLink'] as const
/** changes: what is otherwise than an earlier letter told. whatYouCanDo: see, change, cancel, as the deadlines stand. howRegistered: thanks, or who registered them. */
const ofSomebodyNew = [...ofARegistration, ...ofItsOrigin, 'changes', 'whatYouCanDo'] as const

/**
 * The kinds of letters and, for each, the closed list of placeholders that its texts may use. A value may be empty: then
 * its line is left out. (A correction is no kind: it sends confirmation or waiting list again.)
 */
export const letters = {
  confirmation: [...ofSomebodyNew, 'howRegistered'],
  /** position: the rank in the queue, counted from 1. whyWaiting, howItMovesUp, pleaseCancel: as the list stands. */
  'waiting-list': [
    ...withoutSeat,
    ...ofItsOrigin,
    'changeUntil',
    'position',
    'howRegistered',
    'whyWaiting',
    'howItMovesUp',
    'pleaseCancel',
    'whatYouCanDo',
  ],
  /** Nobody moves up any more; outcome: for what no seat has become free, and what follows, in words. */
  'waiting-list-over': [...withoutSeat, ...ofItsOrigin, 'outcome'],
  /** The event moved, to who has no seat yet; a waiting list, an offer and a review go on. */
  'event-moved': [
    ...withoutSeat,
    ...(['changeUntil', 'offerUntil', 'headline', 'changes', 'dateBefore', 'placeBefore', 'status'] as const),
  ],
  promotion: [...ofSomebodyNew, 'pleaseCancel'],
  /** An event with approval, or a registration after the deadline. */
  'application-received': [...withoutSeat, ...ofItsOrigin, 'changeUntil', 'howRegistered'],
  declined: [...ofEveryLetter, 'name', 'event', 'date', 'organisation', 'howRegistered'],
  'seat-offered': [...withoutSeat, ...ofItsOrigin, 'offerUntil'],
  /** seatNext: who gets the seat now; registrationLink: the public page, where registration is open. */
  'offer-expired': [
    ...ofEveryLetter,
    'name',
    'event',
    'date',
    'organisation',
    'seatNext',
    'registrationLink',
    'eventLink',
  ],
  /** To whom somebody else has replaced. */
  substituted: [...ofAnEvent, ...takenBack, 'organisation', 'deputy', 'objectionLink', 'objectionUntil'],
  'confirm-address': [...withoutSeat, ...ofItsOrigin, 'howRegistered', 'confirmUntil'],
  /**
   * To who registered others; people: each with how they stand; news: what happened to whom since the last letter; who: names
   * for the subject; ownLetters: who got one, and who hears by this one alone.
   */
  booking: [
    ...ofEveryLetter,
    'event',
    'date',
    'place',
    'online',
    'calendarFile',
    'cancelledFile',
    'newSubscription',
    ...personalLink,
    'changeUntil',
    'changes',
    'who',
    'news',
    'people',
    'ownLetters',
    'privacyLink',
  ],
  /** What has changed for some of them; concerned: their names. */
  'booking-change': [
    ...ofEveryLetter,
    ...(['event', 'date', 'place', 'online', 'calendarFile', 'people', 'changeUntil'] as const),
    ...personalLink,
    ...(['headline', 'changes', 'concerned', 'ownLetters', 'cancelledFile'] as const),
  ],
  /**
   * The event or the registration changed; headline: in a few words what; changes: each from what to what; dateBefore,
   * placeBefore: what no longer holds.
   */
  /** subscribed: that a subscription follows by itself. */
  change: [
    ...ofARegistration,
    'cancelledFile',
    'subscribed',
    'headline',
    'changes',
    'dateBefore',
    'placeBefore',
    'status',
  ],
  /** By the participant or by the office, or unconfirmedSince the address was not confirmed; eventLink: the public page. */
  /** dateBefore: the day that they know, where a move was not told any more. */
  cancellation: [
    ...ofAnEvent,
    ...takenBack,
    ...(['dateBefore', 'organisation', 'registrationLink', 'eventLink', 'unconfirmedSince'] as const),
  ],
  /** reason, ownWords: what the office said; whatEnds, doNotTravel: by where somebody stands. */
  'event-cancelled': [...ofAnEvent, ...takenBack, ...ofItsOrigin, 'dateBefore', ...calledOff],
  /** The same to who registered others. */
  'booking-event-cancelled': [
    ...ofEveryLetter,
    ...(['event', 'date', 'place', 'calendarFile', 'people', 'cancelledFile', 'dateBefore', 'ownLetters'] as const),
    ...calledOff,
  ],
  /** The same person registered again, or asked for the lost link. */
  'existing-registration': [...ofSomebodyNew, 'status'],
  /**
   * To many people of an event, in words of the office. sessions: what they chose; documents: what the office still
   * waits for.
   */
  mailing: [...withoutSeat, 'changeUntil', 'pleaseCancel', 'online', 'sessions', 'documents'],
  /** Who declined in the calendar is asked whether they mean it. declined: a session, empty for the event itself. */
  'reply-declined': [...ofEveryLetter, 'name', 'event', 'date', 'organisation', 'declined', ...personalLink],
  /** To where letters went before. objectionLink: puts the registration on hold, until objectionUntil. */
  'address-changed': [...ofEveryLetter, 'event', 'date', 'changedAt', 'objectionLink', 'objectionUntil', ...takenBack],
  /** To where letters go now: somebody objected. */
  'address-questioned': [...ofEveryLetter, 'event', 'date'],
  /** To both; outcome: what the office decided, in words. */
  'address-settled': [...ofEveryLetter, 'event', 'date', 'outcome', ...takenBack],
  /** An invitation, or its end, that travels by itself; entry: what it is called in the calendar. */
  'calendar-entry': [...ofEveryLetter, 'entry', 'date', 'place', 'invitation', 'cancelledFile'],
  /** To the office. count: of letters that did not arrive. */
  'delivery-problems': [...ofEveryLetter, 'link', 'count'],
  /** To the office. reason: why the carrier refuses everything, in words. */
  'carrier-refuses': [...ofEveryLetter, 'link', 'reason'],
  /** expiryMinutes: for how many minutes the link works. */
  'sign-in': [...ofEveryLetter, 'link', 'expiryMinutes'],
} as const satisfies Record<string, readonly string[]>

export type LetterKind = keyof typeof letters

/** What a mailing can start from beside its own text: texts in `mailings/`, with the placeholders of a mailing. */
export const mailingTemplates = ['day-information', 'reminder', 'documents-missing', 'thank-you'] as const

/** Placeholders that the frame answers, so that a letter and its frame never name two contacts. */
type OfTheFrame = 'closing' | 'host' | 'contactName' | 'contactPhone' | 'contactEmail'

/**
 * A value for each placeholder of a kind, written out for people in the language of the letter; of several, the line of a list
 * stands once for each.
 */
export type LetterFacts<Kind extends LetterKind> = Readonly<
  Record<Exclude<(typeof letters)[Kind][number], OfTheFrame>, string | readonly string[]>
>

/** What nobody can do without: a way to act, until when, and the notice of Art. 14 GDPR. Every text of a kind has to use it. */
const neverLeftOut: readonly (typeof letters)[LetterKind][number][] = [
  'link',
  'privacyLink',
  'offerUntil',
  'confirmUntil',
  'objectionLink',
  'outcome',
]

/**
 * The placeholders that a text of this kind has to use. What a mailing needs, the office knows; a text that calls off without
 * the notice gets it below the greeting.
 */
export function neededPlaceholders(kind: LetterKind): (typeof letters)[LetterKind][number][] {
  return kind === 'mailing' || kind === 'event-cancelled'
    ? []
    : letters[kind].filter((name) => neverLeftOut.includes(name))
}

/**
 * Letters that an event cannot say in its own words: mailings are its own words, three are the application's to its staff, and what
 * guards a registration says the same everywhere.
 */
const refusedBy = [
  ...(['mailing', 'sign-in', 'delivery-problems', 'carrier-refuses'] as const),
  ...(['address-changed', 'address-questioned', 'address-settled', 'calendar-entry'] as const),
] as const satisfies LetterKind[]

/** A kind of letter whose text an event can replace. */
export type EditableKind = Exclude<LetterKind, (typeof refusedBy)[number]>

export function isEditableKind(text: string): text is EditableKind {
  return isLetterKind(text) && !refusedBy.some((kind) => kind === text)
}

export const editableKinds = Object.keys(letters).filter(isEditableKind)

export function isLetterKind(text: string): text is LetterKind {
  return Object.hasOwn(letters, text)
}
