/** Texts of the office that are meant to be gone or to read otherwise, each with the reason. */
export const textsGone: Record<string, string> = {
  'Der Platz geht ohne Weiteres an die nächste Person auf der Warteliste. Wer doch kommen möchte, muss sich neu anmelden.':
    'said as it is: of this address, this list, this moment',
  'Die Person bekommt sofort einen Brief; der Eintrag in ihrem Kalender wird aufgehoben.':
    'said as it is: of this address, this list, this moment',
  'Die Person ist abgemeldet. Ein freier Platz geht an die Nächste oder den Nächsten auf der Warteliste.':
    'said as it is: of this address, this list, this moment',
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
}
