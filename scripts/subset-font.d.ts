declare module 'subset-font' {
  /** A font that holds these characters only, with everything that sets them (kerning, figures of one width). */
  export default function subsetFont(
    font: Buffer,
    characters: string,
    options: { targetFormat: 'woff2' },
  ): Promise<Buffer>
}
