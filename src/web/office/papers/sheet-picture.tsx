import { labelCorner, labelsPerSheet } from '../../../../templates/pdf/label-sheets.ts'
import type { PrintOptions } from '../../../../templates/pdf/print-options.ts'
import { type Language, words } from '../../../lib/languages.ts'

type SheetPictureProps = { print: PrintOptions; language: Language }

/** A sheet in small: which labels are gone, and where the first badge comes. */
export function SheetPicture({ print, language }: SheetPictureProps) {
  const { sheet, startAt, offset } = print
  const { page, label } = sheet
  const labels = Array.from({ length: labelsPerSheet(sheet) }, (_, index) => ({ index, ...labelCorner(sheet, index) }))
  const letters = Math.min(label.height * 0.5, label.width * 0.4, 22)
  return (
    <svg
      class="sheet-picture"
      viewBox={`0 0 ${page.width} ${page.height}`}
      role="img"
      aria-label={text(language).described(sheet.product, labels.length, startAt)}
    >
      <rect class="sheet-picture__page" width={page.width} height={page.height} />
      {labels.map(({ index, x, y }) => (
        <g class={index + 1 < startAt ? 'sheet-picture__gone' : 'sheet-picture__free'}>
          <rect x={x + offset.x} y={y + offset.y} width={label.width} height={label.height} rx={label.cornerRadius} />
          <text
            x={x + offset.x + label.width / 2}
            y={y + offset.y + label.height / 2}
            font-size={letters}
            text-anchor="middle"
            dominant-baseline="central"
          >
            {index + 1}
          </text>
        </g>
      ))}
    </svg>
  )
}

const text = words({
  described: [
    (product: string, labels: number, startAt: number) =>
      `${product}: ${labels === 1 ? 'ein Etikett' : `${labels} Etiketten, gedruckt wird ab Nummer ${startAt}`}`,
    (product: string, labels: number, startAt: number) =>
      `${product}: ${labels === 1 ? 'one label' : `${labels} labels, printing begins at number ${startAt}`}`,
  ],
})
