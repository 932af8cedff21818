import { plain } from './names.ts'
import { decodedDomain } from './punycode.ts'

/**
 * Letters of Cyrillic and Greek that look like a Latin one, and the Latin ones that look like another: from the table of
 * confusables of UTS #39 (Unicode 17), as far as these three scripts go. Capitals are met by their own shape first.
 */
const capitals = pairs(
  'АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX ѴV ԌG ԚQ ԜW ҮY ӀI ЬB ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ϹC',
)
const small = pairs(
  'аa вb еe ѕs іi јj кk мm нh оo рp сc тt уy хx ѵv ԍg ԛq ԝw үy ӏi ьb гr пn һh ԁd αa οo ρp νv υu ιi κk χx τt γy ηn ϲc ϳj ɑa ɡg ɩi 0o 1i li |i',
)
const latin = new Map([...capitals, ...small].filter(([sign]) => /[^\p{Script=Latin}\p{N}|]/u.test(sign)))

/** What is left of a text for the eye: two texts with one skeleton may be told apart by a program alone (UTS #39 § 4). */
export function skeleton(text: string): string {
  return eachSign(plain(eachSign(text.normalize('NFKC'), capitals)), small)
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replace(/[^\p{L}\p{N}@.]+/gu, ' ')
    .trim()
}

/** By what the office finds people who look like one another: name and address as the eye takes them. */
export function lookAlikeKey(email: string, name: { firstName: string; lastName: string }): string {
  const [local = '', domain = ''] = email.split('@')
  return [local, decodedDomain(domain), name.firstName, name.lastName].map(skeleton).join('|')
}

/** A text with Cyrillic and Greek letters that look Latin written in Latin ones. */
export function asLatin(text: string): string {
  return eachSign(text, latin)
}

function eachSign(text: string, table: ReadonlyMap<string, string>): string {
  let skeleton = ''
  for (const sign of text) skeleton += table.get(sign) ?? sign
  return skeleton
}

function pairs(list: string): Map<string, string> {
  return new Map(list.split(' ').map((pair) => [...pair] as [string, string]))
}
