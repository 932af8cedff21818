import { Hono } from 'hono'
import { endBackOff } from '../../../domain/outbox/end-back-off.ts'
import { liftSuppression } from '../../../domain/outbox/lift-suppression.ts'
import { readLetterRecord } from '../../../domain/outbox/read-letter-record.ts'
import { sendAgain } from '../../../domain/outbox/send-again.ts'
import { settleLetter } from '../../../domain/outbox/settle-letter.ts'
import { rowNumber } from '../../../lib/numbers.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv } from '../../env.ts'
import { showsLetters } from '../../ui/letter-box.tsx'
import { letterHtml } from '../../ui/letter-html.ts'
import { submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { liftingForm } from './letter-actions.tsx'
import { LetterPage } from './letter-page.tsx'
import { lettersPage } from './letters-page.tsx'

/** The outbox: what waits, what was sent, what did not arrive; and each letter with what can be done about it. */
export const letters = new Hono<AppEnv>()
  .get('/office/letters', (c) => lettersPage(c))
  .post('/office/letters/resumption', async (c) => {
    await endBackOff(c.env, c.var.staff)
    return c.redirect('/office/letters?done=resumed', 303)
  })
  .get('/office/letters/:letter', async (c) => {
    const { language, staff } = c.var
    const record = await readLetterRecord(c.env, staff, rowNumber(c.req.param('letter')))
    showsLetters(c)
    return c.html(<LetterPage layout={officeLayout(c)} record={record} form={{ language, values: {}, errors: {} }} />)
  })
  .get('/office/letters/:letter/content', async (c) => {
    const { content } = await readLetterRecord(c.env, c.var.staff, rowNumber(c.req.param('letter')))
    if (!content) throw new Refusal('not-found')
    return letterHtml(c, content)
  })
  .post('/office/letters/:letter/delivery', async (c) => {
    const letter = c.req.param('letter')
    await sendAgain(c.env, c.var.staff, rowNumber(letter))
    return c.redirect(`/office/letters/${letter}?done=retried`, 303)
  })
  .post('/office/letters/:letter/settlement', async (c) => {
    const letter = c.req.param('letter')
    await settleLetter(c.env, c.var.staff, rowNumber(letter))
    return c.redirect(`/office/letters/${letter}?done=settled`, 303)
  })
  .post('/office/letters/:letter/suppression/lifting', async (c) => {
    const letterId = rowNumber(c.req.param('letter'))
    const record = await readLetterRecord(c.env, c.var.staff, letterId)
    const sent = await submitted(c, liftingForm, {}, ({ reason }) =>
      liftSuppression(c.env, c.var.staff, { letterId, reason }),
    )
    if (!sent.again) return c.redirect(`/office/letters/${letterId}?done=lifted`, 303)
    showsLetters(c)
    return c.html(<LetterPage layout={officeLayout(c)} record={record} form={sent.again} />, 422)
  })
