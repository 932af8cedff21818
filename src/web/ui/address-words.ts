import { type AddressDoubt, addressDoubt } from '../../lib/address-doubt.ts'
import { type Language, words } from '../../lib/languages.ts'
import type { AddressFault } from '../../lib/mail-address.ts'

/** Why a text is no e-mail address, and how to put it right. */
export function faultWords(fault: string | undefined, language: Language): string {
  const say = text(language)
  return fault && Object.hasOwn(say, fault) ? say[fault as AddressFault] : say.incomplete
}

/** Asks once whether an address is meant as it was typed; `sure` is what was asked about before. */
export function doubtWords(address: string, sure: string | undefined, language: Language): string | undefined {
  const doubt = address === sure ? undefined : addressDoubt(address)
  return doubt && asking(doubt, language)
}

function asking(doubt: AddressDoubt, language: Language): string {
  const say = text(language)
  return doubt.is === 'slip' ? say.slip(doubt.meant) : say.letters
}

const text = words({
  incomplete: [
    'Diese E-Mail-Adresse ist unvollständig. Sie sieht zum Beispiel so aus: vorzimmer@landkreis.example',
    'This e-mail address is incomplete. It looks like this, for example: office@district.example',
  ],
  'two-addresses': [
    'Hier stehen zwei E-Mail-Adressen. Bitte geben Sie nur eine ein.',
    'These are two e-mail addresses. Please enter one only.',
  ],
  space: [
    'In einer E-Mail-Adresse steht kein Leerzeichen. Bitte geben Sie eine Adresse ohne Leerzeichen ein.',
    'There is no space in an e-mail address. Please enter one address without spaces.',
  ],
  dots: [
    'In dieser E-Mail-Adresse steht ein Punkt zu viel: am Anfang, vor dem @ oder doppelt. Bitte nehmen Sie ihn heraus.',
    'There is a dot too many in this e-mail address: at the beginning, before the @ or double. Please take it out.',
  ],
  'too-long': [
    'Diese E-Mail-Adresse ist zu lang: Vor dem @ stehen höchstens 64 Zeichen. Bitte prüfen Sie sie.',
    'This e-mail address is too long: there are at most 64 characters before the @. Please check it.',
  ],
  letters: [
    'Vor dem @ stehen Umlaute oder andere besondere Buchstaben; an solche Adressen kommt fast nirgends Post an. Meinen Sie ä als ae? Wenn die Adresse so stimmt, senden Sie bitte noch einmal.',
    'There are umlauts or other special letters before the @; mail to such addresses hardly ever arrives. Do you mean ae for ä? If the address is right as it is, please send once more.',
  ],
  slip: [
    (meant: string) =>
      `Meinen Sie ${meant}? Wenn die Adresse so stimmt, wie sie dasteht, senden Sie bitte noch einmal.`,
    (meant: string) => `Do you mean ${meant}? If the address is right as it stands, please send once more.`,
  ],
})
