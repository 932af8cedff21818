import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'

/** How the packaged browser is started: its file, and what its process alone finds in the environment. */
export type PackagedBrowser = { executablePath: string; env: Record<string, string> }

const chromium = resolve('node_modules/@sparticuz/chromium')
const faces = resolve('node_modules/@expo-google-fonts/fira-sans')

/**
 * A real Chromium from the packages alone, with the libraries and the face that a bare machine lacks. They are used on every
 * machine, so that a test never passes thanks to what happens to be installed.
 */
export async function unpackedChromium(): Promise<PackagedBrowser> {
  const { version } = JSON.parse(await readFile(`${chromium}/package.json`, 'utf8'))
  const folder = resolve(`node_modules/.cache/chromium-${version}`)
  if (!existsSync(folder)) await unpack(folder)
  return {
    executablePath: `${folder}/chromium`,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: folder,
      TZ: 'UTC',
      LANG: 'C.UTF-8',
      LD_LIBRARY_PATH: `${folder}/al2023/lib`,
      FONTCONFIG_PATH: folder,
    },
  }
}

/** Unpacks beside the place and moves it there whole: a run that was broken off leaves no half browser behind. */
async function unpack(folder: string): Promise<void> {
  await mkdir(resolve('node_modules/.cache'), { recursive: true })
  const beside = await mkdtemp(`${folder}-`)
  const before = process.env.TMPDIR
  process.env.TMPDIR = beside
  const { default: packaged, inflate } = await import('@sparticuz/chromium')
  await packaged.executablePath()
  await inflate(`${chromium}/bin/al2023.tar.br`)
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
  await writeFile(`${beside}/fonts.conf`, fontsConf(folder))
  await rename(beside, folder).catch(async (error) => {
    if (!existsSync(folder)) throw error
    await rm(beside, { recursive: true }) // another run was first
  })
}

function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${faces}</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`
}
