import type { Page } from 'playwright-core'

/**
 * States that nobody sees in the colours of the system: what is current, chosen, pressed or selected looks like what is not,
 * and what has the focus like what has not. Bold letters alone tell too little; shadows are not drawn at all.
 */
export function unseenStates(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((one) =>
        one.checkVisibility({ visibilityProperty: true }),
      )
    return [
      ...shown('[aria-current]').filter((one) => looksAlike(one, () => without(one, 'aria-current'))),
      ...shown('[aria-pressed]').filter((one) => looksAlike(one, () => turned(one, 'aria-pressed'))),
      ...shown('[aria-selected]').filter((one) => looksAlike(one, () => turned(one, 'aria-selected'))),
      ...shown('input:is([type=radio], [type=checkbox])').filter((one) => looksAlike(one, () => ticked(one))),
      ...shown(':is(a[href], button, input, select, textarea, summary):not(:disabled)').filter(
        (one) => one.tabIndex >= 0 && looksAlike(one, () => focused(one)),
      ),
    ].map((one) => one.outerHTML.slice(0, 120))

    /** Changes a state, compares, and changes it back. */
    function looksAlike(element: HTMLElement, change: () => () => void): boolean {
      const before = drawn(element)
      const back = change()
      const after = drawn(element)
      back()
      return before === after
    }

    function drawn(element: HTMLElement): string {
      const around = [element, element.parentElement, element.closest('li, article, label'), ...element.children]
      const parts = around.flatMap((one) => (one ? [one] : []))
      return parts
        .map((one) => [undefined, '::before', '::after'].map((pseudo) => lookOf(one, pseudo)).join())
        .join('\n')
    }

    function lookOf(element: Element, pseudo: string | undefined): string {
      const style = getComputedStyle(element, pseudo)
      if (pseudo && style.content === 'none') return ''
      const { color, backgroundColor, outlineStyle, outlineColor, textDecorationLine, display, fill } = style
      const outline = outlineStyle === 'none' || /^rgba\(.*, 0\)$/.test(outlineColor) ? '' : outlineStyle + outlineColor
      const sides = ['top', 'right', 'bottom', 'left'].map((side) => {
        const [width, kind, colour] = ['width', 'style', 'color'].map((what) =>
          style.getPropertyValue(`border-${side}-${what}`),
        )
        return width === '0px' || kind === 'none' || colour === backgroundColor ? '' : `${width} ${kind} ${colour}`
      })
      return [color, backgroundColor, outline, textDecorationLine, display, fill, ...sides].join('|')
    }

    function without(element: HTMLElement, name: string) {
      const value = element.getAttribute(name) ?? ''
      element.removeAttribute(name)
      return () => element.setAttribute(name, value)
    }

    function turned(element: HTMLElement, name: string) {
      const value = element.getAttribute(name) ?? ''
      element.setAttribute(name, value === 'true' ? 'false' : 'true')
      return () => element.setAttribute(name, value)
    }

    function ticked(element: HTMLElement) {
      const input = element as HTMLInputElement
      const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]:checked')].find(
        ({ name, form }) => name === input.name && form === input.form,
      )
      const was = input.checked
      input.checked = !was
      return () => {
        input.checked = was
        if (group) group.checked = true
      }
    }

    function focused(element: HTMLElement) {
      element.focus({ focusVisible: true, preventScroll: true } as FocusOptions)
      return () => element.blur()
    }
  })
}
