/** Expressions that scripts/check-expressions.ts cannot call linear, each with the reason why it may stay. */
export const expressionsAllowed: Readonly<Record<string, string>> = {
  ...taken(
    'Read through one scan that takes an escape first wherever it stands, so that no beginning lies within another one: linear together.',
    String.raw`/\[(?<label>(?:\\[^\n]|[^[\]\\\n])+)\]\((?<target>(?:[^()\s]|\([^()\s]*\))*)\)/`,
    String.raw`/\*\*(?=\S)(?<strong>(?:\\[^\n]|(?!\*\*(?!\*))[^\\\n])+)(?<=\S)\*\*/`,
    String.raw`/\*(?=\S)(?<emphasis>(?:\\[^\n]|[^*\\\n])+)(?<=\S)\*/`,
    'composed in src/formats/markdown-inline.ts',
  ),
  ...taken('A fixed number of signs of one class, anchored at both ends.', 'composed in src/lib/badge-codes.ts'),
  ...taken('The kernel writes what it reads, and what is put in is a number.', 'composed in src/adapters/file-lock.ts'),
  ...taken('Fixed words behind one sign: no repetition at all.', 'composed in src/lib/web-address.ts'),
  ...taken(
    'Fixed words, anchored or each by itself; the office is one line of 120 signs.',
    'composed in templates/mail/held-office.ts',
  ),
}

function taken(reason: string, ...texts: string[]): Record<string, string> {
  return Object.fromEntries(texts.map((text) => [text, reason]))
}
