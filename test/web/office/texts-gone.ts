/** Texts of the office that are meant to be gone or to read otherwise, each with the reason. */
export const textsGone: Record<string, string> = {
  'Department, phone, remarks (optional)': 'put together of the names of the fields that are folded away',
  'Empty: two weeks before, with other presets also later.':
    'German said “shorter”, which is right: with other presets it is less',
  'Fachbereich, Telefon, Anmerkungen (freiwillig)':
    'the same; the department is called „Abteilung“, as everywhere else',
  'Grace period: time': 'in an error only; the field itself was always called by its whole name and „: time“',
  'consent to the list': 'the name of the field, begun small within a sentence',
  'first name': 'the same',
  'last name': 'the same',
}
