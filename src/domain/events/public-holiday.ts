import { getHolidays, type Region } from 'feiertagejs'
import { districts } from '../../db/seed/districts.ts'
import { matchDistrict } from '../../db/seed/match-district.ts'

/** A Land by the code of feiertagejs ("ST"), or `BUND` for what is a holiday everywhere. */
export type Land = Region

/** The Land of a city or district; where the name leaves it open, only the holidays of all Länder count. */
export function landOf(city: string): Land {
  const code = matchDistrict(city)?.landCode ?? districts().find(({ shortName }) => shortName === city)?.landCode
  return (code?.replace('DE-', '') ?? 'BUND') as Land
}

/** The German name of the public holiday on a calendar day ("2027-11-17") in a Land; undefined on every other day. */
export function publicHoliday(date: string, land: Land): string | undefined {
  const found = getHolidays(Number(date.slice(0, 4)), land).find(({ dateString }) => dateString === date)
  return found?.translate('de')
}
