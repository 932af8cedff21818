import { readFile } from 'node:fs/promises'
import type { PdfFonts } from '../../src/formats/pdf/pdf-document.ts'
import type { Assets } from '../../src/ports/assets.ts'

const files: Record<string, string> = {
  'FiraSans-Regular.ttf': import.meta.resolve('@expo-google-fonts/fira-sans/400Regular/FiraSans_400Regular.ttf'),
  'FiraSans-SemiBold.ttf': import.meta.resolve('@expo-google-fonts/fira-sans/600SemiBold/FiraSans_600SemiBold.ttf'),
}

/** The fonts of papers from where the build takes them, so that tests of papers need no build. */
export const fontsFromPackage: Assets = {
  read: async (name) => new Uint8Array(await readFile(new URL(files[name] ?? ''))),
}

export const firaSans: PdfFonts = {
  regular: await fontsFromPackage.read('FiraSans-Regular.ttf'),
  bold: await fontsFromPackage.read('FiraSans-SemiBold.ttf'),
}
