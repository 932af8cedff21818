import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { Refusal } from '../../../src/lib/refusal.ts'
import { aMiniature } from '../../support/miniature.ts'
import { writingVerbs } from '../../support/writing-verbs.ts'
import { aFilledWorld, Written } from './a-filled-world.ts'
import { accessTable, actorNames, askedByNobody, staffAlone } from './access-table.ts'

const verbs = writingVerbs()

test('every writing verb that is told who asks has a row, every other one a reason why nobody is asked', () => {
  const withActor = verbs.filter(({ actor }) => actor).map(({ name }) => name)
  const others = verbs.filter(({ actor }) => !actor).map(({ name }) => name)
  expect(Object.keys(accessTable).sort()).toEqual(withActor)
  expect(Object.keys(askedByNobody).sort()).toEqual(others)
})

test('a verb that is new, writes by itself or through another, and is called from above is found', () => {
  const folder = aMiniature({
    'src/domain/seats/new-verb.ts': `import { step } from './step.ts'
      export async function newVerb(deps: Deps, actor: Actor) { await step(deps) }`,
    'src/domain/seats/step.ts': 'export async function step({ store }: Deps) { await store.write(() => []) }',
    'src/domain/seats/reader.ts': 'export const readSeats = ({ store }: Deps, actor: Actor) => store.read.select()',
    'src/domain/papers/table.ts': `import { print } from './print.ts'\nexport const papers = { a: paper(print) }`,
    'src/domain/papers/print.ts': 'export async function print(deps: Deps) { await deps.store.write(() => []) }',
    'src/web/page.ts': `import { newVerb } from '../domain/seats/new-verb.ts'`,
    'src/jobs/x.ts': '',
    'scripts/x.ts': '',
  })
  expect(writingVerbs(folder).map(({ name, actor }) => [name, actor])).toEqual([
    ['papers/print', false],
    ['seats/newVerb', true],
  ])
})

test('each verb lets those through who may, and refuses all others before anything is written', async () => {
  const w = await aFilledWorld()
  const found: Record<string, string[]> = {}
  const wrong: unknown[] = []
  for (const { name, file, actor } of verbs) {
    const [may, given] = accessTable[name] ?? []
    if (!actor || !may || !given) continue
    const { [name.split('/')[1] ?? '']: verb } = await import(resolve(file))
    const asked = actorNames.filter((one) => w.actors[one].as === 'staff' || !staffAlone.includes(may))
    found[name] = []
    for (const one of asked) {
      const end = await verb(w.deps, w.actors[one], ...given(w)).catch((error: unknown) => error)
      if (!isRefused(end)) found[name]?.push(one)
      if (end instanceof Error && !(end instanceof Written || end instanceof Refusal)) wrong.push([name, one, end])
    }
  }
  expect(wrong).toEqual([])
  expect(found).toEqual(Object.fromEntries(Object.entries(accessTable).map(([name, [may]]) => [name, may])))
})

/** What is behind a sign-in is as unknown as nothing to whoever may not see it. */
function isRefused(end: unknown): boolean {
  return end instanceof Refusal && (end.code === 'forbidden' || end.code === 'not-found')
}
