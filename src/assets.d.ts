declare module '*.md' {
  const text: string
  export default text
}
declare module '*.csv' {
  const text: string
  export default text
}
declare module '*.sql' {
  const text: string
  export default text
}
declare module '*.ttf' {
  const bytes: Uint8Array<ArrayBuffer> | ArrayBuffer
  export default bytes
}
