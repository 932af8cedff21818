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
interface ImportMeta {
  /** What the bundler of the Node entry puts in place of a pattern of files. */
  glob(pattern: string, options: { eager: true; import: 'default' }): Record<string, string>
}
declare module '#asset-names' {
  const names: Record<string, string>
  export default names
}
