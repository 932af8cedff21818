/** Milliseconds between two looks; nobody looks while the page is out of sight. */
const pauseMs = 10_000

/**
 * Keeps a part of the page as it is now, as long as it names the same stage; once that has changed the whole page is shown
 * afresh. Without the script a link does the same.
 */
export function followProgress(part: HTMLElement): void {
  setTimeout(async () => {
    const fresh = document.hidden ? undefined : await partNow(part.id)
    if (fresh && fresh.dataset.progress !== part.dataset.progress) return location.replace(location.pathname)
    if (fresh && fresh.innerHTML !== part.innerHTML && !part.contains(document.activeElement))
      part.replaceChildren(...fresh.childNodes)
    followProgress(part)
  }, pauseMs)
}

/** Undefined if the page cannot be had at the moment. */
async function partNow(id: string): Promise<HTMLElement | undefined> {
  try {
    const response = await fetch(location.pathname)
    if (!response.ok || response.redirected) return undefined
    return new DOMParser().parseFromString(await response.text(), 'text/html').getElementById(id) ?? undefined
  } catch {
    return undefined
  }
}
