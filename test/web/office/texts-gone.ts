import { figuresOtherwise, otherwise } from './texts-otherwise.ts'

/** Texts of the office that are meant to be gone or to read otherwise, each with the reason. */
export const textsGone: Record<string, string> = {
  ...Object.fromEntries(figuresOtherwise.map((text) => [text, 'the number comes from src/lib/figures.ts'])),
  ...Object.fromEntries(otherwise.map((text) => [text, 'one state, one word: src/lib/state-words.ts'])),
  '“{}” may only have one line.': 'line breaks become spaces, whatever was pasted: src/lib/tidy-text.ts',
  '„{}“ darf nur eine Zeile haben.': 'line breaks become spaces, whatever was pasted: src/lib/tidy-text.ts',
  'There is a newer one. After a change of the e-mail address only the link in the latest letter is valid.':
    'people who register read of e-mails, not of letters',
  'Optional. Without an own address, letters to this person go to the first one in this form.':
    'people who register read of e-mails, not of letters',
  'Optional. Without an own address, letters to this person go to yours.':
    'people who register read of e-mails, not of letters',
  'Freiwillig. Ohne eigene Adresse gehen die Briefe an diese Person an die erste in diesem Formular.':
    'people who register read of e-mails, not of letters',
  'Freiwillig. Ohne eigene Adresse gehen die Briefe an diese Person an Ihre.':
    'people who register read of e-mails, not of letters',
  'Bitte geben Sie Ihren Vornamen ein.':
    'a first name may be left out, and who has one name only is told where it belongs',
  'Bitte geben Sie den Vornamen ein.':
    'a first name may be left out, and who has one name only is told where it belongs',
  'Please enter your first name.': 'a first name may be left out, and who has one name only is told where it belongs',
  'Please enter the first name.': 'a first name may be left out, and who has one name only is told where it belongs',
  'Bitte geben Sie Ihren Nachnamen ein.':
    'a first name may be left out, and who has one name only is told where it belongs',
  'Bitte geben Sie den Nachnamen ein.':
    'a first name may be left out, and who has one name only is told where it belongs',
  'Please enter your last name.': 'a first name may be left out, and who has one name only is told where it belongs',
  'Please enter the last name.': 'a first name may be left out, and who has one name only is told where it belongs',
  'Leer: ohne Grenze. Mehr Plätze gehen sofort an die Warteliste, sofern sie nicht angehalten ist.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'Empty: no limit. More places go to the waiting list at once, unless it is paused.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'Er bleibt als abgesagt im Programm. Wer ihn gewählt hat, erhält nach zehn Minuten eine Nachricht, und der Eintrag verschwindet aus dem Kalender. Das lässt sich nicht zurücknehmen.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'It stays in the programme as called off. Whoever chose it receives a message after ten minutes, and the entry leaves the calendar. This cannot be undone.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  Confirmed: 'the column counts what is offered, too: “Taken”',
  vergeben: 'said as what it is: granted, offered',
  'Alle bekommen einen eigenen Brief mit einem persönlichen Link. Ob sie in der Liste der Teilnehmenden stehen möchten, fragen wir sie dort selbst.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'Alle bekommen einen eigenen Brief mit einem persönlichen Link. Ob sie in der Liste der Teilnehmenden stehen und auf Fotos zu erkennen sein möchten, fragen wir sie dort selbst.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'Das Testschreiben ist an Ihre Adresse unterwegs.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'Der Brief wird noch einmal versandt.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'Der Platz ist vergeben, die Zusage auf dem Weg.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'Die Anmeldung ist eingetragen. Der Brief mit dem persönlichen Link ist auf dem Weg.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'Die Anmeldung ist eingetragen. Ohne E-Mail-Adresse geht kein Brief hinaus: Bitte drucken Sie die Bestätigung aus.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'Die Antwort steht bei der Anmeldung. Die Person bekommt einen Brief mit dem Link zur Abmeldung.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'Die Entscheidungen sind freigegeben. Die Briefe sind auf dem Weg.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'Die Nachrichten über die Änderung sind auf dem Weg.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'Die Person bekommt einen Brief, der sagt, was sich geändert hat. Eine neue E-Mail-Adresse bekommt einen neuen persönlichen Link; der alte gilt dann nicht mehr.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'Die Person bekommt sofort einen Brief mit ihrem persönlichen Link. Was nach der Frist eingegangen ist, steht zuerst unter „Anträge“; die Zahl der Plätze gilt auch hier.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'Die Sperre ist aufgehoben. Senden Sie den Brief jetzt noch einmal.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'Die Veranstaltung ist abgesagt. Die Briefe sind auf dem Weg.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'Die Vertretung bekommt einen Brief mit eigenem Link und Kalendereintrag. Wer vertreten wird, bekommt einen Brief, der den Termin aus dem Kalender nimmt.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'Die Vertretung ist eingetragen. Beide bekommen einen Brief.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'Diese Person war schon angemeldet. Sie bekommt einen Brief mit ihrem bestehenden Link.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'Es ist nichts weiter zu tun. Wer angemeldet war, hat eine Nachricht bekommen.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'Everyone receives a letter of their own with a personal link. There we ask them ourselves whether they want to be in the list of participants and be recognised on photographs.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'Everyone receives a letter of their own with a personal link. There we ask them ourselves whether they want to be in the list of participants.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'Platz und Programmpunkte gehen auf die Vertretung über. Der alte Link und der alte Code gelten nicht mehr, das Namensschild ist neu zu drucken. Beide bekommen einen Brief; die Einwilligung wird neu erfragt.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'Seat and sessions go to the deputy. The old link and code end, the badge has to be printed again. Both get a letter; the consent is asked anew.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'The answer stands at the registration. The person gets a letter with the link to cancel.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'The decisions are released. The letters are on their way.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'The deputy is entered. Both get a letter.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'The deputy receives a letter with a link and a calendar entry of their own. Whoever is replaced receives a letter that takes the date out of the calendar.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'The event has been called off. The letters are on their way.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'The letter is being sent once more.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'The messages about the change are on their way.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'The person gets a letter that says what has changed. A new e-mail address gets a new personal link; the old one then no longer works.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'The person gets a letter with their personal link at once. What came after the deadline stands under “Applications” first; the number of seats binds you as well.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'The registration has been entered. The letter with the personal link is on its way.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'The registration is entered. Without an e-mail address no letter goes out: please print the confirmation.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'The seat is given, the confirmation on its way.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'The test letter is on its way to your address.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'There is nothing else to do. Everyone who was registered has been notified.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'This person was registered already. They get a letter with the link they have.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'Wer keinen Platz mehr braucht, gibt seinen ab: Er geht sofort an die nächste Person. Wer einen braucht, bekommt ihn, wenn noch einer frei ist. Gewählte Programmpunkte bleiben.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'Wer mit in der Anmeldung steht, bekommt ihn auch. Die Plätze der anderen bleiben, wie sie sind: In vollen Grenzen zählt dieser Platz nicht mit, und Liste und Protokoll sagen das. Die Zusage geht sofort hinaus.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'Whoever belongs to the registration gets one, too. Everybody else keeps theirs: this seat does not count in limits that are full, and the list and the audit trail say so. The confirmation goes out at once.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'Whoever needs no seat any more gives theirs up: it goes to the next person at once. Whoever needs one gets it if one is free. Chosen sessions stay.':
    'promised a letter or a seat whatever the address, the carrier and the queue; computed now',
  'Der Platz geht ohne Weiteres an die nächste Person auf der Warteliste. Wer doch kommen möchte, muss sich neu anmelden.':
    'said as it is: of this address, this list, this moment',
  'Die Person bekommt sofort einen Brief; der Eintrag in ihrem Kalender wird aufgehoben.':
    'said as it is: of this address, this list, this moment',
  'Die Person ist abgemeldet. Ein freier Platz geht an die Nächste oder den Nächsten auf der Warteliste.':
    'said as it is: of this address, this list, this moment',
  'Noch trifft die Auswahl auf niemanden zu; eine Vorschau gibt es, sobald jemand angemeldet ist.':
    'there is one now, with an example',
  'The selection applies to nobody yet; there is a preview as soon as somebody is registered.':
    'there is one now, with an example',
  'Taken or offered: {}. There cannot be fewer.': 'fewer can be wanted now',
  'The person gets a letter at once, and the entry in their calendar is revoked.':
    'said as it is: of this address, this list, this moment',
  'The person’s registration is cancelled. A free seat goes to the next on the waiting list.':
    'said as it is: of this address, this list, this moment',
  'The seat goes straight to the next person on the waiting list. Whoever wants to come after all has to register again.':
    'said as it is: of this address, this list, this moment',
  'Vergeben oder angeboten: {}. Weniger geht nicht.': 'fewer can be wanted now',
  'Department, phone, remarks (optional)': 'put together of the names of the fields that are folded away',
  'Empty: two weeks before, with other presets also later.':
    'German said “shorter”, which is right: with other presets it is less',
  'Fachbereich, Telefon, Anmerkungen (freiwillig)':
    'the same; the department is called „Abteilung“, as everywhere else',
  'Grace period: time': 'in an error only; the field itself was always called by its whole name and „: time“',
  'consent to the list': 'the name of the field, begun small within a sentence',
  'first name': 'the same',
  'last name': 'the same',
  'Das Haus der Person nimmt den Brief nicht an': 'said by cause now, see src/lib/carrier-answers.ts',
  'Das Monatskontingent des Versandwegs ist verbraucht': 'said by cause now, see src/lib/carrier-answers.ts',
  'Das Tageskontingent des Versandwegs ist verbraucht': 'said by cause now, see src/lib/carrier-answers.ts',
  'Der Mailserver hat keine Zeit': 'said by cause now, see src/lib/carrier-answers.ts',
  'Der Mailserver lässt uns nicht herein': 'said by cause now, see src/lib/carrier-answers.ts',
  'Der Versandweg antwortet nicht': 'said by cause now, see src/lib/carrier-answers.ts',
  'Der Versandweg ist nicht zu erreichen': 'said by cause now, see src/lib/carrier-answers.ts',
  'Der Versandweg kennt unseren Schlüssel nicht': 'said by cause now, see src/lib/carrier-answers.ts',
  'Der Versandweg lässt unseren Schlüssel nicht senden': 'said by cause now, see src/lib/carrier-answers.ts',
  'Diesen Platzhalter gibt es hier nicht: {}. Welche es gibt, steht unter „Platzhalter“.':
    'placeholders have German names and buttons',
  'Diesen Platzhalter gibt es in diesem Schreiben nicht: {}. Möglich sind: {}':
    'placeholders have German names and buttons',
  'In doppelten geschweiften Klammern. Wo zu jemandem nichts bekannt ist, fällt die Zeile weg. Sonst gilt Markdown: **fett**, *kursiv*, ## Überschrift, - Aufzählung, [Text](https://…).':
    'placeholders have German names and buttons',
  'In double curly brackets. A line about which nothing is known of somebody is left out. Apart from that Markdown holds: **bold**, *italic*, ## heading, - list, [text](https://…).':
    'placeholders have German names and buttons',
  'The carrier cannot be reached': 'said by cause now, see src/lib/carrier-answers.ts',
  'The carrier does not answer': 'said by cause now, see src/lib/carrier-answers.ts',
  'The carrier does not know our key': 'said by cause now, see src/lib/carrier-answers.ts',
  'The carrier does not let our key send': 'said by cause now, see src/lib/carrier-answers.ts',
  'The daily quota of the carrier is used up': 'said by cause now, see src/lib/carrier-answers.ts',
  'The mail server does not let us in': 'said by cause now, see src/lib/carrier-answers.ts',
  'The monthly quota of the carrier is used up': 'said by cause now, see src/lib/carrier-answers.ts',
  'The person’s mail system does not accept the letter': 'said by cause now, see src/lib/carrier-answers.ts',
  'There is no such placeholder here: {}. See “Placeholders” for what there is.':
    'placeholders have German names and buttons',
  'This letter knows no such placeholder: {}. There are: {}': 'placeholders have German names and buttons',
  'Ohne englischen Text bekommen alle den deutschen.': 'with a line that says so, now',
  'Without an English text everybody gets the German one.': 'as in German',
  '“{}” is a whole number from 0 to 200.': 'the bounds are those of the field now',
  '“{}” is a whole number from 1, or empty for no limit.': 'the same',
  '„{}“ ist eine ganze Zahl ab 1, oder leer für unbegrenzt.': 'the same',
  '„{}“ ist eine ganze Zahl von 0 bis 200.': 'the same',
  'Empty: the same day.': 'after midnight it is the next one',
  'Leer: derselbe Tag.': 'the same',
  'Alle, die einen Platz haben oder auf der Warteliste stehen, erhalten sofort eine Absage; der Eintrag in ihren Kalendern wird aufgehoben. „{}“ bleibt öffentlich, aber als abgesagt. Das lässt sich nicht zurücknehmen.':
    'who hears of a calling-off is reckoned, see src/web/office/events/whom-it-concerns.tsx',
  'Es geht kein Brief hinaus: Niemand ist angemeldet.':
    'who hears of a calling-off is reckoned, see src/web/office/events/whom-it-concerns.tsx',
  'Everybody who has a seat or is on the waiting list gets a cancellation at once, and the entry in their calendars is revoked. “{}” stays public, but as called off. This cannot be taken back.':
    'who hears of a calling-off is reckoned, see src/web/office/events/whom-it-concerns.tsx',
  'No letter will go out: nobody is registered.':
    'who hears of a calling-off is reckoned, see src/web/office/events/whom-it-concerns.tsx',
  'At least 100': 'every warning is listed now, up to five hundred',
  'mindestens 100': 'every warning is listed now, up to five hundred',
  'In andere Zielgruppe gesetzt': 'the note tells of attendance, too',
  'Moved to another target group': 'the note tells of attendance, too',
  'Wer den Link hat, checkt dort ein, ohne Konto. Geben Sie die Kennwörter getrennt vom Link weiter: Sie öffnen die Liste auf dem Gerät, auch ohne Netz. Geht ein Gerät verloren, schließen Sie seinen Check-in.':
    'the link alone opens nothing',
  'Whoever has the link checks people in there, without an account. Hand the passphrases over apart from the link: they open the list on the device, without a network too. If a device is lost, close its desk.':
    'the link alone opens nothing',
  'Mit der Kamera des Telefons öffnen, das einchecken soll. Wer den Link hat, checkt ein, ohne Konto.':
    'the link alone opens nothing',
  'Open it with the camera of the phone that checks people in. Whoever has the link does, without an account.':
    'the link alone opens nothing',
  'Getrennt vom Link sagen, zum Beispiel mündlich. Es verschlüsselt die Liste auf dem Gerät und wird nach jedem Neuladen und nach 15 Minuten Ruhe gefragt.':
    'the passphrase opens the list on the server, too',
  'Say it apart from the link, for example by word of mouth. It encrypts the list on the device, and is asked for after every reload and after 15 idle minutes.':
    'the passphrase opens the list on the server, too',
  CSV: 'the button says that it is for programs',
  Excel: 'the button says that it is for reading and printing',
}
