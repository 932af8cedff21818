/** Where a page of a list by ids goes on, from its address. What is no whole number is left out. */
export function pageOfQuery({ before, after }: Record<string, string | undefined>): {
  before?: number
  after?: number
} {
  if (isId(before)) return { before: Number(before) }
  return isId(after) ? { after: Number(after) } : {}
}

function isId(text: string | undefined): text is string {
  return /^\d{1,15}$/.test(text ?? '')
}
