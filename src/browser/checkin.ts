import { deskPage } from './checkin/desk-page.ts'
import { indexedStore } from './checkin/device-store.ts'
import { keepInTouch } from './checkin/keep-in-touch.ts'
import { openDesk } from './checkin/open-desk.ts'
import { shellFor } from './checkin/shell.ts'

const root = document.querySelector<HTMLElement>('[data-desk]')
// Over plain HTTP a browser provides no cryptography, and the forms of the page do without.
if (root && isSecureContext) {
  const path = root.dataset.desk ?? ''
  const session = new URLSearchParams(location.search).get('session')
  const query = session === null ? '' : `?session=${encodeURIComponent(session)}`
  const desk = openDesk(
    { path, query },
    {
      ask: (address, request) => fetch(address, request),
      store: indexedStore,
      now: () => Date.now(),
      id: () => crypto.randomUUID(),
    },
  )
  deskPage(root, desk)
  shellFor(desk, path)
  keepInTouch(desk, document)
}
