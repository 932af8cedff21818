import type { Language } from '../../lib/languages.ts'
import { decimalNumber } from '../../lib/numbers.ts'

/** A length as typed, with a comma or a point; what is no number is NaN, which no form takes. */
export function measureOf(typed: string | undefined): number {
  return decimalNumber(typed ?? '') ?? Number.NaN
}

/** A length as a field shows it, to a hundredth. */
export function measureText(value: number, language: Language): string {
  const digits = String(Math.round(value * 100) / 100)
  return language === 'de' ? digits.replace('.', ',') : digits
}
