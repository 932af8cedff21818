import type { Page } from 'playwright-core'

/** Texts whose contrast with the plain colour behind them is below this ratio (WCAG 2.2, relative luminance). */
export function contrasts(page: Page, selector: string, least: number): Promise<string[]> {
  return page.locator(selector).evaluateAll((all, ratio) => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    /** Any colour of CSS as the screen shows it. */
    const shown = (colour: string) => {
      if (!context) return [0, 0, 0, 0]
      context.clearRect(0, 0, 1, 1)
      context.fillStyle = colour
      context.fillRect(0, 0, 1, 1)
      return [...context.getImageData(0, 0, 1, 1).data]
    }
    const luminance = ([red = 0, green = 0, blue = 0]: number[]) => {
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
        const part = value / 255
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const behind = (element: Element | null): number[] => {
      if (!element) return [255, 255, 255, 255]
      const colour = shown(getComputedStyle(element).backgroundColor)
      return colour[3] === 255 ? colour : behind(element.parentElement)
    }
    return all.flatMap((element) => {
      const pair = [luminance(shown(getComputedStyle(element).color)), luminance(behind(element))].sort((a, b) => b - a)
      const [light = 0, dark = 0] = pair
      return (light + 0.05) / (dark + 0.05) < ratio ? [element.outerHTML.slice(0, 80)] : []
    })
  }, least)
}
