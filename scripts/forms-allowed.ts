const papers = 'orders of papers and designs of badges: long forms with pictures, still to be declared'
const address = 'which quota it is, from the address or the form: no field of the form'

/** Forms of the office that are not declared by `officeForm`, each with the reason. */
export const formsAllowed: Record<string, string> = {
  'src/web/office/papers/badge-labels.ts: a file of labels, errors or a page beside the form': papers,
  'src/web/office/papers/badge-labels.ts: labels beside a schema': papers,
  'src/web/office/papers/paper-errors.ts: a file of labels, errors or a page beside the form': papers,
  'src/web/office/seats/quota-form.tsx: a form read and parsed by hand': address,
  'src/web/office/seats/quota-form.tsx: a schema fed by hand': address,
}
