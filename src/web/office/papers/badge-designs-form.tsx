import { z } from 'zod'
import { starterNames } from '../../../../templates/pdf/starter-designs.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { Upload } from '../../../domain/files/checked-file.ts'
import type { DesignAssignment } from '../../../domain/papers/assign-designs.ts'
import { designInput } from '../../../domain/papers/design-input.ts'
import type { DesignUse, StoredDesign } from '../../../domain/papers/find-designs.ts'
import { inLanguage, words } from '../../../lib/languages.ts'
import { wellFormedJson } from '../../../lib/well-formed-json.ts'
import { Select } from '../../ui/choice-fields.tsx'
import { sheetChoices } from '../../ui/sheet-choices.ts'
import { roleWords } from '../attendees/attendee-words.ts'
import { select } from '../forms/choice-kinds.tsx'
import type { Kind } from '../forms/form-spec.ts'
import { file, line } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { designLabels, starterWords } from './badge-words.ts'
import { paperSentences, unfolding } from './paper-sentences.ts'

/** A new design from a template, for the face of a sheet. */
export const newDesignForm = officeForm(
  z.object({ name: designInput.shape.name, starter: z.enum(starterNames).catch('classic'), sheet: z.string() }),
  {
    name: {
      kind: line({ maxlength: 80 }),
      label: ['Name der Gestaltung', 'Name of the design'],
      hint: ['Zum Beispiel „Gäste“ oder „Podium“.', 'For example “Guests” or “Panel”.'],
      required: true,
    },
    starter: {
      kind: select((_: object, language) =>
        Object.entries(starterWords(language)).map(([value, label]) => ({ value, label })),
      ),
      label: ['Vorlage', 'Template'],
    },
    sheet: {
      kind: select((_: object, language) => sheetChoices(language)),
      label: ['Gezeichnet für', 'Drawn for'],
      hint: [
        'Auf anderen Bogen wird die Gestaltung passend vergrößert oder verkleinert.',
        'On other sheets the design is enlarged or reduced to fit.',
      ],
    },
  },
  { sentences: paperSentences },
)

/** A design from a file, which is as hostile as any input: the same schema judges it. Its name is that of the file. */
export const importForm = officeForm(
  z.object({ file: unfolding(designInput) }),
  {
    file: {
      kind: {
        ...file(['application/json', '.json']),
        read: (_, name, __, files) => ({ name: nameOf(files[name]), design: jsonOf(files[name]) }),
        at: ([, ...path], _, name, language) => {
          const where = path.map((step) => (typeof step === 'number' ? step + 1 : String(step)))
          return { name, label: where.join(' › ') || designLabels(language).file }
        },
      },
      label: ['Datei', 'File'],
    },
  },
  { sentences: paperSentences },
)

function nameOf(upload: Upload | undefined): string {
  const name = (upload?.name ?? '').replace(/\.json$/i, '').replace(/\p{Cc}/gu, ' ')
  return name.trim().slice(0, 80) || 'JSON'
}

function jsonOf(upload: Upload | undefined): unknown {
  try {
    return upload && wellFormedJson(new TextDecoder().decode(upload.bytes))
  } catch {
    return undefined
  }
}

type AboutUses = { event: EventRecord; designs: readonly StoredDesign[] }

/** The field that says who gets which design. */
const useField = ({ scope, key }: DesignUse) => `use.${scope}.${key}`

/** Who gets which design; what was left as usual is left out. */
const uses: Kind<readonly DesignAssignment[], AboutUses> = {
  read: (values) =>
    Object.entries(values).flatMap(([name, designId]) => {
      const [, scope, key] = /^use\.(event|category|role)\.(.*)$/.exec(name) ?? []
      return scope && designId ? [{ scope, key, designId }] : []
    }),
  write: (assigned) => Object.fromEntries(assigned.map((use) => [useField(use), use.designId])),
  draw: ({ form, about: { event, designs } }) => {
    const { language } = form
    const t = text(language)
    const choices = designs.map(({ id, name }) => ({ value: id, label: name }))
    const own = [{ value: '', label: t.asUsual }, ...choices]
    return (
      <>
        <Select {...{ form, name: useField({ scope: 'event', key: '' }), label: t.usual, choices }} />
        <div class="badge-part__fields">
          {event.categories.map(({ id: key, name }) => (
            <Select
              {...{ form, name: useField({ scope: 'category', key }), choices: own }}
              label={`${t.category}: ${inLanguage(name, language)}`}
            />
          ))}
          {Object.entries(roleWords(language)).map(
            ([key, label]) =>
              // Who simply takes part is everybody else.
              key !== 'participant' && (
                <Select
                  {...{ form, name: useField({ scope: 'role', key }), label: `${t.role}: ${label}`, choices: own }}
                />
              ),
          )}
        </div>
      </>
    )
  },
}

export const usesForm = officeForm(z.object({ uses: z.array(z.custom<DesignAssignment>()) }), {
  uses: { kind: uses, label: ['Wer welche Gestaltung bekommt', 'Who gets which design'] },
})

const text = words({
  usual: ['Alle übrigen', 'Everybody else'],
  asUsual: ['wie alle übrigen', 'like everybody else'],
  category: ['Zielgruppe', 'Target group'],
  role: ['Rolle', 'Role'],
})
