import { expect, test } from 'vitest'
import { findLetterTexts } from '../../../src/domain/events/find-letter-texts.ts'
import { saveLetterText } from '../../../src/domain/events/save-letter-text.ts'
import { forgetDueEvents } from '../../../src/domain/retention/forget-due-events.ts'
import { splitText } from '../../../templates/mail/letter-text.ts'
import { letterTexts } from '../../../templates/mail/letter-texts.ts'
import { anEvent } from '../../support/an-event.ts'
import { office } from '../../support/an-event-with.ts'
import { refusal } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

test('with an event goes what its letters said in own words, and nothing is written afterwards', async () => {
  const { deps, clock } = await world()
  const event = await anEvent(deps)
  const { subject, body } = splitText(letterTexts.confirmation.de)
  const text = { subject, body: `${body}\n\nFrau Muster erwartet Sie.` }
  const save = () => saveLetterText(deps, office, { eventId: event.id, kind: 'confirmation', language: 'de', text })
  await save()
  expect(await findLetterTexts(deps, event.id)).toHaveLength(1)
  clock.at = event.forgetAt
  await forgetDueEvents(deps)
  expect(await findLetterTexts(deps, event.id)).toEqual([])
  expect(await refusal(save())).toBe('closed')
})
