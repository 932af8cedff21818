const address = 'which quota it is, from the address or the form: no field of the form'
const which = 'which form it is that was sent, before it is read by that form'
const button = 'what a button carries, beside no field'

/** Forms of the office that are not declared by `officeForm`, each with the reason. */
export const formsAllowed: Record<string, string> = {
  'src/web/office/events/events.tsx: a value read by hand': which,
  'src/web/office/papers/badge-designer.tsx: a value read by hand':
    'a form that is looked at while it is filled in: it changes, and nothing is saved',
  'src/web/office/papers/badge-printing.tsx: a value read by hand': button,
  'src/web/office/papers/badge-words.ts: labels beside a schema':
    'controls within one field, the design: as many as it has elements, and of an element those its kind has',
  'src/web/office/read-chosen.ts: a value read by hand': 'the rows ticked in a list: a list is no form',
  'src/web/office/seats/applications.tsx: a value read by hand': button,
  'src/web/office/seats/quota-form.tsx: a schema fed by hand': address,
}
