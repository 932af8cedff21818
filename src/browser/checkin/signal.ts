import type { Tone } from '../../lib/desk-tone.ts'

/** Notes in hertz, one after another, each this long in seconds; and how the phone shakes, in milliseconds. */
const signals: Record<Tone, { notes: number[]; each: number; shake: number[] }> = {
  success: { notes: [784, 1175], each: 0.09, shake: [60] },
  info: { notes: [587], each: 0.12, shake: [40] },
  warning: { notes: [587, 587], each: 0.12, shake: [80, 60, 80] },
  danger: { notes: [247, 185], each: 0.22, shake: [250, 80, 250] },
}

/** On this device alone, and nothing about anybody. */
const silentKey = 'desk-silent'

export function isSilent(): boolean {
  return localStorage.getItem(silentKey) === 'yes'
}

export function setSilent(silent: boolean): void {
  localStorage.setItem(silentKey, silent ? 'yes' : 'no')
}

let audio: AudioContext | undefined

/** Says an answer to ears and hands, for those who look at people and not at the screen. */
export function signal(tone: Tone): void {
  const { notes, each, shake } = signals[tone]
  navigator.vibrate?.(shake)
  if (isSilent()) return
  audio ??= new AudioContext()
  // Until somebody has touched the page browsers keep it quiet.
  if (audio.state === 'suspended') audio.resume().catch(() => undefined)
  for (const [place, hertz] of notes.entries()) play(audio, hertz, audio.currentTime + place * each * 1.2, each)
}

function play(context: AudioContext, hertz: number, at: number, seconds: number): void {
  const [tone, volume] = [context.createOscillator(), context.createGain()]
  tone.frequency.value = hertz
  tone.type = hertz < 300 ? 'square' : 'sine'
  volume.gain.setValueAtTime(0.0001, at)
  volume.gain.exponentialRampToValueAtTime(0.3, at + 0.01)
  volume.gain.exponentialRampToValueAtTime(0.0001, at + seconds)
  tone.connect(volume).connect(context.destination)
  tone.start(at)
  tone.stop(at + seconds)
}
