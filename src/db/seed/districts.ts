import { searchKey } from '../../lib/names.ts'
import text from './districts.csv'
import { readTable } from './read-table.ts'

/** A German district or city of district rank, as of 31.05.2026 (see SOURCES.md). */
export type District = {
  /** Amtlicher Gemeindeschlüssel: five digits, the first two are the Land. */
  ags: string
  name: string
  /** The name as places on a map carry it; a city and the district around it may share one. */
  shortName: string
  /** "Landkreis", "Kreis", "Kreisfreie Stadt", "Stadtkreis" or "Regionalverband". */
  kind: string
  group: 'landkreis' | 'stadt'
  land: string
  /** ISO 3166-2, "DE-ST". */
  landCode: string
  seat: string
  population: number
  /** A point inside the district: kilometres to the east and to the south on a Lambert conic map of Germany. */
  x: number
  y: number
  searchKey: string
}

/** All 401 districts in the order of their AGS. */
export function districts(): readonly District[] {
  all ??= readTable(text, columns).map(toDistrict)
  return all
}

let all: readonly District[] | undefined

const columns = [
  'ags',
  'name',
  'short_name',
  'kind',
  'group',
  'land',
  'land_code',
  'seat',
  'population',
  'x_km',
  'y_km',
] as const

function toDistrict(row: Record<(typeof columns)[number], string>): District {
  return {
    ags: row.ags,
    name: row.name,
    shortName: row.short_name,
    kind: row.kind,
    group: row.group === 'stadt' ? 'stadt' : 'landkreis',
    land: row.land,
    landCode: row.land_code,
    seat: row.seat,
    population: Number(row.population),
    x: Number(row.x_km),
    y: Number(row.y_km),
    searchKey: searchKey(row.name, row.short_name, row.seat),
  }
}
