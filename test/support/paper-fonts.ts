import { readFile } from 'node:fs/promises'
import type { PdfFonts } from '../../src/formats/pdf/pdf-document.ts'
import type { Assets } from '../../src/ports/assets.ts'

const files: Record<string, string> = {
  'FiraSans-Regular.ttf': import.meta.resolve('@expo-google-fonts/fira-sans/400Regular/FiraSans_400Regular.ttf'),
  'FiraSans-SemiBold.ttf': import.meta.resolve('@expo-google-fonts/fira-sans/600SemiBold/FiraSans_600SemiBold.ttf'),
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

export const firaSans: PdfFonts = {
  regular: await fontsFromPackage.read('FiraSans-Regular.ttf'),
  bold: await fontsFromPackage.read('FiraSans-SemiBold.ttf'),
}
