import { type Language, words } from '../../lib/languages.ts'
import type { Reason } from './refusal-status.ts'
import { refusalTitles } from './refusal-titles.ts'

/** What happened, in a few words, and what to do now. */
export function refusalWords(reason: Reason, language: Language): { title: string; now: string } {
  return { title: refusalTitles(language)[reason], now: next(language)[reason] }
}

/** Both in a line, for programs and above a form. */
export function refusalSentence(reason: Reason, language: Language): string {
  const { title, now } = refusalWords(reason, language)
  return `${title}. ${now}`
}

/** What to do now. */
const next = words<Record<Reason, string>>(
  {
    'not-found':
      'Vielleicht ist die Adresse unvollständig abgeschrieben, oder die Seite wurde zurückgezogen. Unter „Veranstaltungen“ finden Sie alles, was öffentlich ist.',
    forbidden:
      'Die Anfrage kam von einer fremden Seite, oder Ihnen fehlt die Berechtigung. Rufen Sie die Seite bitte hier neu auf und versuchen Sie es noch einmal.',
    'not-published': 'Unter „Veranstaltungen“ finden Sie alles, was öffentlich ist.',
    'not-open-yet': 'Auf der Seite der Veranstaltung steht, ab wann Sie sich anmelden können.',
    closed: 'Online geht das nicht mehr. Rufen Sie uns bitte an; wir sehen, was noch möglich ist.',
    'cancelled-event': 'Es ist nichts weiter zu tun.',
    'already-cancelled':
      'Eine Abmeldung lässt sich nicht zurücknehmen. Wenn Sie doch teilnehmen möchten, melden Sie sich bitte neu an.',
    'already-registered':
      'Unter dieser E-Mail-Adresse und diesem Namen gibt es schon eine Anmeldung. Bitte prüfen Sie beides; den Link zur Anmeldung können Sie sich auf der Seite der Veranstaltung zusenden lassen.',
    'form-used':
      'Die Person, die damit angemeldet wurde, ist inzwischen abgemeldet. Wenn Sie sich neu anmelden möchten, prüfen Sie die Angaben und senden Sie sie noch einmal ab.',
    'created-already': 'Dasselbe Formular kam schon einmal an. Es ist nichts weiter zu tun.',
    'correction-over':
      'Der persönliche Link dazu wurde schon geöffnet, oder die Person hat sich noch einmal angemeldet. Ändern lässt sich die Anmeldung jetzt auf ihrer persönlichen Seite; den Link dorthin können Sie sich auf der Seite der Veranstaltung zusenden lassen.',
    theirs:
      'Sie hat sie auf ihrer persönlichen Seite schon selbst geändert. Den Link dorthin kann sie sich auf der Seite der Veranstaltung noch einmal zusenden lassen.',
    'on-hold':
      'Jemand hat einer Änderung der E-Mail-Adresse widersprochen. Bis das Tagungsbüro entschieden hat, bleibt der Platz erhalten und alles, wie es ist.',
    'changed-meanwhile': 'Bitte vergleichen Sie beides und senden Sie das Formular noch einmal ab.',
    'dates-conflict': 'Was nicht passt, steht bei den Zeilen. Bitte ändern Sie dort etwas.',
    'outside-event': 'Bitte ändern Sie die Zeit, oder zuerst Beginn und Ende der Veranstaltung.',
    'too-many': 'Bitte warten Sie eine Stunde und versuchen Sie es dann noch einmal, oder rufen Sie uns an.',
    'same-person-twice':
      'Jede Person kann sich nur einmal anmelden. Bitte nehmen Sie die doppelte heraus und senden Sie das Formular noch einmal ab.',
    'sessions-clash': 'Bitte wählen Sie einen der beiden ab und senden Sie das Formular noch einmal ab.',
    'category-closed': 'Bitte wählen Sie eine andere Zielgruppe, oder rufen Sie uns an.',
    'too-many-people': 'Bitte senden Sie mehrere Formulare, oder rufen Sie uns an.',
    'too-late-to-change': 'Rufen Sie uns bitte an; wir sehen, was noch möglich ist.',
    'too-late-to-cancel': 'Können Sie nicht kommen, rufen Sie uns bitte an; wir tragen die Absage ein.',
    'too-late-to-substitute': 'Rufen Sie uns bitte an; wir sehen, ob eine Vertretung noch möglich ist.',
    'event-begun': 'Zusagen gehen nun nicht mehr hinaus. Wer noch kommt, wird am Einlass oder im Büro eingetragen.',
    'offer-over':
      'Die Frist, den Platz anzunehmen, ist abgelaufen. Bitte melden Sie sich neu an, oder rufen Sie uns an.',
    full: 'Bitte rufen Sie uns an; wir sagen Ihnen, ob noch etwas möglich ist.',
    'seats-taken':
      'Die Zahl der Plätze kann nicht kleiner sein als die Zahl der Zusagen. Bitte wählen Sie eine größere.',
    'in-use':
      'Jemand hat sich dafür angemeldet. Entfernen lässt sich nur, was noch niemand gewählt hat; schließen können Sie es jederzeit.',
    'was-published':
      'Ihre Adresse ist bekannt, deshalb bleibt die Veranstaltung. Personenbezogene Daten werden am Tag der Löschung gelöscht.',
    'has-registrations':
      'Ein Entwurf mit Anmeldungen bleibt, auch wenn alle abgemeldet sind: Diese Personen haben Briefe. Ihre Daten werden am Tag der Löschung gelöscht.',
    'slug-taken': 'Sie ist schon in Gebrauch. Bitte wählen Sie eine andere.',
    'other-host': 'Bitte wählen Sie eine Reihe des Veranstalters, dem die Veranstaltung gehört.',
    untouched:
      'Bitte schreiben Sie, was Sie sagen möchten, oder lassen Sie den englischen Text leer, bevor Sie es versenden.',
    'under-way':
      'Was Sie geschrieben haben, wurde nicht gespeichert. Halten Sie das Schreiben an, oder kopieren Sie es in einen neuen Entwurf.',
    'file-too-large': 'Ein Logo darf bis 512 KB groß sein, eine Anlage bis 5 MB. Bitte verkleinern Sie die Datei.',
    'file-type':
      'Ein Logo ist ein unbeschädigtes Bild als PNG oder JPEG, höchstens 4000 Pixel breit und hoch, als PNG zusammen höchstens 4 Millionen Pixel. Anlagen sind PDF, Bilder, Kalenderdateien und Office-Dokumente ohne Makros.',
    'no-mailbox':
      'Einladungen beantwortet man aus dem Kalender. Bitte tragen Sie beim Veranstalter ein Postfach ein, das jemand liest, oder wählen Sie die Datei.',
    invalid: 'Bitte prüfen Sie Ihre Angaben und senden Sie sie noch einmal ab.',
    busy: 'Bitte versuchen Sie es in einer Minute noch einmal. Es ging nichts verloren, was schon bestätigt war.',
    'desk-closed': 'Der Link gilt nicht mehr. Bitte wenden Sie sich an das Tagungsbüro.',
    'passphrase-needed':
      'Den Check-in öffnet erst sein Kennwort. Es hat zehn Zeichen und kommt vom Tagungsbüro, getrennt vom Link.',
    'wrong-passphrase': 'Bitte prüfen Sie die zehn Zeichen. Groß oder klein, mit oder ohne Strich ist gleich.',
    rehearsal:
      'In der Probe wird niemand angemeldet, vertreten oder angeschrieben. Einlassen, Hinaus und Zurücknehmen lassen sich üben.',
    'no-walk-ins': 'Das Tagungsbüro hat es für diesen Check-in abgeschaltet. Bitte wenden Sie sich dorthin.',
    nobody:
      'Dafür ist noch niemand da. Bitte wählen Sie andere Personen; Bescheinigungen bekommt, wer beim Check-in war.',
    'too-long':
      'Es ist mehr, als wir auf einmal annehmen können; gespeichert wurde nichts. Bitte gehen Sie eine Seite zurück, kürzen Sie Ihre Angaben und senden Sie sie noch einmal.',
    unreadable:
      'Bitte gehen Sie eine Seite zurück und senden Sie das Formular noch einmal. Es wurde nichts gespeichert.',
    unavailable: 'Bitte versuchen Sie es in einer Minute noch einmal. Was bestätigt ist, bleibt bestätigt.',
    fault:
      'Bitte versuchen Sie es in einigen Minuten noch einmal. Dasselbe Formular ein zweites Mal zu senden schadet nicht: Es bleibt eine Anmeldung.',
  },
  {
    'not-found':
      'The address may have been copied incompletely, or the page was withdrawn. Everything that is public is listed under “Events”.',
    forbidden:
      'The request came from another site, or you lack the permission. Please open the page here again and try once more.',
    'not-published': 'Everything that is public is listed under “Events”.',
    'not-open-yet': 'The page of the event says from when you can register.',
    closed: 'This is no longer possible online. Please call us; we will see what can be done.',
    'cancelled-event': 'There is nothing else to do.',
    'already-cancelled': 'A cancellation cannot be undone. If you want to take part after all, please register again.',
    'already-registered':
      'There is a registration with this e-mail address and this name already. Please check both; you can have the link to it sent to you from the page of the event.',
    'form-used':
      'The registration that belongs to it has been cancelled since. If you want to register again, check your entries and send them once more.',
    'created-already': 'The same form arrived before. There is nothing else to do.',
    'correction-over':
      'Its personal link was opened already, or the person registered once more. The registration can be changed on its personal page now; you can have the link sent to you from the page of the event.',
    theirs:
      'They changed them on their personal page already. They can have the link to it sent to them again from the page of the event.',
    'on-hold':
      'Somebody objected to a change of the e-mail address. Until the conference office has decided, the seat is kept and everything stays as it is.',
    'changed-meanwhile': 'Please compare both and send the form once more.',
    'dates-conflict': 'What does not fit stands at its line. Please change something there.',
    'outside-event': 'Please change the time, or first the beginning and end of the event.',
    'too-many': 'Please wait for an hour and try again, or call us.',
    'same-person-twice': 'Everybody can register once only. Please take the second one out and send the form again.',
    'sessions-clash': 'Please choose one of them and send the form again.',
    'category-closed': 'Please choose another target group, or call us.',
    'too-many-people': 'Please send several forms, or call us.',
    'too-late-to-change': 'Please call us; we will see what can be done.',
    'too-late-to-cancel': 'If you cannot come, please call us; we will enter the cancellation.',
    'too-late-to-substitute': 'Please call us; we will see whether a deputy is still possible.',
    'event-begun': 'Nobody is accepted any more. Whoever still comes is entered at the desk or by the office.',
    'offer-over': 'The time to accept the seat is over. Please register again, or call us.',
    full: 'Please call us; we will tell you whether anything can be done.',
    'seats-taken': 'There cannot be fewer seats than confirmed registrations. Please choose a larger number.',
    'in-use': 'Somebody registered for it. Only what nobody ever chose can be removed; you can close it at any time.',
    'was-published': 'Its address is known, so the event stays. Personal data are erased on the day of deletion.',
    'has-registrations':
      'A draft with registrations stays, even if all of them are cancelled: these people have letters. Their data are erased on the day of deletion.',
    'slug-taken': 'It is in use already. Please choose a different one.',
    'other-host': 'Please choose a series of the host that holds the event.',
    'under-way': 'What you wrote has not been saved. Stop the mailing, or copy it into a new draft.',
    untouched: 'Please write what you want to say, or leave the English text empty, before you send it.',
    'file-too-large': 'A logo may have up to 512 KB, an annex up to 5 MB. Please make the file smaller.',
    'file-type':
      'A logo is an undamaged picture as PNG or JPEG, at most 4000 pixels wide and high, as PNG at most 4 million pixels altogether. Annexes are PDF, pictures, calendar files and office documents without macros.',
    'no-mailbox':
      'Invitations are answered from calendars. Please enter a mailbox of the host that somebody reads, or choose the file.',
    invalid: 'Please check your entries and send them again.',
    busy: 'Please try again in a minute. Nothing that was confirmed has been lost.',
    'desk-closed': 'The link is no longer valid. Please ask the conference office.',
    'passphrase-needed':
      'Only its passphrase opens the desk. It has ten characters and comes from the conference office, apart from the link.',
    'wrong-passphrase': 'Please check the ten characters. Capitals and the hyphen make no difference.',
    rehearsal:
      'In a rehearsal nobody is registered, replaced or written to. Letting in, letting out and taking back can be tried.',
    'no-walk-ins': 'The conference office has switched it off for this desk. Please ask there.',
    nobody: 'Nobody is there for it yet. Please choose other people; certificates are for whoever was checked in.',
    'too-long':
      'That is more than we can take at once; nothing has been saved. Please go back one page, shorten what you entered and send it again.',
    unreadable: 'Please go back one page and send the form again. Nothing has been saved.',
    unavailable: 'Please try again in a minute. Whatever is confirmed stays confirmed.',
    fault: 'Please try again in a few minutes. Sending the same form twice does no harm: it stays one registration.',
  },
)
