/** Thousands as the office prints them (dot, in English comma) and as people write them: any space, the apostrophe of the Swiss. */
const grouped = /^[1-9]\d{0,2}([.,'’ \u00a0\u2009\u202f])\d{3}(?:\1\d{3})*$/

/**
 * A whole number as an office types it: digits, with thousands parted by one and the same sign or not at all. Undefined where
 * it is anything else: `1e3`, `0x1F` and `1.5` are no counts, and what a program would make of them nobody meant.
 */
export function wholeNumber(typed: string): number | undefined {
  const digits = typed.trim()
  if (digits.length > 20) return undefined
  const plain = grouped.test(digits) ? digits.replace(/\D/g, '') : digits
  return /^\d{1,15}$/.test(plain) ? Number(plain) : undefined
}

/**
 * The same with a sign before it, any that keyboards and word processors make of one: a plus, a true minus (U+2212), a dash.
 * For what can be less than nothing, as the minutes by which something moves.
 */
export function signedNumber(typed: string): number | undefined {
  const [, sign = '', digits = ''] = /^([+\-\u2010-\u2013\u2212\ufe63\uff0b\uff0d]?)(.*)$/s.exec(typed.trim()) ?? []
  const number = wholeNumber(digits)
  return number === undefined || sign === '' || /[+\uff0b]/.test(sign) ? number : 0 - number
}

/** A length as typed, with a comma or a point; undefined where it is no number in digits. */
export function decimalNumber(typed: string): number | undefined {
  const plain = typed.trim().replace(',', '.').replace('−', '-')
  return plain.length <= 20 && /^[-+]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined
}

/** The number of a row as an address or a button carries it; 0, which no row has, where it is none. */
export function rowNumber(carried: string | undefined): number {
  return /^\d{1,15}$/.test(carried ?? '') ? Number(carried) : 0
}
