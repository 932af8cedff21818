import { expect, test } from 'vitest'
import { Refusal } from '../../../src/lib/refusal.ts'
import { saved } from '../../../src/web/office/saved.ts'
import { refusal } from '../../support/registering.ts'

const refused = (code: 'full' | 'not-found' | 'forbidden') =>
  saved(Promise.reject(new Refusal(code)), 'de', { full: 'size' })

test('what a house rule refuses is a sentence at the field that can put it right', async () => {
  expect(Object.keys((await refused('full')).errors ?? {})).toEqual(['size'])
  expect(Object.keys((await saved(Promise.reject(new Refusal('closed')), 'de')).errors ?? {})).toEqual(['form'])
})

test('what is unknown or forbidden is no sentence in a form, but a page of its own', async () => {
  expect([await refusal(refused('not-found')), await refusal(refused('forbidden'))]).toEqual(['not-found', 'forbidden'])
})
