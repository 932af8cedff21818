import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { subsetFonts } from './subset-fonts.ts'

/** The fonts of papers, by the names under which they are read through the assets port. */
const paperFonts = {
  'FiraSans-Regular.ttf': 'node_modules/@expo-google-fonts/fira-sans/400Regular/FiraSans_400Regular.ttf',
  'FiraSans-SemiBold.ttf': 'node_modules/@expo-google-fonts/fira-sans/600SemiBold/FiraSans_600SemiBold.ttf',
}

/** Where the parts of the faces are laid for the stylesheet to take them from. */
export const fontFolder = 'dist/fonts'

/** What a name of our own stands for after the build; `package.json` says where it lies, so that wrangler finds it, too. */
const namesModule = '#asset-names'
const namesFile = 'dist/asset-names.js'

/** Packed as tight as it goes beside the files themselves, for the door on Node; a Worker's assets are packed by its platform. */
const packedFolder = 'dist/packed'

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
    if (id === namesModule && this.environment.mode !== 'build') return `\0${namesModule}`
    return undefined
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
