import type { SQL } from 'drizzle-orm'
import { type RefusalCode, refusalCodes } from '../lib/refusal.ts'
import { type KeptSql, keptSql, keptText } from './kept-sql.ts'

/** The only way to refuse in SQL: undoes the batch with this code if the condition holds when it is the statement's turn. */
export function refuse(code: RefusalCode, when: SQL | KeptSql): KeptSql {
  return keptSql`insert into refusals (code) select ${names[code]} where ${when}`
}

/** The same with the code of the first row that has one. */
export function refuseRows(code: CodeSql, rows: KeptSql): KeptSql {
  return keptSql`insert into refusals (code) ${codesOf(code, rows)}`
}

/** SQL for a code or null. Nothing outside makes one: else any text could be raised. */
class CodeSql {
  readonly sql: KeptSql

  constructor(sql: KeptSql) {
    this.sql = sql
  }
}

export type { CodeSql }

/** The code of the first condition that holds; else what else there is. */
export function firstOf(cases: Partial<Record<RefusalCode, KeptSql>>, otherwise?: CodeSql): CodeSql {
  const whens = (Object.keys(cases) as RefusalCode[]).reduceRight(
    (rest, code) => keptSql`when ${cases[code]} then ${names[code]} ${rest}`,
    otherwise ? keptSql`else ${otherwise.sql} end` : end,
  )
  return new CodeSql(keptSql`case ${whens}`)
}

/** The code of the first row that has one, within the condition of another. */
export function firstOfRows(code: CodeSql, rows: KeptSql): CodeSql {
  return new CodeSql(keptSql`(${codesOf(code, rows)} limit 1)`)
}

function codesOf({ sql }: CodeSql, rows: KeptSql): KeptSql {
  return keptSql`select code from (select ${sql} as code ${rows}) where code is not null`
}

const end = keptText('end')
const names = Object.fromEntries(refusalCodes.map((code) => [code, keptText(`'${code}'`)])) as {
  [Code in RefusalCode]: KeptSql
}
