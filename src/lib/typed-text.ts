import { z } from 'zod'
import { isLongerThan, tidyLine, tidyText } from './tidy-text.ts'

/** One line of what somebody typed or pasted, see `tidyLine`. Code `too-long`, counted in code points. */
export const typedLine = (longest: number) => typed(longest, tidyLine)

/** Several lines of it, see `tidyText`. Code `too-long`. */
export const typedText = (longest: number) => typed(longest, tidyText)

/** What can hardly become short enough is not read at all; of what is too long the rest of its form is still checked. */
function typed(longest: number, tidy: (typed: string) => string) {
  const tooLong = (input: string, goesOn: boolean) =>
    ({ code: 'too_big', origin: 'string', maximum: longest, message: 'too-long', input, continue: goesOn }) as const
  return z
    .string()
    .check(({ value, issues }) => {
      if (value.length > 1000 + 8 * longest) issues.push(tooLong(value, false))
    })
    .overwrite(tidy)
    .check(({ value, issues }) => {
      if (isLongerThan(value, longest)) issues.push(tooLong(value, true))
    })
}
