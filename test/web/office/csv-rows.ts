/** The rows of a CSV by RFC 4180 with semicolons, by heading. */
export function csvRows(text: string): Record<string, string>[] {
  const records: string[][] = [['']]
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const record = records.at(-1) ?? []
    const sign = text[i] ?? ''
    if (sign === '"' && quoted && text[i + 1] === '"') record[record.length - 1] += text[++i] ?? ''
    else if (sign === '"') quoted = !quoted
    else if (sign === ';' && !quoted) record.push('')
    else if (sign === '\r' && !quoted && text[i + 1] === '\n') records.push(['']) && i++
    else record[record.length - 1] += sign
  }
  const [header = [], ...rows] = records.filter((record) => record.length > 1)
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name.replace('\uFEFF', ''), row[i] ?? ''])))
}
