import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { type OtherFace, otherFaceFiles, otherFaceNames } from '../src/formats/pdf/other-faces.ts'
import { variables } from '../src/lib/variables.ts'
import { subsetFonts } from './subset-fonts.ts'

/** The fonts of papers, by the names under which they are read through the assets port. */
const paperFonts = {
  'FiraSans-Regular.ttf': 'node_modules/@expo-google-fonts/fira-sans/400Regular/FiraSans_400Regular.ttf',
  'FiraSans-SemiBold.ttf': 'node_modules/@expo-google-fonts/fira-sans/600SemiBold/FiraSans_600SemiBold.ttf',
  ...Object.fromEntries(otherFaceNames.flatMap(filesOf)),
}

/** Two megabytes for eight scripts and two weights. */
function filesOf(face: OtherFace): [name: string, path: string][] {
  return otherFaceFiles(face).map((name) => {
    const [family = '', weight = ''] = name.replace('.ttf', '').split('-')
    const folder = weight === 'Regular' ? '400Regular' : '600SemiBold'
    return [name, `node_modules/@expo-google-fonts/noto-sans-${face}/${folder}/${family}_${folder}.ttf`]
  })
}

/** Where a build goes; `scripts/build.ts` gives each a folder of its own. */
export const buildFolder = process.env.BUILD_FOLDER ?? variables.BUILD_FOLDER.default

/** Where the parts of the faces are laid for the stylesheet to take them from. */
export const fontFolder = `${buildFolder}/fonts`

/** What a name of our own stands for after the build; `package.json` says where it lies, so that wrangler finds it, too. */
const namesModule = '#asset-names'
const namesFile = `${buildFolder}/asset-names.js`

/** Packed as tight as it goes beside the files themselves, for the entry on Node; a Worker's assets are packed by its platform. */
const packedFolder = `${buildFolder}/packed`

/**
 * What ships beside the pages bears a hash of its bytes in its name, so that a browser never asks for it twice. The names
 * are written down for the pages; without a build (in tests) everything is called as it is.
 */
export const shippedAssets: Plugin = {
  name: 'shipped-assets',
  enforce: 'pre',
  async buildStart() {
    if (this.environment.name === 'client') await subsetFonts(fontFolder)
  },
  resolveId(id) {
    if (id !== namesModule) return undefined
    return this.environment.mode === 'build' ? resolve(namesFile) : `\0${namesModule}`
  },
  load(id) {
    return id === `\0${namesModule}` ? 'export default {}' : undefined
  },
  generateBundle() {
    if (this.environment.name !== 'client') return
    for (const [name, path] of Object.entries(paperFonts))
      this.emitFile({ type: 'asset', name, source: readFileSync(path) })
  },
  writeBundle(_options, bundle) {
    if (this.environment.name !== 'client') return
    const names: Record<string, string> = {}
    rmSync(packedFolder, { recursive: true, force: true })
    mkdirSync(packedFolder, { recursive: true })
    for (const item of Object.values(bundle)) {
      const file = item.fileName.replace(/^assets\//, '')
      const name = item.type === 'asset' ? item.names[0] : item.isEntry ? `${item.name}.js` : undefined
      if (name) names[name] = file
      if (/\.(css|js|svg)$/.test(file)) pack(file, item.type === 'asset' ? item.source : item.code)
    }
    writeFileSync(namesFile, `export default ${JSON.stringify(names, null, 2)}\n`)
  },
}

function pack(file: string, content: string | Uint8Array): void {
  const bytes = Buffer.from(content)
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  writeFileSync(`${packedFolder}/${file}.br`, brotliCompressSync(bytes, { params }))
  writeFileSync(`${packedFolder}/${file}.gzip`, gzipSync(bytes, { level: 9 }))
}
