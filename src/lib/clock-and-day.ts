/**
 * A time of day as people type it, as the application compares it ("09:30"): "9", "9 Uhr", "9.30 Uhr", "0930", "9:30h", in
 * English also "2:30 pm". 24 o'clock is "24:00". Undefined where it is none.
 */
export function clockTyped(typed: string): string | undefined {
  const text = typed.trim().toLowerCase()
  if (text.length > 20) return undefined
  const [, plain = '', half] = /^(.*?)\s?(?:uhr|h|([ap])\.?m\.?)?$/s.exec(text) ?? []
  const [, hours = '', minutes = '00', seconds = '00'] =
    /^(\d{1,2})(?:\s?[:.,]\s?(\d{2})(?::(\d{2}))?)?$/.exec(plain) ??
    /^(\d{1,2})(\d{2})$/.exec(plain) ??
    between(text) ??
    []
  if (hours === '' || seconds !== '00') return undefined
  const hour = half === undefined ? Number(hours) : ofHalf(Number(hours), half)
  if (hour === undefined || hour > 24 || Number(minutes) > 59 || (hour === 24 && minutes !== '00')) return undefined
  return `${String(hour).padStart(2, '0')}:${minutes}`
}

/** "9h30", "9 Uhr 30". */
function between(text: string): RegExpExecArray | null {
  return /^(\d{1,2})\s?(?:h|uhr)\s?(\d{2})$/.exec(text)
}

function ofHalf(hour: number, half: string): number | undefined {
  return hour < 1 || hour > 12 ? undefined : (hour % 12) + (half === 'p' ? 12 : 0)
}

/**
 * A day of the calendar as people type it where a browser has no field for it, as the application compares it
 * ("2027-03-07"): "7.3.2027", "07.03.27", "7/3/2027", "7. März 2027", "7 March 2027". Undefined where it is none.
 */
export function dayTyped(typed: string): string | undefined {
  const text = typed.trim().toLowerCase()
  if (text.length > 40) return undefined
  const [, year, month, day] = /^([12]\d{3})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (year && month && day) return isDay(`${year}-${month}-${day}`)
  const [, d = '', m = '', y = ''] =
    /^(\d{1,2})\s?[./]\s?(\d{1,2})\s?[./]\s?(\d{4}|\d{2})$/.exec(text) ??
    /^(\d{1,2})\.?\s?(\p{L}{3,9})\.?\s?(\d{4})$/u.exec(text) ??
    []
  const number = /^\d/.test(m) ? m : String(months.findIndex((starts) => starts.test(m)) + 1)
  return isDay(`${y.length === 2 ? `20${y}` : y}-${number.padStart(2, '0')}-${d.padStart(2, '0')}`)
}

/** In German, as in Austria, and in English. */
const months = [
  /^j[aä]n/,
  /^feb/,
  /^m(?:är|rz|ar)/,
  /^apr/,
  /^ma[iy]/,
  /^jun/,
  /^jul/,
  /^aug/,
  /^sep/,
  /^o[kc]t/,
  /^nov/,
  /^de[zc]/,
]

function isDay(day: string): string | undefined {
  return /^[12]\d{3}-\d{2}-\d{2}$/.test(day) && new Date(day).toJSON()?.slice(0, 10) === day ? day : undefined
}
