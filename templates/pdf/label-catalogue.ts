import type { LabelSheet } from './label-sheets.ts'

/** Where a geometry was read. */
type Source = 'gLabels 3.4' | 'LibreOffice 7.4' | 'ISO 216' | 'ISO/IEC 7810' | 'Brother DK'
export type CatalogueSheet = LabelSheet & { source: Source }

/**
 * The sheets on which badges can be printed, in millimetres. Sources: label templates of gLabels 3.4 (MIT) and of LibreOffice
 * 7.4 (MPL-2.0), which differ by up to half a millimetre; where both know a sheet, the one nearer to a centred sheet is taken.
 */
export const labelSheets = {
  // The table of gLabels says 18 and 13, but 2 × 80 + 15 and 5 × 50 + 4 × 5 leave 35 and 27: the maker cuts them centred.
  'avery-l4785': sheet(
    'Avery Zweckform L4785, L4786, L4787',
    [80, 50, 4],
    [2, 5],
    [17.5, 13.5],
    [95, 55],
    'gLabels 3.4',
  ),
  'avery-4784': sheet('Avery Zweckform 4784', [63.5, 29.63], [3, 9], [7.21, 15.1], [66.04, 29.63], 'LibreOffice 7.4'),
  'herma-4418': sheet('Herma 4418, 4419', [63.5, 29.63], [3, 9], [7.21, 15.15], [66.04, 29.63], 'LibreOffice 7.4'),
  'avery-l7418': sheet('Avery L7418', [86, 55], [2, 4], [19, 38.5], [86, 55], 'LibreOffice 7.4'),
  'avery-32010': sheet(
    'Avery Zweckform 32010, 32011, 32040',
    [85, 54],
    [2, 5],
    [15, 13.5],
    [95, 54],
    'LibreOffice 7.4',
  ),
  'avery-c32015': sheet('Avery Zweckform C32015, C9312', [85, 54], [2, 4], [17, 31.5], [91, 60], 'LibreOffice 7.4'),
  'avery-l7414': sheet('Avery L7414, L7415', [90, 52], [2, 5], [15, 18.5], [90, 52], 'LibreOffice 7.4'),
  'avery-l7417': sheet('Avery L7417, L7419', [90, 54], [2, 5], [15, 13.5], [90, 54], 'LibreOffice 7.4'),
  'avery-l7165': sheet(
    'Avery L7165, Herma 4104, 4269, 5077',
    [99.06, 67.73],
    [2, 4],
    [4.67, 13.04],
    [101.6, 67.73],
    'LibreOffice 7.4',
  ),
  'avery-c2361': sheet('Avery C2361 (A6)', [105, 148], [2, 2], [0, 0], [105, 148], 'LibreOffice 7.4'),
  'herma-4667': sheet('Herma 4667, 4349, 8806', [96, 50.8], [2, 5], [7.73, 21.5], [98.54, 50.8], 'LibreOffice 7.4'),
  'herma-8840': sheet('Herma 8840', [83.82, 50.8], [2, 5], [18.64, 21.5], [88.9, 50.8], 'LibreOffice 7.4'),
  'herma-8889': sheet('Herma 8889', [83, 52], [2, 5], [15.5, 12.5], [96, 55], 'LibreOffice 7.4'),
  'sigel-lp800': sheet(
    'Sigel LP800, LP801, LP802, DP836, DP839',
    [85, 55],
    [2, 5],
    [15, 10],
    [95, 55],
    'LibreOffice 7.4',
  ),
  'sigel-dp835': sheet('Sigel DP835, DP935', [85, 55], [2, 5], [15, 11], [95, 55], 'LibreOffice 7.4'),
  'sigel-dp837': sheet('Sigel DP837, DP937', [85, 55, 3], [2, 5], [15, 6], [95, 56.5], 'LibreOffice 7.4'),
  // The table names the pitch before the size; only so is the sheet centred.
  'sigel-dp001': sheet('Sigel DP001, DP002', [85, 85], [2, 2], [15, 53.5], [95, 105], 'LibreOffice 7.4', 'top'),
  'sattleford-vm6067': sheet('Sattleford VM-6067', [85, 54], [2, 5], [15, 13], [95, 54], 'gLabels 3.4'),
  'id-1': sheet('ID-1 (85,6 × 53,98)', [85.6, 53.98, 3.18], [2, 5], [14.4, 13.55], [95.6, 53.98], 'ISO/IEC 7810'),
  a6: roll('A6', [105, 148], 'ISO 216'),
  'a6-landscape': roll('A6', [148, 105], 'ISO 216'),
  'a5-butterfly': roll('A5 → A6', [210, 148], 'ISO 216', 'side'),
  'a5-tent': roll('A5 → A6', [148, 210], 'ISO 216', 'top'),
  'a4-tent': roll('A4 → 297 × 105', [297, 210], 'ISO 216', 'top'),
  'a4-butterfly': sheet('A4 → 2 × A6', [210, 148.5], [1, 2], [0, 0], [210, 148.5], 'ISO 216', 'side'),
  'dymo-99015': roll('Dymo 99015', [70, 54], 'gLabels 3.4'),
  'dymo-11356': roll('Dymo 11356', [89, 41], 'gLabels 3.4'),
  'dymo-30856': roll('Dymo 30856', [106, 62], 'gLabels 3.4'),
  'brother-dk11202': roll('Brother DK-11202', [100, 62], 'Brother DK'),
} satisfies Record<string, CatalogueSheet>

export type LabelSheetId = keyof typeof labelSheets

export function isLabelSheetId(id: string): id is LabelSheetId {
  return Object.hasOwn(labelSheets, id)
}

type Pair = readonly [number, number]
type Cut = readonly [width: number, height: number, cornerRadius?: number]

/** A4 upright: size of a label, columns and rows, first corner, pitch. */
function sheet(
  product: string,
  [width, height, cornerRadius = 0]: Cut,
  [columns, rows]: Pair,
  [x, y]: Pair,
  pitch: Pair,
  source: Source,
  fold?: LabelSheet['fold'],
): CatalogueSheet {
  return {
    product,
    page: { width: 210, height: 297 },
    label: { width, height, cornerRadius },
    ...{ columns, rows, first: { x, y }, pitch: { x: pitch[0], y: pitch[1] }, fold, source },
  }
}

/** One badge a page: paper of the size of a badge, or labels on a roll, which lie on their side because a name needs width. */
function roll(product: string, [width, height]: Pair, source: Source, fold?: LabelSheet['fold']): CatalogueSheet {
  return {
    product,
    page: { width, height },
    label: { width, height, cornerRadius: 0 },
    ...{ columns: 1, rows: 1, first: { x: 0, y: 0 }, pitch: { x: width, y: height }, fold, source },
  }
}
