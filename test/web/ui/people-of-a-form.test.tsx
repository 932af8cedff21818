import { expect, test } from 'vitest'
import type { FormValues } from '../../../src/web/ui/form.ts'
import { reshaped } from '../../../src/web/ui/people-blocks.ts'
import { PeopleFields } from '../../../src/web/ui/people-fields.tsx'
import { partedByPerson } from '../../../src/web/ui/person-place.ts'

const most = 50
const nothing = { categories: [], attendance: [], sessions: [] }

/** A form that counts how often one of its fields is looked at. */
function watched(values: FormValues) {
  const looks = { taken: 0 }
  const count = <T,>(answer: T): T => {
    looks.taken++
    return answer
  }
  const form = new Proxy(values, {
    get: (target, name) => count(Reflect.get(target, name)),
    getOwnPropertyDescriptor: (target, name) => count(Reflect.getOwnPropertyDescriptor(target, name)),
  })
  return { form, looks }
}

/** The fullest form, and as many fields again that no form has. */
function hostile(strays: number): FormValues {
  const stray = Array.from({ length: strays }, (_, i) => [`p${(i % 60) + 1}-x${i}`, ''])
  return { people: '50', lastName: 'L'.repeat(30_000), ...Object.fromEntries(stray) }
}

function looksAt(work: (values: FormValues) => unknown, strays: number): number {
  const { form, looks } = watched(hostile(strays))
  work(form)
  return looks.taken
}

const show = (values: FormValues, takes = most) =>
  String(
    <PeopleFields
      {...{ form: { language: 'de', values, errors: {} }, choices: nothing, most: takes, action: '/x', event: 'x' }}
      accompanying
      photos={false}
    />,
  )

test.each([
  ['shown', (values: FormValues) => show(values)],
  ['with one more', (values: FormValues) => reshaped({ ...values, people: '49', add: 'person' }, most)],
  ['with one less', (values: FormValues) => reshaped({ ...values, remove: '3' }, most)],
  ['parted', (values: FormValues) => partedByPerson(values, most)],
])('a form %s looks at each further field a fixed number of times, whatever the people', (_, work) => {
  const further = looksAt(work, 900) - looksAt(work, 100)
  expect(further / 800).toBeLessThanOrEqual(6)
})

test('a form shows no more people than it takes, whatever it claims, and a long name stands in no choice of others', () => {
  const length = (people: string) => show({ ...hostile(0), people }, 3).length
  expect(length('1000000')).toBe(length('3'))
  expect(show(hostile(900)).length).toBeLessThan(1_000_000)
  expect(show(hostile(0)).split('L'.repeat(61)).length - 1).toBeLessThanOrEqual(2 * Math.floor(30_000 / 61) + 2)
})

test('people are parted by the plain names of their fields; what belongs to nobody is left out', () => {
  const typed = { a: '1', 'p1-a': '2', 'p2-a': '3', 'p02-a': '4', 'p3-a': '5', 'p2-': '6', p2: '7' }
  expect(partedByPerson(typed, 2)).toEqual([
    { a: '1', p2: '7' },
    { a: '3', '': '6' },
  ])
})
