import type { Page } from 'playwright-core'

/** WCAG 1.4.12, and text at twice its size without zoom (1.4.4), as somebody's own stylesheet asks for them. */
const wishes = {
  spacing: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`,
  size: 'html { font-size: 200% !important }',
}
export type Wish = keyof typeof wishes

/** Shows the page as its reader wishes; a policy of the page does not forbid it. */
export async function wishFor(page: Page, wanted: readonly Wish[]): Promise<void> {
  const css = wanted.map((wish) => wishes[wish]).join('\n')
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets = [sheet]
  }, css)
}

/**
 * Text that cannot be read: cut off by a part around it, beside its box or the page, or under other text. What scrolls by
 * itself is read by scrolling; what only a screen reader hears, and drawings, are not looked at.
 */
export function unreadable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slack = 2
    const texts = textsOf(document.body)
    return [...new Set([...texts.flatMap(cut), ...overlaps(), ...tooWide()])]

    function textsOf(root: Element) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const found: { text: string; parent: Element; boxes: DOMRect[] }[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement
        const text = node.textContent?.trim() ?? ''
        if (!text || !parent || !isSeen(parent)) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        found.push({ text: text.slice(0, 40), parent, boxes: [...range.getClientRects()] })
      }
      return found
    }

    function isSeen(element: Element): boolean {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false
      if (element.closest('svg, script, style, option, textarea, .skip-link:not(:focus)')) return false
      for (let each: Element | null = element; each; each = each.parentElement)
        if (/inset\(50%\)|rect\(/.test(getComputedStyle(each).clipPath + getComputedStyle(each).clip)) return false
      return true
    }

    function cut({ text, parent, boxes }: (typeof texts)[number]): string[] {
      if (boxes.length === 0) return [`lost: ${text}`]
      const say = (what: string, by: Element) => [`${what} ${by.tagName.toLowerCase()}.${by.className}: ${text}`]
      const outside = (box: DOMRect, around: DOMRect, ways: 'x' | 'xy') =>
        box.left < around.left - slack ||
        box.right > around.right + slack ||
        (ways === 'xy' && (box.top < around.top - slack || box.bottom > around.bottom + slack))
      const block = closest(parent, ({ display }) => !/^(inline|contents)$/.test(display))
      if (block && boxes.some((box) => outside(box, block.getBoundingClientRect(), 'x'))) return say('beside', block)
      for (let each: Element | null = parent; each; each = each.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(each)
        if (/auto|scroll/.test(overflowX + overflowY)) return []
        const clips = /hidden|clip/.test(overflowX + overflowY)
        if (clips && boxes.some((box) => outside(box, (each as Element).getBoundingClientRect(), 'xy')))
          return say('cut by', each)
        if (position === 'fixed') break
      }
      return boxes.some((box) => box.left < -slack || box.right > document.documentElement.clientWidth + slack)
        ? say('beyond the page', parent)
        : []
    }

    function closest(element: Element, is: (style: CSSStyleDeclaration) => boolean): Element | undefined {
      for (let each: Element | null = element; each; each = each.parentElement)
        if (is(getComputedStyle(each))) return each
      return undefined
    }

    function overlaps(): string[] {
      const all = texts.flatMap(({ boxes, ...rest }) => boxes.map((box) => ({ ...rest, box })))
      all.sort((a, b) => a.box.top - b.box.top)
      return all.flatMap((one, index) => {
        const found: string[] = []
        for (let next = index + 1; next < all.length; next++) {
          const other = all[next]
          if (!other || other.box.top > one.box.bottom - slack) break
          if (other.parent === one.parent || isAbove(one.parent) !== isAbove(other.parent)) continue
          const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
          const high = Math.min(one.box.bottom, other.box.bottom) - other.box.top
          if (wide > slack && high > 2 * slack) found.push(`overlap: ${one.text} × ${other.text}`)
        }
        return found
      })
    }

    /** What sticks to the screen stands above what scrolls below it. */
    function isAbove(element: Element): boolean {
      return closest(element, ({ position }) => /sticky|fixed/.test(position)) !== undefined
    }

    function tooWide(): string[] {
      const { scrollWidth, clientWidth } = document.documentElement
      return scrollWidth > clientWidth ? [`the page is ${scrollWidth - clientWidth} px too wide`] : []
    }
  })
}
