/** A body whose bytes are counted, and of which nothing is built yet. */
export type CountedBody = { as: 'form' | 'parts' | 'json'; type: string; bytes: Uint8Array<ArrayBuffer> }
