import { removePartner } from '../../../domain/programme/remove-partner.ts'
import { partnerInput, savePartner } from '../../../domain/programme/save-partner.ts'
import { inLanguage } from '../../../lib/languages.ts'
import { radio } from '../forms/choice-kinds.tsx'
import { lines } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { partRoutes } from '../forms/part-routes.tsx'
import { ofEvent } from '../forms/wholes.tsx'

const form = officeForm(partnerInput, {
  name: { kind: lines({ maxlength: 200 }), label: ['Name', 'Name'], required: true },
  role: {
    kind: radio({
      cooperation: ['Zusammenarbeit („in Zusammenarbeit mit …“)', 'Cooperation (“in cooperation with …”)'],
      inviting: ['Einladung („auf Einladung von …“)', 'Invitation (“at the invitation of …”)'],
    }),
    label: ['Aufgabe', 'Part'],
  },
})

/** The bodies beside the host. */
export const partners = partRoutes(ofEvent('programme'), {
  at: 'partners/:partner',
  list: 'programme',
  form,
  find: (event, id) => event.partners.find((partner) => partner.id === id),
  create: ['Organisation nennen', 'Name an organisation'],
  title: ({ name }, language) => inLanguage(name, language),
  values: (partner, event) => form.values(partner ?? { role: 'cooperation' }, event),
  save: (c, deps, { key, id, value }) => savePartner(deps, c.var.staff, { ...key, id, partner: value }),
  removal: { verb: removePartner, title: ['Nicht mehr nennen', 'Name it no longer'], button: ['Entfernen', 'Remove'] },
})
