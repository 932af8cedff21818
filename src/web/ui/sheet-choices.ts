import { isLabelSheetId, type LabelSheetId, labelSheets } from '../../../templates/pdf/label-catalogue.ts'
import { faceSize, labelsPerSheet, type Size } from '../../../templates/pdf/label-sheets.ts'
import { type Language, words } from '../../lib/languages.ts'
import { measureText } from './measures.ts'

const sheetIds = Object.keys(labelSheets).filter(isLabelSheetId)

/** The sheets of the catalogue, each with the size of its labels and how many it has. */
export function sheetChoices(language: Language): { value: LabelSheetId; label: string }[] {
  return sheetIds.map((id) => ({ value: id, label: sheetText(id, language) }))
}

/** "Avery Zweckform L4785, L4786, L4787 · 80 × 50 mm · 10 je Bogen". */
export function sheetText(id: LabelSheetId, language: Language): string {
  const sheet = labelSheets[id]
  const { width, height } = sheet.label
  const size = `${measureText(width, language)} × ${measureText(height, language)} mm`
  return `${sheet.product} · ${size} · ${text(language).count(labelsPerSheet(sheet))}`
}

/** The first sheet whose badges are just as large as a design. */
export function sheetFor({ width, height }: Size): LabelSheetId | undefined {
  const isLike = (id: LabelSheetId) => {
    const face = faceSize(labelSheets[id])
    return Math.abs(face.width - width) < 0.1 && Math.abs(face.height - height) < 0.1
  }
  return sheetIds.find(isLike)
}

/**
 * The sheet that somebody means: as it was suggested, by its id, or by any part of its name that only one sheet has
 * ("l7418"). Undefined if none or several do.
 */
export function sheetMeant(typed: string): LabelSheetId | undefined {
  const meant = plain(typed)
  if (meant.length < 2) return undefined
  const whole = sheetIds.find(
    (id) => id === typed.trim() || [plain(sheetText(id, 'de')), plain(sheetText(id, 'en'))].includes(meant),
  )
  if (whole) return whole
  const found = sheetIds.filter((id) => plain(labelSheets[id].product).includes(meant))
  return found.length === 1 ? found[0] : undefined
}

const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, '')

const text = words({
  count: [
    (labels: number) => (labels === 1 ? 'einzeln' : `${labels} je Bogen`),
    (labels: number) => (labels === 1 ? 'single' : `${labels} a sheet`),
  ],
})
