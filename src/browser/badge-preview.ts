import { fullName } from '../lib/names.ts'

/** Keeps the picture of the badge in step with the form, in letters as large as fit. */
export function badgePreview(badge: HTMLElement, form: HTMLFormElement): void {
  const name = badge.querySelector<HTMLElement>('[data-badge-name]')
  const organisation = badge.querySelector<HTMLElement>('[data-badge-organisation]')
  if (!name || !organisation) return

  const draw = () => {
    const typed = (field: string) => String(new FormData(form).get(field) ?? '').trim()
    const person = { academicTitle: typed('academicTitle'), firstName: typed('firstName'), lastName: typed('lastName') }
    write(name, fullName(person))
    write(organisation, typed('organisation'))
  }
  form.addEventListener('input', draw)
  form.addEventListener('change', draw)
  document.fonts.ready.then(draw)
}

function write(line: HTMLElement, text: string): void {
  line.textContent = text || (line.dataset.empty ?? '')
  line.toggleAttribute('data-unfilled', !text)
  for (const size of ['1', '2', '3', '4', '5']) {
    line.dataset.size = size
    if (line.scrollHeight <= line.clientHeight + 1 && line.scrollWidth <= line.clientWidth + 1) return
  }
}
