import { deskInput } from '../../../src/domain/checkin/desk-input.ts'
import { eventInput } from '../../../src/domain/events/event-input.ts'
import { nothingStated } from '../../../src/domain/organisations/statement-input.ts'
import { day } from '../../../src/lib/dates.ts'
import { mailingInputOf } from '../../support/a-mailing.ts'
import { anOrder } from '../../support/a-printing.ts'
import { aTypedConference } from '../../support/a-typed-conference.ts'
import { person } from '../../support/an-event-with.ts'
import { privacyVersion } from '../../support/registering.ts'
import type { FilledWorld } from './a-filled-world.ts'

/** The six kinds of actors, two of a kind where it matters whose they are. */
export const actorNames = [
  'visitor',
  'attendee',
  'another attendee',
  'contact',
  'another contact',
  'scanner',
  'scanner of another event',
  'staff',
  'staff of another host',
  'system',
] as const
export type ActorName = (typeof actorNames)[number]

const host: ActorName[] = ['staff', 'system']
const system: ActorName[] = ['system']
const atDesk: ActorName[] = ['scanner', ...host]
const personal: ActorName[] = ['attendee', 'contact', ...host]
const deputies: ActorName[] = ['attendee', 'contact', 'scanner', ...host]
const booking: ActorName[] = ['contact', ...host]
const visitors: ActorName[] = ['visitor', 'scanner', ...host]
const staff: ActorName[] = ['staff']
const anyStaff: ActorName[] = ['staff', 'staff of another host']
/** Asked for by staff alone: other actors do not compile. */
export const staffAlone: (readonly ActorName[])[] = [staff, anyStaff]

type Given = (w: FilledWorld) => unknown[]

/** What a verb makes of what it is given comes after it has looked at who asks: where that is much, it is left out here. */
const empty = {}
const noPlan = ''
const words = { subject: 'Hallo', body: '{{greeting}},\n\n{{closing}} {{contactPhone}}' }
const conference = eventInput.parse({ ...aTypedConference, capacity: 2 })
const series = { title: { de: 'R', en: undefined }, slug: 'r' }

/** Who may, and what the verb is given after the actor: everybody else is refused before anything is written. */
export const accessTable: Record<string, readonly [may: readonly ActorName[], given: Given]> = {
  'access/addOrganiser': [host, (w) => [{ hostId: w.hostId, email: 'a@x.example', name: 'A' }]],
  'access/endSessions': [anyStaff, () => []],
  'access/removeOrganiser': [host, (w) => [{ hostId: w.hostId, userId: 'u2' }]],
  'calendar/announceNow': [host, (w) => [w.eventId]],
  'calendar/assignReply': [staff, (w) => [{ id: w.reply, registrationId: w.registrationId }]],
  'calendar/dropMail': [anyStaff, () => [new Uint8Array()]],
  'calendar/settleReply': [staff, (w) => [{ id: w.reply, note: '' }]],
  'calendar/testLetterText': [host, (w) => [{ ...w.text, text: words, address: 'a@x.example' }]],
  'checkin/changeDesk': [host, (w) => [{ eventId: w.eventId, deskId: w.desk, change: { label: 'B' } }]],
  'checkin/closeDesk': [host, (w) => [{ eventId: w.eventId, deskId: w.desk }]],
  'checkin/endRehearsal': [host, (w) => [w.eventId]],
  'checkin/openDesk': [host, (w) => [{ eventId: w.eventId, desk: deskInput.parse({ label: 'A', sessionId: null }) }]],
  'checkin/reissueCode': [atDesk, (w) => [w.about]],
  'checkin/setDeskNote': [atDesk, (w) => [{ ...w.about, note: 'VIP' }]],
  'checkin/settleDoubtfulScan': [host, (w) => [{ eventId: w.eventId, scan: w.doubt, as: 'arrival' }]],
  'checkin/settleConflict': [host, (w) => [{ eventId: w.eventId, scan: w.scan }]],
  'copying/copyEvent': [
    host,
    (w) => [{ id: w.eventId, copy: { title: { de: 'N' }, slug: 'n', startDate: '2028-12-07' } }],
  ],
  'events/createEvent': [host, (w) => [{ hostId: w.hostId, event: conference }]],
  'events/createSeries': [host, (w) => [{ hostId: w.hostId, series }]],
  'events/editEvent': [host, (w) => [{ id: w.eventId, event: conference }]],
  'events/editSeries': [host, (w) => [{ id: w.series, series }]],
  'events/publishEvent': [host, (w) => [w.eventId]],
  'events/removeLetterText': [host, (w) => [w.text]],
  'events/removeSeries': [host, (w) => [{ id: w.series }]],
  'events/reopenRegistration': [host, (w) => [{ eventId: w.eventId, closesAt: w.deps.clock.now() + day, reason: 'r' }]],
  'events/reschedule': [host, (w) => [{ id: w.eventId, move: empty, seen: '' }]],
  'events/saveLetterText': [host, (w) => [{ ...w.text, text: words }]],
  'events/setCalendar': [host, (w) => [{ eventId: w.eventId, settings: empty }]],
  'events/setLetterStyle': [host, (w) => [{ eventId: w.eventId, style: 'formal' }]],
  'events/setRegistrationRules': [host, (w) => [{ eventId: w.eventId, rules: empty }]],
  'events/unpublishEvent': [host, (w) => [w.eventId]],
  'exports/exportAttendees': [host, (w) => [{ filter: { eventId: w.eventId }, format: 'csv', language: 'de' }]],
  'exports/exportScans': [host, (w) => [{ eventId: w.eventId, format: 'csv', language: 'de' }]],
  'mailings/attachFile': [host, (w) => [{ ...w.mailing, upload: { name: 'a.txt', bytes: new Uint8Array() } }]],
  'mailings/copyMailing': [host, (w) => [w.mailing]],
  'mailings/createMailing': [host, (w) => [{ eventId: w.eventId, submission: 's', mailing: mailingInputOf() }]],
  'mailings/detachFile': [host, (w) => [{ ...w.mailing, sha256: 'x' }]],
  'mailings/dispatchMailing': [host, (w) => [w.mailing]],
  'mailings/editMailing': [host, (w) => [{ ...w.mailing, mailing: mailingInputOf() }]],
  'mailings/removeMailing': [host, (w) => [w.mailing]],
  'mailings/removeReminder': [host, (w) => [w.reminder]],
  'mailings/saveReminder': [host, (w) => [{ ...w.reminder, reminder: empty }]],
  'mailings/sendTestLetter': [host, (w) => [{ ...w.mailing, address: 'a@x.example', language: 'de' }]],
  'mailings/stopMailing': [host, (w) => [w.mailing]],
  'mailings/switchReminder': [host, (w) => [{ ...w.reminder, active: false }]],
  'organisations/createFirstHost': [system, () => ['a@x.example']],
  'organisations/editHost': [host, (w) => [{ id: w.hostId, host: empty }]],
  'organisations/setLetterhead': [host, (w) => [{ hostId: w.hostId, lines: { sender: '', footer: '' } }]],
  'organisations/setLogo': [host, (w) => [{ hostId: w.hostId, upload: null }]],
  'organisations/stateAccessibility': [host, (w) => [{ hostId: w.hostId, statement: nothingStated }]],
  'outbox/endBackOff': [anyStaff, () => []],
  'outbox/liftSuppression': [staff, (w) => [{ letterId: w.letter, reason: 'r' }]],
  'outbox/sendAgain': [staff, (w) => [w.letter]],
  'outbox/settleLetter': [staff, (w) => [w.letter]],
  'papers/assignDesigns': [host, (w) => [{ eventId: w.eventId, assignments: [] }]],
  'papers/beginPrinting': [host, (w) => [{ eventId: w.eventId, submission: 's', chosen: [], order: anOrder() }]],
  'papers/copyDesign': [host, (w) => [w.design]],
  'papers/createDesign': [host, (w) => [{ eventId: w.eventId, design: empty }]],
  'papers/discardPrinting': [host, (w) => [w.printing]],
  'papers/editDesign': [host, (w) => [{ ...w.design, design: empty }]],
  'papers/printAddressLabels': [host, (w) => [{ ...w.paper, options: empty }]],
  'papers/printCertificates': [host, (w) => [{ ...w.paper, options: { chosen: [] } }]],
  'papers/printConfirmation': [host, (w) => [w.about]],
  'papers/printDoorSigns': [host, (w) => [{ ...w.paper, options: {} }]],
  'papers/printEnvelopes': [host, (w) => [{ ...w.paper, options: empty }]],
  'papers/printGateList': [host, (w) => [{ ...w.paper, options: { reason: 'r' } }]],
  'papers/printParticipantsList': [host, (w) => [{ ...w.paper, options: { order: 'name' } }]],
  'papers/printPlaceCards': [host, (w) => [{ ...w.paper, options: empty }]],
  'papers/printPrinting': [host, (w) => [{ ...w.printing, part: 1 }]],
  'papers/printProgramme': [host, (w) => [{ ...w.paper, options: empty }]],
  'papers/printRegistrationForm': [host, (w) => [{ ...w.paper, options: empty }]],
  'papers/printSignatureList': [host, (w) => [{ ...w.paper, options: empty }]],
  'papers/printTableTents': [host, (w) => [{ ...w.paper, options: empty }]],
  'papers/removeDesign': [host, (w) => [w.design]],
  'papers/revokeCertificate': [host, (w) => [w.about]],
  'papers/saveCertificateText': [host, (w) => [{ eventId: w.eventId, text: null }]],
  'papers/takeOutBadges': [host, (w) => [{ eventId: w.eventId, ids: [w.registrationId] }]],
  'programme/moveProgramme': [
    host,
    (w) => [{ eventId: w.eventId, move: { items: [], following: false, date: null, minutes: 5 }, seen: noPlan }],
  ],
  'programme/placeSession': [host, (w) => [{ ...w.item, position: 0 }]],
  'programme/removePartner': [host, (w) => [w.partner]],
  'programme/removeSession': [host, (w) => [w.item]],
  'programme/savePartner': [host, (w) => [{ ...w.partner, partner: empty }]],
  'programme/saveSession': [host, (w) => [{ ...w.item, session: { speakers: [] } }]],
  'registrations/acceptOffer': [personal, (w) => [w.registrationId]],
  'registrations/addToBooking': [
    booking,
    (w) => [w.bookingId, { people: [person(5, { categoryId: w.category.id })], privacyVersion }],
  ],
  'registrations/callOffSession': [host, (w) => [w.item]],
  'registrations/cancelEvent': [host, (w) => [w.eventId]],
  'registrations/cancelRegistration': [personal, (w) => [w.registrationId]],
  'registrations/changeRegistration': [
    personal,
    (w) => [w.registrationId, { ...person(1, { phone: '1' }), listed: false, photo: false }],
  ],
  'registrations/changeSessions': [personal, (w) => [w.registrationId, []]],
  'registrations/confirmAddress': [personal, (w) => [w.registrationId]],
  'registrations/decide': [
    host,
    (w) => [{ eventId: w.eventId, registrationIds: [w.registrationId], decision: 'admit' }],
  ],
  'registrations/giveConsent': [personal.filter((one) => one !== 'contact'), (w) => [w.registrationId, 'photo']],
  'registrations/moveCategory': [personal, (w) => [w.registrationId, { categoryId: w.category.id }]],
  'registrations/register': [
    visitors,
    (w) => [
      { eventId: w.eventId, submission: 'another', people: [person(6, { categoryId: w.category.id })], privacyVersion },
    ],
  ],
  'registrations/releaseDecisions': [host, (w) => [w.eventId]],
  'registrations/seatOverCapacity': [host, (w) => [w.registrationId, 'r']],
  'registrations/setMissingDocuments': [staff, (w) => [{ eventId: w.eventId, id: w.registrationId, missing: 'x' }]],
  'registrations/setRole': [host, (w) => [w.registrationId, { role: 'speaker' }]],
  'registrations/settleAddressChanges': [host, (w) => [{ eventId: w.eventId, about: w.disputed, restore: null }]],
  'registrations/substitute': [deputies, (w) => [w.registrationId, { person: person(7), privacyVersion }]],
  'registrations/withdrawConsent': [personal, (w) => [w.registrationId, 'photo']],
  'retention/removeDraft': [host, (w) => [w.eventId]],
  'seats/placeCategory': [host, (w) => [{ ...w.category, position: 0 }]],
  'seats/reRank': [host, (w) => [{ eventId: w.eventId, claimIds: [], reason: 'r' }]],
  'seats/removeCategory': [host, (w) => [w.category]],
  'seats/saveCategory': [host, (w) => [{ ...w.category, category: empty }]],
  'seats/setQuota': [host, (w) => [{ eventId: w.eventId, scope: 'event', key: '', size: 7 }]],
  'seats/setQuotaRule': [host, (w) => [{ eventId: w.eventId, scope: 'organisation', size: 7 }]],
  'seats/setWaitingList': [host, (w) => [{ eventId: w.eventId, mode: 'offered' }]],
}

/** What stands in the place of an actor where a verb is told none. */
export const askedByNobody: Record<string, string> = {
  'access/enterOffice': 'the token of a sign-in letter',
  'access/leaveOffice': 'the cookie of a session',
  'access/requestSignIn': 'anybody, within an allowance',
  'calendar/announceChanges': 'a job',
  'calendar/fetchMails': 'a job',
  'calendar/readInbox': 'a job',
  'calendar/takeReceivedMail': 'the signature of the carrier',
  'checkin/correctName': 'the desk',
  'checkin/deputyAtDesk': 'the desk',
  'checkin/noteVisit': 'the desk',
  'checkin/provePassphrase': 'the passphrase of the desk',
  'checkin/takeScans': 'the desk',
  'checkin/walkIn': 'the desk',
  'mailings/makeReminders': 'a job',
  'mailings/optIn': 'the token of a letter',
  'mailings/optOut': 'the token of a letter',
  'mailings/withdrawCalledOff': 'a job, and what follows from an event that is called off',
  'mailings/writeDueMailings': 'a job',
  'organisations/isReady': 'anybody',
  'outbox/deliverDueLetters': 'a job',
  'outbox/forgetHooks': 'a job',
  'outbox/releaseLeases': 'a job',
  'outbox/reportProblems': 'a job',
  'outbox/takeDeliveryNews': 'the signature of the carrier',
  'papers/issueCertificates': 'the token of a letter',
  'papers/printBadgeAtDesk': 'the desk',
  'papers/printOwnCertificate': 'the token of a letter',
  'papers/verifyCertificate': 'anybody, within an allowance',
  'registrations/answerAskedLinks': 'a job',
  'registrations/endCorrection': 'the token of a letter',
  'registrations/expireOffers': 'a job',
  'registrations/endWaiting': 'a job',
  'registrations/forgetAskedLinks': 'a job',
  'registrations/makeFindable': 'a job',
  'registrations/objectToChange': 'the token of a letter',
  'registrations/releaseUnconfirmed': 'a job',
  'registrations/renewKeys': 'a job',
  'registrations/sendLostLink': 'anybody, within an allowance',
  'registrations/writeCancellations': 'a job',
  'retention/acceptSecret': 'whoever has the machine',
  'retention/forgetAttempts': 'a job',
  'retention/forgetDueEvents': 'a job',
  'retention/forgetLetters': 'a job',
  'retention/forgetReplies': 'a job',
  'retention/forgetSessions': 'a job',
  'retention/heedClock': 'a job',
}
