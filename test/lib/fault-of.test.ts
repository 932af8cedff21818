import { expect, test } from 'vitest'
import { faultOf } from '../../src/lib/fault-of.ts'

function withStack(message: string, ...frames: string[]): Error {
  const error = new TypeError(message)
  error.stack = [`TypeError: ${message}`, ...frames.map((frame) => `    at ${frame}`)].join('\n')
  return error
}

const places: [what: string, error: unknown, place: string | undefined][] = [
  [
    'the first frame of ours, below those of a library',
    withStack(
      '',
      'parse (/x/node_modules/zod/src/parse.ts:7:8)',
      'async decide (file:///x/src/domain/a.ts:1:2)',
      'f (/x/src/b.ts:3:4)',
    ),
    'src/domain/a.ts:1:2',
  ],
  [
    'a question that broke in the database, and who asked it',
    withStack('', 'send (/x/src/adapters/a.ts:1:2)', 'ask (/x/src/db/b.ts:3:4)', 'f (/x/src/domain/c.ts:5:6)'),
    'src/adapters/a.ts:1:2 < src/domain/c.ts:5:6',
  ],
  ['a frame without a function', withStack('gone', '/x/templates/mail/a.tsx:1:2'), 'templates/mail/a.tsx:1:2'],
  [
    'a bundle without a map',
    withStack('gone', 'node:internal/x.js:1:1', 'run (file:///worker.js:12:3)'),
    'file:///worker.js:12:3',
  ],
  ['nothing of the message, which looks like a frame', withStack('a\n    at b (/x/src/erika.ts:1:1)'), undefined],
  [
    'nothing of a stack whose message was changed',
    Object.assign(new Error('erika'), { stack: 'at egon.ts:1' }),
    undefined,
  ],
  [
    'the cause, if a library lost its way to us',
    Object.assign(withStack('x'), { cause: withStack('y', '/x/src/c.ts:1:2') }),
    'src/c.ts:1:2',
  ],
  ['nothing of what is no error', 'erika', undefined],
]

for (const [what, error, place] of places)
  test(`the place of a fault: ${what}`, () => {
    expect(faultOf(error).place).toBe(place)
    expect(JSON.stringify(faultOf(error))).not.toMatch(/erika|egon/)
  })
