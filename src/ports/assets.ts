/** Files that ship with the application (fonts for papers): from the disk on Node, from the assets binding on Workers. */
export type Assets = {
  /** The bytes of a file below /assets; throws when it did not ship. */
  read(name: string): Promise<Uint8Array<ArrayBuffer>>
}
