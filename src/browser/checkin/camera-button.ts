import type { AppWords } from './app-words.ts'
import { type Camera, startCamera } from './camera.ts'
import { frameReader } from './code-reader.ts'
import { part } from './parts.ts'

/** The camera, on and off. Where it is not allowed the desk says so, and the other ways stay. */
export function cameraButton(
  root: HTMLElement,
  words: AppWords,
  onCode: (code: string) => void,
  onTrouble: (sentence: string) => void,
) {
  const video = part(root, 'video')
  const button = part(root, 'directions').querySelector<HTMLElement>('[data-act=camera]')
  let camera: Camera | undefined
  let starting = false
  const show = () => {
    video.hidden = camera === undefined
    button?.setAttribute('aria-pressed', String(camera !== undefined))
  }
  const stop = () => {
    camera?.stop()
    camera = undefined
    show()
  }
  const start = async () => {
    if (starting || !(video instanceof HTMLVideoElement)) return
    starting = true
    const started = await startCamera(video, frameReader, onCode)
    starting = false
    if (typeof started === 'string') return onTrouble(started === 'denied' ? words.denied : words.noCamera)
    camera = started
    show()
  }
  return { stop, toggle: () => (camera ? stop() : start()) }
}
