import { categoryInput } from '../../../domain/seats/category-input.ts'
import { placeCategory } from '../../../domain/seats/place-category.ts'
import { removeCategory } from '../../../domain/seats/remove-category.ts'
import { saveCategory } from '../../../domain/seats/save-category.ts'
import { inLanguage } from '../../../lib/languages.ts'
import { radio } from '../forms/choice-kinds.tsx'
import { line, lines, number } from '../forms/kinds.tsx'
import { from, until } from '../forms/moment-kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { partRoutes } from '../forms/part-routes.tsx'
import { ofEvent } from '../forms/wholes.tsx'
import { below, sayWhatIsTaken, sizing } from './fewer-seats.tsx'

const asEvent = ['Leer: wie die Veranstaltung.', 'Empty: as the event.'] as const

const form = officeForm(
  categoryInput,
  {
    name: {
      kind: lines({ maxlength: 120 }),
      label: ['Name', 'Name'],
      hint: ['Zum Beispiel: Landrätinnen und Landräte.', 'For example: heads of districts.'],
      required: true,
    },
    access: {
      kind: radio({
        open: ['Alle können sie wählen', 'Everybody can choose it'],
        closed: [
          'Nur das Büro trägt ein; auf der Anmeldeseite steht sie nicht',
          'Only the office puts people there; it is not on the registration page',
        ],
      }),
      label: ['Zugang', 'Access'],
      empty: 'open',
    },
    size: {
      kind: number(),
      label: ['Plätze', 'Places'],
      hint: ['Leer: ohne eigene Grenze.', 'Empty: no limit of its own.'],
    },
    below,
    colour: {
      kind: line({ maxlength: 7, width: 'short' }),
      label: ['Farbe auf dem Namensschild', 'Colour on the badge'],
      hint: [
        'Zum Beispiel #0072b2. Leer: jede Zielgruppe bekommt eine eigene.',
        'For example #0072b2. Empty: every target group gets one of its own.',
      ],
    },
    opensAt: { kind: from, name: 'opens', label: ['Anmeldung ab', 'Registration from'], hint: asEvent },
    closesAt: { kind: until, name: 'closes', label: ['Anmeldung bis', 'Registration until'], hint: asEvent },
  },
  { refusals: { invalid: 'closes.date', 'outside-event': 'closes.date' } },
)

/** The target groups of an event. */
export const categories = partRoutes(ofEvent('seats'), {
  at: 'categories/:category',
  list: 'seats',
  form,
  find: (event, id) => event.categories.find((category) => category.id === id),
  create: ['Neue Zielgruppe', 'New target group'],
  title: ({ name }, language) => inLanguage(name, language),
  values: (category, event) =>
    form.values(category ? { ...category, ...sizing(event, 'category', category.id) } : { access: 'open' }, event),
  save: (c, deps, { key, id, about: event, value }) =>
    sayWhatIsTaken(
      c,
      { event, scope: 'category', key: id ?? '', size: value.size, fields: ['size', 'below'] },
      saveCategory(deps, c.var.staff, { ...key, id, category: value }),
    ),
  order: placeCategory,
  removal: {
    verb: removeCategory,
    title: ['Entfernen', 'Remove'],
    hint: [
      'Das geht nur, solange noch niemand in dieser Zielgruppe war.',
      'This works only as long as nobody was ever in this group.',
    ],
    button: ['Zielgruppe entfernen', 'Remove the target group'],
  },
})
