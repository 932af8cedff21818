import type { FormValues } from '../../ui/form.ts'

/** The hidden field that says which controls a form had when it was drawn, so that an unticked box is not one that was not there. */
export const drawn = 'drawn'

/** A control that a browser always sends, or one that it sends only where it is ticked or chosen. */
export type Control = 'text' | 'select' | 'box' | 'radio'

/** The controls of a form by name, as it is drawn; files are chosen or not, and buttons carry what they like. */
export function controlsIn(html: string): Map<string, Control> {
  const controls = new Map<string, Control>()
  for (const [, tag, attributes = ''] of html.matchAll(/<(input|select|textarea)( [^<>]*)>/g)) {
    const name = / name="([^"]*)"/.exec(attributes)?.[1]
    const type = tag === 'input' ? / type="([^"]*)"/.exec(attributes)?.[1] : tag
    if (name === undefined || type === 'file' || type === 'submit') continue
    controls.set(name, type === 'checkbox' ? 'box' : type === 'radio' || type === 'select' ? type : 'text')
  }
  return controls
}

/** What that field holds: each control with a digest of its value when the form was first drawn; what came since was empty then. */
export function drawnValue(controls: ReadonlyMap<string, Control>, values: FormValues): string {
  const first = values[drawn] === undefined ? values : {}
  return JSON.stringify({ ...digestsOf([...controls.keys()], first), ...drawnIn(values) })
}

/** Digests of some controls with these values. */
export function digestsOf(names: readonly string[], values: FormValues): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, digestOf(values[name])]))
}

/** The same read from what was sent; a made-up one can do no more than typing does. */
export function drawnIn(values: FormValues): Readonly<Record<string, string>> {
  try {
    const read: unknown = JSON.parse(values[drawn] ?? '{}')
    return typeof read === 'object' && read !== null ? (read as Record<string, string>) : {}
  } catch {
    return {}
  }
}

/** The controls that should have been sent and were not. */
export function notSent(controls: ReadonlyMap<string, Control>, sent: FormValues): string[] {
  const before = drawnIn(sent)
  const mayBeLeft = (name: string, control: Control) =>
    control === 'box' ? Object.hasOwn(before, name) : control === 'radio' && before[name] === digestOf('')
  return [...controls].flatMap(([name, control]) =>
    Object.hasOwn(sent, name) || mayBeLeft(name, control) ? [] : [name],
  )
}

/** Short enough for a page of a hundred controls (FNV-1a, 32 bit); line ends are those of a form that was sent. */
export function digestOf(value = ''): string {
  let hash = 0x811c9dc5
  for (const character of value.trim().replace(/\r\n?/g, '\n')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return (hash >>> 0).toString(36)
}
