import { describe, expect, test } from 'vitest'
import { languages } from '../../../src/lib/languages.ts'
import { asEdited, sameText, splitText } from '../../../templates/mail/letter-text.ts'
import { letterTextFaults, placeholderFaults } from '../../../templates/mail/letter-text-faults.ts'
import { letterTexts } from '../../../templates/mail/letter-texts.ts'
import { editableKinds, letters } from '../../../templates/mail/letters.ts'
import { mailingTexts } from '../../../templates/mail/mailing-texts.ts'
import { placeholderMeant, placeholderName, placeholders } from '../../../templates/mail/placeholder-names.ts'
import { renderLetter } from '../../../templates/mail/render-letter.ts'

const values = Object.fromEntries(
  placeholders.map((name) => [name, /Link|link|online/.test(name) ? `https://${name}.example/` : `<${name}>`]),
)
const facts = values as Parameters<typeof renderLetter<'confirmation'>>[0]['facts']
const contact = { name: 'Kim Beispiel', phone: '030 590097-0', email: 'tagung@host.example' }
const frame = { host: 'Landkreistag', contact, publicUrl: 'https://tagung.example' }
const letter = (body: string, language: 'de' | 'en' = 'de') =>
  renderLetter({ kind: 'confirmation', language, facts, frame, text: { subject: 'S', body } }).text.split('\n\n-- ')[0]

describe('names', () => {
  test('each placeholder has one of its own in both languages, whatever its case and without a German keyboard', () => {
    const meant = placeholders.flatMap((name) => languages.map((language) => placeholderName(name, language)))
    for (const [place, written] of meant.entries()) {
      const name = placeholders[Math.floor(place / 2)]
      const plain = written.replaceAll('ä', 'ae').replaceAll('ü', 'ue').replaceAll('ß', 'ss')
      for (const typed of [written, plain, written.toUpperCase(), ` ${written} `])
        expect([typed, placeholderMeant(typed)]).toEqual([typed, name])
    }
    expect(['toString', 'constructor', '', '__proto__'].map(placeholderMeant)).toEqual(Array(4).fill(undefined))
  })

  test('old ones go on working, and a text with the new ones is the same letter', () => {
    expect(letter('{{anrede}}, {{Termin}}, {{änderbar bis}}')).toBe(letter('{{greeting}}, {{date}}, {{changeUntil}}'))
    for (const kind of editableKinds)
      for (const language of languages) {
        const text = splitText(letterTexts[kind][language])
        const edited = asEdited(text, language)
        const rendered = (words: typeof text) =>
          renderLetter({ kind, language, facts: facts as never, frame, text: words })
        expect(rendered(edited)).toEqual(rendered(text))
        expect([sameText(edited, text), asEdited(edited, language), letterTextFaults(kind, edited)]).toEqual([
          true,
          edited,
          [],
        ])
        if (language === 'de') expect(edited.body).not.toMatch(/\{\{(greeting|closing|contactPhone|date|place)\}\}/)
      }
  })

  test('a number or an address within a line is a link without being written as one', () => {
    const { html } = renderLetter({
      kind: 'confirmation',
      language: 'de',
      facts,
      frame,
      text: { subject: 'S', body: 'Rufen Sie an: {{telefon}}' },
    })
    expect(html.match(/href="tel:/g)).toHaveLength(2)
  })
})

describe('greeting and close', () => {
  test.each([
    ['Nur ein Satz.', '<greeting>,\n\nNur ein Satz.\n\nMit freundlichen Grüßen\nKim Beispiel\nLandkreistag'],
    [
      'Liebe Leute,\n\nnur ein Satz.',
      'Liebe Leute,\n\nnur ein Satz.\n\nMit freundlichen Grüßen\nKim Beispiel\nLandkreistag',
    ],
    ['{{anrede}},\n\nSatz.\n\nHerzliche Grüße\nIhr Team', '<greeting>,\n\nSatz.\n\nHerzliche Grüße\nIhr Team'],
    ['Satz.\n\n{{grußformel}}\nIch', '<greeting>,\n\nSatz.\n\nMit freundlichen Grüßen\nIch'],
  ])('%j', (body, text) => {
    expect(letter(body)).toBe(text)
  })

  test('a template of a mailing leaves them to the frame', () => {
    for (const { de, en } of Object.values(mailingTexts)) expect(de + en).not.toMatch(/\{\{(greeting|closing)\}\}/)
  })
})

describe('a placeholder that is none', () => {
  test.each([
    ['{{andrede}}', 'unknown', 'andrede', 'greeting'],
    ['{{nmae}}', 'unknown', 'nmae', 'name'],
    ['{{ver anstaltng}}', 'unknown', 'ver anstaltng', 'event'],
    ['{{zzzzzz}}', 'unknown', 'zzzzzz', undefined],
    ['{{rang}}', 'unknown', 'rang', undefined],
    ['{anrede}', 'brace', '{anrede}', 'greeting'],
    ['{{anrede}', 'brace', '{{anrede}', 'greeting'],
    ['{anrede}}', 'brace', '{anrede}}', 'greeting'],
    ['{{anrede', 'brace', '{{anrede', 'greeting'],
    ['anrede}}', 'brace', 'anrede}}', 'greeting'],
    ['{{{anrede}}}', 'brace', '{…}', undefined],
  ])('%s', (typed, what, named, like) => {
    expect(placeholderFaults('mailing', `Hallo ${typed} du`)).toEqual([{ what, mistyped: [{ typed: named, like }] }])
  })

  test('brackets that mean nothing are words', () => {
    for (const typed of ['{a}', 'f(x) = { 1, 2 }', '[Text](https://x.example)', '{', '}', '{{name}} {{ORT}}'])
      expect(placeholderFaults('mailing', typed)).toEqual([])
  })

  test('is found in linear time, however many brackets there are', () => {
    for (const typed of ['{'.repeat(20_000), '}'.repeat(20_000), '{{a'.repeat(6_000), '{a}'.repeat(6_000)])
      expect(placeholderFaults('mailing', typed).length).toBeLessThan(3)
  })

  test('of another kind is unknown here', () => {
    expect(letters.mailing).not.toContain('position')
    expect(placeholderFaults('waiting-list', '{{rang}} {{position}}')).toEqual([])
  })
})
