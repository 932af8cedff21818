/** Sends a form once, however often the button is pressed. Coming back with the back button wakes it up again. */
export function sendOnce(form: HTMLFormElement): void {
  let sent = false
  form.addEventListener('submit', (event) => {
    // What is shown in a frame of the page may be looked at again and again.
    if (event.submitter?.hasAttribute('formtarget')) return
    if (sent) return event.preventDefault()
    sent = true
    // Disabled only after the browser has read the form, else the pressed button's own value is lost.
    setTimeout(() => setButtons(form, true))
  })
  window.addEventListener('pageshow', () => {
    sent = false
    setButtons(form, false)
  })
}

function setButtons(form: HTMLFormElement, disabled: boolean): void {
  for (const button of form.querySelectorAll<HTMLButtonElement>('button[type=submit]')) button.disabled = disabled
}
