/** Excel takes 31 characters without []:*?/\ and no apostrophe at either end. */
export function sheetTitle(name: string): string {
  const title = name
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: Excel refuses control characters in a sheet's name
    .replace(/[[\]:*?/\\\0-\x1f]+/g, ' ')
  return bare(bare(title).slice(0, 31).toWellFormed()) || 'Sheet1'
}

/** Without blanks and apostrophes at either end. */
function bare(title: string): string {
  const signs = [...title]
  const isInk = (sign: string) => !/[\s']/.test(sign)
  const first = signs.findIndex(isInk)
  return first < 0 ? '' : signs.slice(first, signs.findLastIndex(isInk) + 1).join('')
}
