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
    waiting = setTimeout(() => showPreview(root, form, button), pauseMs)
  }
  form.addEventListener('input', follow)
  insertOnPress(form, follow)
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

function insertOnPress(form: HTMLFormElement, follow: () => void): void {
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[name=subject], [name=body]')]
  let last = fields.at(-1)
  for (const field of fields) field.addEventListener('focus', () => (last = field))
  for (const code of form.querySelectorAll<HTMLElement>('[data-placeholder]')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'placeholder'
    button.append(...code.childNodes)
    code.replaceChildren(button)
    button.addEventListener('click', () => {
      if (!last) return
      last.setRangeText(button.textContent ?? '', last.selectionStart ?? 0, last.selectionEnd ?? 0, 'end')
      last.focus()
      follow()
    })
  }
}
