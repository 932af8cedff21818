import { round } from '../../src/formats/pdf/line-style.ts'
import { type LabelSheet, labelCorner, labelsPerSheet } from './label-sheets.ts'
import type { PrintOptions } from './print-options.ts'
import { points } from './scale-design.ts'

type Stroke = readonly [x1: number, y1: number, x2: number, y2: number]

/** The content of a page that shows where to cut, if asked for, and where to fold. Undefined: nothing to show. */
export function cutMarks({ sheet, offset, cropMarks }: PrintOptions): string | undefined {
  const cuts = cropMarks ? cropStrokes(sheet) : []
  const folds = foldStrokes(sheet)
  if (cuts.length + folds.length === 0) return undefined
  const path = (strokes: readonly Stroke[]) => strokes.map((stroke) => strokeContent(stroke, offset)).join('')
  return `q 0.25 w 0.4 G ${path(cuts)}${cuts.length > 0 ? 'S ' : ''}${folds.length > 0 ? `[2 2] 0 d ${path(folds)}S ` : ''}Q\n`
}

/** A mark keeps 1 mm from the corner and is 3 mm long. */
const distance = 1
const reach = 4

/**
 * Two strokes at each corner, outside the label. One that would enter a neighbour or leave the page lies on the edge
 * itself instead, where the cut takes it away.
 */
function cropStrokes(sheet: LabelSheet): Stroke[] {
  const { width, height } = sheet.label
  const corners = Array.from({ length: labelsPerSheet(sheet) }, (_, i) => labelCorner(sheet, i))
  const free = (x: number, y: number) =>
    x >= 0 &&
    y >= 0 &&
    x <= sheet.page.width &&
    y <= sheet.page.height &&
    !corners.some((corner) => x > corner.x && x < corner.x + width && y > corner.y && y < corner.y + height)
  return corners.flatMap((corner) =>
    [0, 1].flatMap((right) =>
      [0, 1].flatMap((below): Stroke[] => {
        const [x, y] = [corner.x + right * width, corner.y + below * height]
        const [outX, outY] = [right ? 1 : -1, below ? 1 : -1]
        // Half a millimetre beside the line tells whether a neighbour begins there.
        const across = free(x + outX * reach, y - outY * 0.5) && free(x + outX * 0.5, y - outY * 0.5) ? outX : 0
        const down = free(x - outX * 0.5, y + outY * reach) && free(x - outX * 0.5, y + outY * 0.5) ? outY : 0
        return [
          across ? [x + across * distance, y, x + across * reach, y] : [x, y, x - outX * 2, y],
          down ? [x, y + down * distance, x, y + down * reach] : [x, y, x, y - outY * 2],
        ]
      }),
    ),
  )
}

/** Five millimetres of dashes at both ends of the fold. */
function foldStrokes(sheet: LabelSheet): Stroke[] {
  const { width, height } = sheet.label
  if (!sheet.fold) return []
  return Array.from({ length: labelsPerSheet(sheet) }, (_, i) => labelCorner(sheet, i)).flatMap(
    ({ x, y }): Stroke[] => {
      const [middleX, middleY] = [x + width / 2, y + height / 2]
      return sheet.fold === 'side'
        ? [
            [middleX, y, middleX, y + 5],
            [middleX, y + height - 5, middleX, y + height],
          ]
        : [
            [x, middleY, x + 5, middleY],
            [x + width - 5, middleY, x + width, middleY],
          ]
    },
  )
}

function strokeContent([x1, y1, x2, y2]: Stroke, offset: { x: number; y: number }): string {
  const [fromX, fromY, toX, toY] = [x1 + offset.x, y1 + offset.y, x2 + offset.x, y2 + offset.y].map((mm) =>
    round(points(mm)),
  )
  return `${fromX} ${fromY} m ${toX} ${toY} l `
}
