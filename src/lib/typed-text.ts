import { z } from 'zod'
import { directionSigns, unseenSigns } from './direction-signs.ts'

/** What somebody typed or pasted, several lines of it, without the signs that turn the reading direction. Code `too-long`. */
export const typedText = (longest: number) =>
  z.string().overwrite(withoutDirections).trim().max(longest, { error: 'too-long' })

/** One line of it, without what nobody sees. Codes `too-long`, `one-line`. */
export const typedLine = (longest: number) =>
  z
    .string()
    .overwrite((typed) => withoutDirections(typed).replace(unseenSigns, ''))
    .trim()
    .max(longest, { error: 'too-long' })
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, { error: 'one-line' })

export function withoutDirections(typed: string): string {
  return typed.replace(directionSigns, '')
}
