import { countInWords, dress, isBelowTheFold, optionOf, type Parts } from './combobox-parts.ts'
import { type District, matchDistricts } from './match-districts.ts'

/**
 * Makes a combobox (list autocomplete with manual selection, WAI-ARIA Authoring Practices 1.2) of the plain line of text
 * in `root`. What is typed stays as it is; an entry counts only when it is chosen. Without the list nothing changes.
 */
export function combobox(root: HTMLElement): void {
  const [input, chosen] = root.querySelectorAll('input')
  if (input && chosen) new Combobox(dress(root, input, chosen)).listen()
}

class Combobox {
  readonly parts: Parts
  entries: Promise<District[]> | undefined
  shown: District[] = []
  /** The place of the option that the arrows have reached; -1 is the line of text itself. */
  active = -1

  constructor(parts: Parts) {
    this.parts = parts
  }

  listen(): void {
    const { input, list, toggle } = this.parts
    input.addEventListener('focus', () => this.load())
    input.addEventListener('input', () => this.onInput())
    input.addEventListener('keydown', (event) => this.onKey(event))
    input.addEventListener('blur', () => this.close())
    input.addEventListener('click', () => this.onClick())
    // The browser's own list stays away only meanwhile: what has autocomplete="off" is lost to those who come back.
    const token = input.getAttribute('autocomplete') ?? ''
    const suggest = (value: string) => () => input.setAttribute('autocomplete', value)
    input.addEventListener('focus', suggest('off'))
    input.addEventListener('blur', suggest(token))
    input.form?.addEventListener('submit', suggest(token))
    toggle.addEventListener('click', () => this.onToggle())
    list.addEventListener('click', (event) => this.onPick(event))
    // The line of text keeps the focus while a pointer is on the list or the arrow.
    for (const part of [list, toggle]) part.addEventListener('mousedown', (event) => event.preventDefault())
  }

  onInput(): void {
    const { input, chosen } = this.parts
    chosen.value = ''
    if (input.value) this.open()
    else this.close()
  }

  onClick(): void {
    if (!this.isOpen() && !this.parts.chosen.value) this.open()
  }

  onToggle(): void {
    const wasOpen = this.isOpen()
    this.parts.input.focus()
    if (wasOpen) this.close()
    else this.open()
  }

  onPick(event: MouseEvent): void {
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null
    if (option) this.choose([...this.parts.list.children].indexOf(option))
  }

  onKey(event: KeyboardEvent): void {
    if (event.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.onArrow(event)
    else if (event.key === 'Enter') this.onEnter(event)
    else if (event.key === 'Escape') this.onEscape(event)
    else if (event.key === 'Tab') this.close()
    else if (['Home', 'End', 'ArrowLeft', 'ArrowRight'].includes(event.key)) this.activate(-1)
  }

  async onArrow(event: KeyboardEvent): Promise<void> {
    event.preventDefault()
    const down = event.key === 'ArrowDown'
    const last = this.shown.length - 1
    if (event.altKey) return down ? this.open() : this.close()
    if (!this.isOpen()) {
      await this.open()
      this.activate(down ? 0 : this.shown.length - 1)
    } else if (this.active < 0) this.activate(down ? 0 : last)
    else this.activate(down && this.active === last ? -1 : this.active + (down ? 1 : -1))
  }

  /** On an option Enter chooses, with the list open it closes, and only then it sends the form. */
  onEnter(event: KeyboardEvent): void {
    if (!this.isOpen()) return
    event.preventDefault()
    if (this.active < 0) this.close()
    else this.choose(this.active)
  }

  onEscape(event: KeyboardEvent): void {
    const { input, chosen } = this.parts
    if (!this.isOpen()) {
      input.value = ''
      chosen.value = ''
    }
    event.preventDefault()
    this.close()
  }

  async open(): Promise<void> {
    const { root, input, list, status } = this.parts
    const entries = await this.load()
    if (document.activeElement !== input) return
    this.shown = entries.length > 0 ? matchDistricts(entries, input.value) : []
    list.replaceChildren(...this.shown.map((district, place) => optionOf(district, `${list.id}-${place}`)))
    this.expand(this.shown.length > 0)
    list.scrollTop = 0
    status.textContent = entries.length > 0 ? countInWords(root, this.shown.length) : ''
    root.toggleAttribute('data-nothing', entries.length > 0 && this.shown.length === 0)
  }

  close(): void {
    this.expand(false)
    this.parts.root.removeAttribute('data-nothing')
    this.parts.status.textContent = ''
  }

  expand(open: boolean): void {
    const { root, input, list, toggle } = this.parts
    list.hidden = !open
    root.toggleAttribute('data-above', open && isBelowTheFold(list, input))
    for (const part of [input, toggle]) part.setAttribute('aria-expanded', String(open))
    this.activate(-1)
  }

  activate(place: number): void {
    const { input, list } = this.parts
    this.active = place
    for (const [index, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(index === place))
    const option = list.children[place]
    if (option) input.setAttribute('aria-activedescendant', option.id)
    else input.removeAttribute('aria-activedescendant')
    option?.scrollIntoView({ block: 'nearest' })
  }

  choose(place: number): void {
    const { input, chosen } = this.parts
    const district = this.shown[place]
    if (!district) return
    input.value = district.name
    chosen.value = district.ags
    this.close()
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }

  isOpen(): boolean {
    return !this.parts.list.hidden
  }

  /** The entries, fetched once; an empty list when they cannot be had. */
  load(): Promise<District[]> {
    this.entries ??= fetch(this.parts.root.dataset.combobox ?? '')
      .then((response) => (response.ok ? response.json() : []))
      .catch(() => [])
    return this.entries
  }
}
