import { badgePreview } from './badge-preview.ts'
import { combobox } from './combobox.ts'
import { followProgress } from './follow-progress.ts'
import { letterEditor } from './letter-editor.ts'
import { liveForm } from './live-form.ts'
import { sendOnce } from './send-once.ts'

for (const root of document.querySelectorAll<HTMLElement>('[data-combobox]')) combobox(root)
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-once]')) sendOnce(form)
for (const part of document.querySelectorAll<HTMLElement>('[data-progress]')) followProgress(part)
for (const editor of document.querySelectorAll<HTMLElement>('[data-letter-editor]')) letterEditor(editor)
for (const root of document.querySelectorAll<HTMLElement>('[data-live-form]')) liveForm(root)

const badge = document.querySelector<HTMLElement>('[data-badge-preview]')
const form = document.querySelector<HTMLInputElement>('[name=lastName]')?.form
if (badge && form) badgePreview(badge, form)

document.querySelector<HTMLElement>('[data-error-summary]')?.focus()
