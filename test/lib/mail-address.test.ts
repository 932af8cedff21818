import { domainToUnicode } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressDoubt } from '../../src/lib/address-doubt.ts'
import { addressFault, addressKey, mailAddress } from '../../src/lib/mail-address.ts'
import { decodedDomain } from '../../src/lib/punycode.ts'

test('every spelling of one mailbox is one address', () => {
  const spellings = {
    'mass@x.example': [
      'ｍass@x.example',
      'mass@x。example',
      'mass＠x．example',
      ' mass@X.Example ',
      'ma\u200bss@x.ex\u00adample',
    ],
    'a@xn--mller-kva.example': [
      'a@müller.example',
      'a@Mu\u0308ller.example',
      'a@ＭÜLLER｡example',
      'a@xn--mller-kva.example',
    ],
    'ä.ö@x.example': ['Ä.Ö@x.example', 'a\u0308.o\u0308@x.example'],
    'Lucja.O-Brien+tagung@harz.example': ['Lucja.O-Brien+tagung@harz.example'],
  }
  for (const [address, typed] of Object.entries(spellings))
    expect(typed.map((spelling) => [spelling, mailAddress(spelling)])).toEqual(
      typed.map((spelling) => [spelling, address]),
    )
})

test('what is copied along with an address is taken off', () => {
  const copied = [
    'a@x.example.',
    'a@x.example。',
    'a@x.example,',
    'a@x.example; ',
    '<a@x.example>',
    'mailto:a@x.example',
  ]
  const named = ['Anna Beispiel <a@x.example>', '"Beispiel, Anna" <a@x.example>;', 'MAILTO:a@x.example.']
  expect([...copied, ...named].map(mailAddress)).toEqual(Array(9).fill('a@x.example'))
})

test.each([
  ['max@harz', 'incomplete'],
  ['max', 'incomplete'],
  ['@harz.example', 'incomplete'],
  ['max..m@harz.example', 'dots'],
  ['.max@harz.example', 'dots'],
  ['max.@harz.example', 'dots'],
  ['max@harz..example', 'dots'],
  ['max@harz.example, moritz@harz.example', 'two-addresses'],
  ['max@harz.example moritz@harz.example', 'two-addresses'],
  ['max muster@harz.example', 'space'],
  [`${'a'.repeat(65)}@harz.example`, 'too-long'],
  ['@'.repeat(80_000), 'too-long'],
  ['max@harz.example', undefined],
])('why %s is no address', (typed, fault) => {
  expect(addressFault(typed)).toBe(fault)
})

test.each([
  ['max@gmial.com', 'max@gmail.com'],
  ['max@t-onlne.de', 'max@t-online.de'],
  ['max@gmx.dee', 'max@gmx.de'],
  ['max@wed.de', 'max@web.de'],
  ['max@gmail.con', 'max@gmail.com'],
])('%s may be a slip', (address, meant) => {
  expect(addressDoubt(address)).toEqual({ is: 'slip', meant })
})

test('letters that hardly any server takes are asked about, what is usual is not', () => {
  expect(addressDoubt('müller@harz.example')).toEqual({ is: 'letters' })
  for (const address of ['mueller@gmx.de', 'a@web.de', 'a@landkreis-harz.de', 'a@xn--mller-kva.example', 'a@mail.com'])
    expect([address, addressDoubt(address)]).toEqual([address, undefined])
})

test('what no mail server could take is no address', () => {
  const hostile = [
    ...['', '@', 'a', 'a@', '@x.example', 'a@b', 'a@@x.example', 'a@x.example@y.example', 'a b@x.example'],
    ...['a@.x.example', 'a@x..example', 'a@-x..example', 'a@-x.example', 'a@x-.example'],
    ...['.a@x.example', 'a.@x.example', 'a..b@x.example', 'a@x_y.example', 'a@x.example:25', 'a@x.example/path'],
    ...['a@1.2.3.4', 'a@1.2', 'a@0x7f.1', 'a@[1.2.3.4]', 'a@x.123', 'a@x%2eexample', 'a@x.example?y', 'a@x.example#y'],
    ...['"a"@x.example', 'a@x.example,b@x.example', 'a\r\nBcc: b@x.example', 'a\u0000@x.example'],
    ...[`${'a'.repeat(65)}@x.example`, `${'ä'.repeat(33)}@x.example`, `a@${'b'.repeat(64)}.example`],
    ...[`a@${'b.'.repeat(130)}example`, '@'.repeat(80_000), `a@${'ü'.repeat(80_000)}`, 'ﷺ'.repeat(500)],
  ]
  expect(hostile.filter((typed) => mailAddress(typed) !== undefined)).toEqual([])
  expect(mailAddress(`${'a'.repeat(64)}@${'b'.repeat(63)}.example`)).toBeDefined()
})

test('an address that is kept is read again as itself, and its key is what SQL makes of it', () => {
  const signs = fc.constantFrom(...'abÄüßＭ.-+_@。．\u200b 1İſ')
  fc.assert(
    fc.property(fc.string({ unit: signs, maxLength: 20 }), fc.string({ unit: signs, maxLength: 20 }), (local, host) => {
      const kept = mailAddress(`${local}@${host}.example`)
      if (kept === undefined) return
      expect(mailAddress(kept)).toBe(kept)
      expect(addressKey(`${local}@${host}.example`)).toBe(kept.replace(/[A-Z]/g, (capital) => capital.toLowerCase()))
    }),
    { seed: 20261130 },
  )
})

test('a domain is decoded as the platform decodes it', () => {
  for (const domain of [
    'müller.example',
    '中国.example',
    'bücher-straße.example',
    'почта.рф',
    'ελλάδα.gr',
    'plain.example',
  ])
    expect(decodedDomain(new URL(`http://${domain}`).hostname)).toBe(domainToUnicode(domain))
  for (const broken of ['xn--!!', 'xn--99999999', 'xn--', `xn--${'9'.repeat(60)}`])
    expect(decodedDomain(broken)).toBe(broken)
})
