import { expect, test } from 'vitest'
import { holdsWebAddress } from '../../src/lib/web-address.ts'

test('an address of a web page is found, however it is disguised', () => {
  const addresses = [
    ...['https://evil.example/', 'Guten Tag http://evil.example', 'hxxps://evil.example', 'http:evil', 'HTTP : evil'],
    ...['ftp://x', 'javascript:alert(1)', 'www.evil.example', 'WWW.EVIL', 'www2.evil.example', '//evil.example'],
    ...[
      'evil.example/anmelden',
      'Jetzt evil.example/ lesen',
      'evil.com/x',
      'EVIL.COM/X',
      'Evil.De/x',
      'evil.example:8080',
      'evil.example?x',
      'evil.рф/x',
    ],
    ...[
      'https：／／evil．example',
      'ｗｗｗ．evil．example',
      'evil。example/x',
      'evil․example⁄x',
      'evil[.]example/x',
      'evil(dot)example/x',
    ],
    ...[
      'hțtp://x',
      'һttp:evil',
      'ԝԝԝ.evil.example',
      'evil.ex\u200bample/x',
      'http\u00ad://x',
      '1.2.3.4/x',
      'evil.example\\x',
      'https∶//evil',
    ],
  ]
  expect(addresses.filter((line) => !holdsWebAddress(line))).toEqual([])
})

test('names of people, offices and organisations are none', () => {
  const names = [
    ...[
      'St. Martin',
      'Dr.med.',
      'Prof. Dr.-Ing.',
      'Dr.med./Dr.phil.',
      'Dr.med/Dr.phil',
      'Dipl.-Verw.wirtin (FH)',
      'J.R.R. Tolkien',
      'Müller/Meier',
    ],
    ...[
      'Landkreis Harz i.d.R.',
      'Amt f. Migration u. Integration',
      'A/B',
      'Abt. 3/Ref. 32',
      'Abt.IV/2',
      'Ref.IT/Digitales',
      'Amt f.Soziales/Jugend',
      'SGB II/SGB III',
    ],
    ...[
      'Jobcenter Harz (gGmbH)',
      'e.V./gGmbH',
      'Bürgermeister a.D.',
      'i.V./i.A.',
      'info@landkreis-harz.example',
      'stadt-muster.example',
      'Büro d. Landrätin: Vorzimmer',
    ],
    ...[
      'Kreis Herzogtum Lauenburg',
      'Αθήνα',
      'Мария Иванова',
      'Łódź',
      'Tel. 03941 5970-0',
      '+49 (0)3941/5970-0',
      'Haus 1.2/3',
      'http',
      'Verein „www“',
    ],
  ]
  expect(names.filter(holdsWebAddress)).toEqual([])
})
