import { Refusal } from '../../lib/refusal.ts'

/**
 * The same items, once it is known that there is one: a blank sheet tells nobody why it is blank. Throws Refusal `nobody`.
 */
export async function mustHaveSome<Item>(items: AsyncGenerator<Item>): Promise<AsyncGenerator<Item>> {
  const first = await items.next()
  if (first.done) throw new Refusal('nobody')
  return from(first.value, items)
}

async function* from<Item>(first: Item, others: AsyncGenerator<Item>): AsyncGenerator<Item> {
  yield first
  yield* others
}
