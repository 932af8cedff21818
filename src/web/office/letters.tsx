import { Hono } from 'hono'
import { countLetters, isLetterState } from '../../domain/outbox/count-letters.ts'
import { findLetters } from '../../domain/outbox/find-letters.ts'
import { retryLetter } from '../../domain/outbox/retry-letter.ts'
import type { House } from '../env.ts'
import { officeFrame } from './frame.ts'
import { LettersPage } from './letters-page.tsx'
import { pageOfQuery } from './page-of-query.ts'

/** What the page begins with: what needs somebody's attention first. */
const worthSeeing = ['given-up', 'waiting'] as const

/** The outbox: what waits, what was sent, and what nobody could deliver. */
export const letters = new Hono<House>()
  .get('/office/letters', async (c) => {
    const { staff } = c.var
    const asked = c.req.query('state')
    const counts = await countLetters(c.env, staff)
    const state = isLetterState(asked) ? asked : (worthSeeing.find((name) => counts[name] > 0) ?? 'sent')
    const page = await findLetters(c.env, staff, state, pageOfQuery(c.req.query()))
    const noCarrier = c.env.config.carrier === 'none'
    return c.html(<LettersPage frame={officeFrame(c)} outbox={{ counts, state, page, noCarrier }} />)
  })
  .post('/office/letters/:letter/delivery', async (c) => {
    await retryLetter(c.env, c.var.staff, Number(c.req.param('letter')))
    return c.redirect('/office/letters?done=retried', 303)
  })
