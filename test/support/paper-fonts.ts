import { readFile } from 'node:fs/promises'
import { paperFonts } from '../../src/domain/papers/paper-fonts.ts'
import { otherFaceFiles, otherFaceNames } from '../../src/formats/pdf/other-faces.ts'
import type { PdfFonts } from '../../src/formats/pdf/pdf-document.ts'
import type { Assets } from '../../src/ports/assets.ts'

const files: Record<string, string> = {
  'FiraSans-Regular.ttf': import.meta.resolve('@expo-google-fonts/fira-sans/400Regular/FiraSans_400Regular.ttf'),
  'FiraSans-SemiBold.ttf': import.meta.resolve('@expo-google-fonts/fira-sans/600SemiBold/FiraSans_600SemiBold.ttf'),
}

for (const face of otherFaceNames)
  for (const name of otherFaceFiles(face)) {
    const [family, weight] = name.replace('.ttf', '').split('-')
    const folder = weight === 'Regular' ? '400Regular' : '600SemiBold'
    files[name] = import.meta.resolve(`@expo-google-fonts/noto-sans-${face}/${folder}/${family}_${folder}.ttf`)
  }

const bytes = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

/** The fonts of papers from where the build takes them, so that tests of papers need no build; read once, as from a disk. */
export const fontsFromPackage: Assets = {
  read: (name) => {
    const known = bytes.get(name) ?? readFile(new URL(files[name] ?? '')).then((read) => new Uint8Array(read))
    bytes.set(name, known)
    return known
  },
}

export const firaSans: PdfFonts = await paperFonts({ assets: fontsFromPackage })
