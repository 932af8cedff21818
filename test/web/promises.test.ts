import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { textsOf } from '../support/texts-in.ts'
import { elsewhere, promisesAllowed } from './promises-allowed.ts'

/** Words of a sentence that somebody gets a letter or a seat, in either language. */
const promise =
  /(bekommt|bekommen|erhält|rückt|nachgerückt|unterwegs|auf dem Weg|geh(t|en) (sofort )?(ein|kein|hinaus|an die)\b|will receive|receives?\b|\bgets?\b .*\b|goes? out|moves? up|on (its|their) way|goes to the)/i

test('a sentence that promises a letter or a seat is reckoned, or stands in the list with a reason', () => {
  const areas = ['booking', 'checkin', 'office', 'participant', 'public', 'ui'].map((area) => `src/web/${area}`)
  const tooMany: string[] = []
  for (const area of areas)
    for (const name of readdirSync(area, { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(name)) continue
      const file = `${area}/${name}`
      const hits = textsOf(file, readFileSync(file, 'utf8')).filter((text) => promise.test(text))
      const place = file.slice('src/web/'.length)
      if (Object.keys(elsewhere).some((folder) => place.startsWith(folder))) continue
      if (hits.length > (promisesAllowed[place]?.[0] ?? 0)) tooMany.push(`${place}: ${hits.join(' | ')}`)
    }
  expect(tooMany).toEqual([])
})

test('a promise that is always the same is found out', () => {
  const texts = textsOf('page.tsx', "words({ done: ['Beide bekommen einen Brief.', 'Both will receive a letter.'] })")
  expect(texts.filter((text) => promise.test(text))).toHaveLength(2)
})
