import { fill, part } from './parts.ts'

/** What lies over the desk, one at a time. Escape closes it, and the focus goes back where it was. */
export type Sheet = { open(title: string, content: HTMLElement): void; close(): void }

export function sheetOf(root: HTMLElement): Sheet {
  const dialog = part(root, 'sheet')
  if (!(dialog instanceof HTMLDialogElement)) throw new Error('The sheet is no dialog.')
  const body = part(dialog, 'sheet-body')
  dialog.addEventListener('close', () => body.replaceChildren())
  return {
    open: (title, content) => {
      fill(dialog, { title })
      body.replaceChildren(content)
      if (!dialog.open) dialog.showModal()
      content.querySelector<HTMLElement>('input:not([type=checkbox])')?.focus()
    },
    close: () => dialog.close(),
  }
}
