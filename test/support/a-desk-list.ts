import type { Deps } from '../../src/deps.ts'
import type { Desk } from '../../src/domain/checkin/desk.ts'
import { type DeskList, readDeskList } from '../../src/domain/checkin/read-desk-list.ts'

/** The list of a desk with all its pages in one, as a device has it. */
export async function aDeskList(deps: Pick<Deps, 'store' | 'clock'>, desk: Desk): Promise<DeskList> {
  const { pages, ...about } = await readDeskList(deps, desk)
  const people = []
  for await (const page of pages) people.push(...page)
  return { ...about, people }
}
