import { isOneSlip } from './one-slip.ts'

/** What makes somebody ask whether an address is meant so: letters that hardly any mail server takes, or a slip in its domain. */
export type AddressDoubt = { is: 'letters' } | { is: 'slip'; meant: string }

/** Where many have their mail; what differs by one slip from one of them is asked back once. */
const wellKnown =
  `gmail.com googlemail.com gmx.de gmx.net gmx.at gmx.ch gmx.com gmx.eu gmx.org gmx.info web.de t-online.de
  outlook.com outlook.de hotmail.com hotmail.de live.com live.de yahoo.com yahoo.de icloud.com freenet.de posteo.de posteo.net
  mailbox.org arcor.de aol.com aol.de mail.de mail.com email.de vodafone.de vodafonemail.de online.de magenta.de protonmail.com
  proton.me`.split(/\s+/)

export function addressDoubt(address: string): AddressDoubt | undefined {
  const at = address.lastIndexOf('@')
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)]
  if (!/^[\x21-\x7e]*$/.test(local)) return { is: 'letters' }
  const meant = wellKnown.includes(domain) ? undefined : wellKnown.find((known) => isOneSlip(known, domain))
  return meant ? { is: 'slip', meant: `${local}@${meant}` } : undefined
}
