import { test } from 'vitest'
import { deliveryHolds } from '../../support/delivery-model.ts'

test('under any carrier, kills and clocks no letter is lost, doubled unmarked, or given up that arrived', async () => {
  await deliveryHolds(12)
})
