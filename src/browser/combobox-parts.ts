import type { District } from './match-districts.ts'

export type Parts = {
  root: HTMLElement
  input: HTMLInputElement
  chosen: HTMLInputElement
  list: HTMLElement
  status: HTMLElement
  toggle: HTMLElement
}

/** Roles for the plain line of text, and the parts that only make sense with the script. */
export function dress(root: HTMLElement, input: HTMLInputElement, chosen: HTMLInputElement): Parts {
  const list = document.createElement('ul')
  list.id = `${input.id}-list`
  list.className = 'combobox__list'
  list.hidden = true
  set(list, { role: 'listbox', 'aria-label': root.dataset.list })

  const status = document.createElement('div')
  status.className = 'combobox__status'
  set(status, { role: 'status' })

  const toggle = document.createElement('button')
  toggle.type = 'button'
  toggle.tabIndex = -1
  toggle.className = 'combobox__toggle'
  set(toggle, { 'aria-label': root.dataset.open, 'aria-controls': list.id, 'aria-expanded': 'false' })

  set(input, {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  })
  root.append(toggle, list, status)
  return { root, input, chosen, list, status, toggle }
}

/** An entry in two lines: its name, and the Land it lies in. */
export function optionOf({ name, land }: District, id: string): HTMLElement {
  const option = document.createElement('li')
  option.id = id
  set(option, { role: 'option', 'aria-selected': 'false' })
  const second = document.createElement('span')
  second.textContent = land
  option.append(`${name} `, second)
  return option
}

/** Whether a list that opens downwards is out of sight, while there is more room above. */
export function isBelowTheFold(list: HTMLElement, input: HTMLElement): boolean {
  const { top, bottom } = input.getBoundingClientRect()
  const below = window.innerHeight - bottom
  return below < list.offsetHeight && top > below
}

/** "12 Vorschläge", in the words that the page brings along. */
export function countInWords({ dataset }: HTMLElement, count: number): string {
  if (count === 0) return dataset.none ?? ''
  return count === 1 ? (dataset.one ?? '') : (dataset.many ?? '').replace('#', String(count))
}

function set(element: HTMLElement, attributes: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value ?? '')
}
