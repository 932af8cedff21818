import type { Page } from 'playwright-core'

/** What no page may have, whatever stands on it; equal to [] is the goal. */
export function pageFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const every = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
    const say = (what: string, all: Element[]) => all.map((element) => `${what}: ${element.outerHTML.slice(0, 120)}`)
    return [
      ...say('a list of nothing', every('ul, ol, dl').filter(isEmptyList)),
      ...say('leads nowhere', every('a[href^="#"]').filter(leadsNowhere)),
      ...say('as large as the page without a stylesheet', every('svg.icon:not([width][height])')),
      ...say('heard and not seen', every('a[href], button, input, select, textarea').filter(isHeardOnly)),
      ...say('English unsaid', every('input, textarea').filter(isEnglishUnsaid)),
      ...foreignWords(),
    ]

    function isEmptyList(list: Element): boolean {
      return list.children.length === 0 && list.checkVisibility() && !list.matches('[role=listbox]')
    }

    function leadsNowhere(link: Element): boolean {
      return document.getElementById(link.getAttribute('href')?.slice(1) ?? '') === null
    }

    /** Controls that take no room on the screen but are in the accessibility tree; a link that shows itself to the focus is none. */
    function isHeardOnly(control: HTMLElement): boolean {
      if (!control.checkVisibility({ visibilityProperty: true }) || control.matches('.skip-link, [type=hidden]'))
        return false
      const { width, height } = control.getBoundingClientRect()
      return width <= 2 || height <= 2
    }

    function isEnglishUnsaid(field: Element): boolean {
      const label = (field as HTMLInputElement).labels?.[0]?.textContent ?? ''
      return field.matches('[name$=".en"]') ||
        (/Englisch/.test(label) && !field.matches('[type=radio], [type=checkbox]'))
        ? languageOf(field) !== 'en'
        : false
    }

    function languageOf(element: Element): string | null | undefined {
      return element.closest('[lang]')?.getAttribute('lang')
    }

    /** Sentences that are not in the language that is said; names of organisations are in their own. */
    function foreignWords(): string[] {
      const words = {
        de: /\b(der|die|das|und|mit|Sie|für|von|zu|ist|sind|ein|eine|den|bitte|nicht|auf|werden)\b/gi,
        en: /\b(the|and|of|with|your|you|for|from|please|are|this|more|not|will|be)\b/gi,
      }
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const found: string[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement
        const language = parent && languageOf(parent)
        const text = node.textContent?.trim() ?? ''
        if (!parent || parent.closest('script, style, option') || (language !== 'de' && language !== 'en')) continue
        const count = (of: 'de' | 'en') => text.match(words[of])?.length ?? 0
        const other = language === 'de' ? 'en' : 'de'
        if (count(other) > 2 + 2 * count(language)) found.push(`${other} called ${language}: ${text.slice(0, 80)}`)
      }
      return found
    }
  })
}

/** Fields to which a link of the error summary may lead that would come into sight without their label. */
export function lostLabels(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('main [id^="field-"]')]
    return fields
      .filter((field) => field.matches('input, select, textarea') && field.checkVisibility())
      .flatMap((field) => {
        scrollTo(0, 0)
        location.replace('#')
        location.replace(`#${field.id}`)
        const group = field.closest('fieldset.kern-fieldset')
        const isFirst = group?.querySelector('input') === field
        const label = isFirst ? group?.querySelector('legend') : field.labels?.[0]
        const box = label?.getBoundingClientRect()
        return !box || (box.top >= -1 && box.bottom <= innerHeight) ? [] : [field.id]
      })
  })
}
