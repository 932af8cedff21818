import { tzlib_get_ical_block } from 'timezones-ical-library'

/**
 * The VTIMEZONE of a zone in rule form, as Outlook misreads lists of dates; undefined for a zone that has none. Of two names
 * for one zone (Europe/Copenhagen, Europe/Berlin) the library knows one: its rules stand under the name that was asked for.
 */
export function vtimezone(zone: string): string | undefined {
  const known = vtimezones.get(zone)
  if (known !== undefined) return known
  const [block] = tzlib_get_ical_block(zone)
  if (!block?.startsWith('BEGIN:VTIMEZONE\r\nTZID:')) return undefined
  const named = block.replace(/^(TZID|X-LIC-LOCATION):.*$/gm, `$1:${zone}`)
  vtimezones.set(zone, named)
  return named
}

/** The library writes a block anew for every question; there are as many as there are zones. */
const vtimezones = new Map<string, string>()
