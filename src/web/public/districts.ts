import { everyDistrict } from '../../domain/organisations/find-districts.ts'
import type { Context } from '../env.ts'
import { never } from '../middleware/kept-page.ts'

/** `/districts.json`: what the form suggests. Facts that change with the law, so a day in a cache is nothing. */
export function answerDistricts(c: Context): Response {
  c.set('keptUntil', never)
  c.header('Cache-Control', 'public, max-age=86400')
  return c.json(everyDistrict())
}
