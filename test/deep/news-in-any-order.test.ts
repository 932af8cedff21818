import { test } from 'vitest'
import { newsInAnyOrder } from '../support/news-in-any-order.ts'

test('no order of what a carrier tells is found in which a letter ends otherwise', async () => {
  await newsInAnyOrder(5_000)
})
