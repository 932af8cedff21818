import type { ScanEffect, ScanKind } from '../../db/schema/checkin.ts'
import { type WordPair, words } from '../../lib/languages.ts'

type InCells = `direction_${'in' | 'out' | 'undo'}` | `effect_${ScanEffect}` | `kind_${ScanKind}`

const inCells: Record<InCells, WordPair> = {
  direction_in: ['hinein', 'in'],
  direction_out: ['hinaus', 'out'],
  direction_undo: ['zurück', 'taken back'],
  effect_pending: ['noch offen', 'still open'],
  effect_admission: ['zum ersten Mal eingelassen', 'let in for the first time'],
  'effect_re-entry': ['wieder eingelassen', 'let in again'],
  effect_exit: ['gegangen', 'left'],
  effect_repeat: ['noch einmal gelesen', 'read again'],
  effect_conflict: ['Widerspruch', 'conflict'],
  effect_void: ['ohne Wirkung', 'without effect'],
  effect_undone: ['zurückgenommen', 'taken back'],
  effect_undo: ['Rücknahme', 'takes back'],
  kind_scan: ['Code', 'code'],
  kind_name: ['Name', 'name'],
  kind_group: ['Gruppe', 'group'],
  'kind_walk-in': ['ohne Anmeldung', 'walk-in'],
}

/** The headings of the list of scans and the words in its cells. */
export const scanCellWords = words({
  at: ['Zeit', 'Time'],
  name: ['Person', 'Person'],
  organisation: ['Organisation', 'Organisation'],
  list: ['Tag oder Programmpunkt', 'Day or session'],
  desk: ['Check-in', 'Desk'],
  direction: ['Richtung', 'Direction'],
  effect: ['Ergebnis', 'Result'],
  kind: ['Erkannt durch', 'Known by'],
  device: ['Gerät', 'Device'],
  receivedAt: ['Eingegangen', 'Received'],
  lastName: ['Nachname', 'Last name'],
  firstName: ['Vorname', 'First name'],
  registration: ['Kennung', 'Id'],
  office: ['Tagungsbüro', 'conference office'],
  ...inCells,
})
