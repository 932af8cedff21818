/** The element that the markup calls by this name. Throws where page and script disagree. */
export function part(root: ParentNode, name: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(`[data-part="${name}"]`)
  if (!found) throw new Error(`The page has no part ${name}.`)
  return found
}

/** A copy of a template of the page. */
export function copyOf(name: string): HTMLElement {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-part="${name}"]`)
  const copy = template?.content.firstElementChild?.cloneNode(true)
  if (!(copy instanceof HTMLElement)) throw new Error(`The page has no template ${name}.`)
  return copy
}

/** Puts texts where they belong; a place without a text is not shown. */
export function fill(root: ParentNode, texts: Record<string, string>): void {
  for (const [name, text] of Object.entries(texts)) {
    for (const place of root.querySelectorAll<HTMLElement>(`[data-fill="${name}"]`)) {
      if (place.textContent !== text) place.textContent = text
      place.hidden = text === ''
    }
  }
}

/** What a button with `data-act` asks for, wherever in it somebody pressed. */
export function actOf(event: Event): string | undefined {
  const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act]') : null
  return pressed?.dataset.act
}
