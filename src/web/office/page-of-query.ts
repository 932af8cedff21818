import { rowNumber } from '../../lib/numbers.ts'
import type { NewestFirst } from '../../lib/paging.ts'

/** The page of a list by ids that an address asks for. What is no whole number is left out. */
export function pageOfQuery({ before, after }: Record<string, string | undefined>): NewestFirst {
  if (isId(before)) return { size, before: rowNumber(before) }
  return isId(after) ? { size, after: rowNumber(after) } : { size }
}

const size = 50

function isId(text: string | undefined): text is string {
  return /^\d{1,15}$/.test(text ?? '')
}
