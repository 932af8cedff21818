import { isLabelSheetId, labelSheets } from '../../../../templates/pdf/label-catalogue.ts'
import { faceSize } from '../../../../templates/pdf/label-sheets.ts'
import { type Starter, starterDesign, starterNames } from '../../../../templates/pdf/starter-designs.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { Upload } from '../../../domain/files/checked-file.ts'
import type { DesignAssignment } from '../../../domain/papers/assign-designs.ts'
import { type DesignInput, designInput } from '../../../domain/papers/design-input.ts'
import type { DesignUse, StoredDesign } from '../../../domain/papers/find-designs.ts'
import type { Language } from '../../../lib/languages.ts'
import { wellFormedJson } from '../../../lib/well-formed-json.ts'
import type { FormValues, Saved } from '../../ui/form.ts'
import { designLabels } from './badge-labels.ts'
import { paperErrors } from './paper-errors.ts'

/** The field that says who gets which design. */
export const useField = ({ scope, key }: DesignUse) => `use.${scope}.${key}`

/** Who gets which design, as the form shows it. */
export function valuesOfUses(designs: readonly StoredDesign[]): FormValues {
  const used = designs.flatMap(({ id, uses }) => uses.map((use) => [useField(use), id]))
  return Object.fromEntries(used)
}

/** The same as it was chosen; what was left as usual is left out. */
export function readUses(values: FormValues): DesignAssignment[] {
  return Object.entries(values).flatMap(([name, designId]) => {
    const [, scope, key = ''] = /^use\.(event|category|role)\.(.*)$/.exec(name) ?? []
    return (scope === 'event' || scope === 'category' || scope === 'role') && designId ? [{ scope, key, designId }] : []
  })
}

/** A new design from a template, for the face of a sheet, with what the event and its host ask of it. */
export function readNewDesign(
  values: FormValues,
  { photos, host }: Pick<EventRecord, 'photos' | 'host'>,
  language: Language,
): Saved<DesignInput> {
  const { sheet = '', starter = '' } = values
  const face = faceSize(labelSheets[isLabelSheetId(sheet) ? sheet : 'avery-l4785'])
  const named = starterNames.find((one) => one === starter) ?? ('classic' satisfies Starter)
  const design = starterDesign(named, face, { logo: Boolean(host.letterhead.logo), photo: photos })
  return parsed({ name: values.name ?? '', design }, 'name', language)
}

/** A design from a file, which is as hostile as any input: the same schema judges it. Its name is that of the file. */
export function readDesignFile(upload: Upload | undefined, language: Language): Saved<DesignInput> {
  const name =
    (upload?.name ?? '')
      .replace(/\.json$/i, '')
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, 80) || 'JSON'
  return parsed({ name, design: upload && jsonOf(upload.bytes) }, 'file', language)
}

function parsed(given: unknown, field: string, language: Language): Saved<DesignInput> {
  const read = designInput.safeParse(given)
  if (read.success) return { value: read.data }
  const labels: Record<string, string> = designLabels(language)
  const at = (path: readonly PropertyKey[]) => {
    const where = path.slice(1).map((step) => (typeof step === 'number' ? step + 1 : String(step)))
    return { name: field, label: where.join(' › ') || labels[field] || field }
  }
  return { errors: paperErrors(read.error, at, language) }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return wellFormedJson(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
