/** Is kept when so many ms have passed; after 0, others had their turn. */
export function passing(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
