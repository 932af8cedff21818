import { expect, test } from 'vitest'
import { mailServerOf } from '../../src/lib/mail-server-url.ts'

test('TLS is required off this machine, by what is written', () => {
  const loopback = [
    'smtp://localhost',
    'smtp://127.0.0.1:25',
    'smtp://u:p@127.8.0.1',
    'smtp://[::1]:25',
    'smtp://LOCALHOST',
  ]
  const elsewhere = [
    ...[
      'smtp://mail.example',
      'smtp://10.0.0.1',
      'smtp://localhost.example',
      'smtp://127.0.0.1.example',
      'smtp://mail',
    ],
    ...[
      'smtp://localhost@mail.example',
      'smtp://0.0.0.0',
      'smtp://128.0.0.1',
      'smtp://?service=Gmail',
      'imap://mail.example',
    ],
  ]
  expect(loopback.map((address) => mailServerOf(address).tls)).toEqual(loopback.map(() => 'optional'))
  expect(elsewhere.map((address) => mailServerOf(address).tls)).toEqual(elsewhere.map(() => 'required'))
})

test('the address may say otherwise, and its other parameters stay', () => {
  expect(mailServerOf('smtp://mail.example?tls=optional')).toEqual({ url: 'smtp://mail.example', tls: 'optional' })
  expect(mailServerOf('smtp://localhost?name=us&tls=required&tls.ca=x')).toEqual({
    url: 'smtp://localhost?name=us&tls.ca=x',
    tls: 'required',
  })
  for (const query of ['tls=', 'tls=no', 'tls=optional&tls=required', 'tls=false'])
    expect(() => mailServerOf(`smtp://mail.example?${query}`)).toThrow(/tls=required or tls=optional/)
})
