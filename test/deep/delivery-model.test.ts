import { test } from 'vitest'
import { deliveryHolds } from '../support/delivery-model.ts'

test('no history of carriers, kills and clocks is found that loses a letter, doubles it unmarked, or gives up one that arrived', async () => {
  await deliveryHolds(2_000)
})
