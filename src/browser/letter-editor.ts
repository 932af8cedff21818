/** Milliseconds without a key before the preview follows. */
const pauseMs = 600

/** Beside the form of a letter the preview follows what is typed, and a placeholder is put in where the cursor stands. */
export function letterEditor(root: HTMLElement): void {
  const form = root.querySelector('form')
  const button = root.querySelector<HTMLButtonElement>('button[formtarget]')
  if (!form || !button) return
  let waiting: ReturnType<typeof setTimeout> | undefined
  const follow = () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      showPreview(root, form, button)
      tellPreview(root, form, button)
    }, pauseMs)
  }
  form.addEventListener('input', ({ target }) => {
    followLanguage(form, target)
    follow()
  })
  form.addEventListener('submit', ({ submitter }) => {
    if (submitter?.hasAttribute('formtarget')) tellPreview(root, form, button)
  })
  insertOnPress(root, form, follow)
  if (!root.querySelector('iframe[src]')) showPreview(root, form, button)
}

/** Who types in one of two languages wants to see that one; an English reader gets what is German as long as nothing is English. */
function followLanguage(form: HTMLFormElement, typedIn: EventTarget | null): void {
  const reader = form.querySelector<HTMLSelectElement>('select[name=reader]')
  const language = /\.(de|en)$/.exec((typedIn as HTMLInputElement | null)?.name ?? '')?.[1]
  if (!reader || !language) return
  const english = form.querySelector<HTMLTextAreaElement>('[name="body.en"]')?.value.trim()
  if (language === 'en' || english) reader.value = language
}

let asking: AbortController | undefined

/** Nobody can look into the frame from outside, so the server says in a sentence what stands there, for those who do not see it. */
async function tellPreview(root: HTMLElement, form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
  const status = root.querySelector<HTMLElement>('[data-preview-status]')
  if (!status) return
  asking?.abort()
  asking = new AbortController()
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
  body.set('as', 'status')
  const answer = await fetch(button.formAction, { method: 'POST', body, signal: asking.signal }).catch(() => undefined)
  const isSentence = answer?.headers.get('content-type')?.startsWith('text/plain')
  if (answer && isSentence) status.textContent = await answer.text()
}

/** A frame of its own each time: one that is sent to again would add to the history, and "back" would go through each letter. */
function showPreview(root: HTMLElement, form: HTMLFormElement, button: HTMLButtonElement): void {
  const old = root.querySelector<HTMLIFrameElement>('iframe')
  if (!old) return
  const fresh = old.cloneNode() as HTMLIFrameElement
  fresh.removeAttribute('src')
  fresh.hidden = true
  fresh.name = `${old.name.replace(/-\d+$/, '')}-${Date.now()}`
  old.after(fresh)
  fresh.addEventListener('load', () => {
    old.remove()
    fresh.hidden = false
  })
  const copy = document.createElement('form')
  copy.hidden = true
  Object.assign(copy, { method: 'post', action: button.formAction, target: fresh.name })
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') copy.append(Object.assign(document.createElement('textarea'), { name, value }))
  }
  document.body.append(copy)
  copy.submit()
  copy.remove()
  for (const each of form.querySelectorAll<HTMLButtonElement>('button[formtarget]')) each.formTarget = fresh.name
}

/** The names of each list become buttons; each list belongs to the fields of one language. */
function insertOnPress(root: HTMLElement, form: HTMLFormElement, follow: () => void): void {
  for (const list of root.querySelectorAll<HTMLElement>('[data-into]')) {
    const names = (list.dataset.into ?? '').split(' ')
    const fields = names.flatMap((name) => [
      ...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`),
    ])
    let last = fields.at(-1)
    for (const field of fields) field.addEventListener('focus', () => (last = field))
    for (const code of list.querySelectorAll<HTMLElement>('[data-placeholder]')) {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'placeholder'
      button.append(...code.childNodes)
      code.replaceChildren(button)
      button.addEventListener('click', () => {
        if (!last) return
        last.setRangeText(button.textContent ?? '', last.selectionStart ?? 0, last.selectionEnd ?? 0, 'end')
        last.focus()
        followLanguage(form, last)
        follow()
      })
    }
  }
}
