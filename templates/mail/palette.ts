/** The KERN tokens as fixed values: mail programs know neither custom properties nor oklch. Each name is a role. */
export type Palette = Record<
  'desk' | 'sheet' | 'panel' | 'border' | 'text' | 'muted' | 'action' | 'onAction',
  `#${string}`
>

export const light: Palette = {
  desk: '#f3f4f7',
  sheet: '#ffffff',
  panel: '#f3f4f7',
  border: '#c0c3d5',
  text: '#131525',
  muted: '#51577a',
  action: '#2044aa',
  onAction: '#ffffff',
}

export const dark: Palette = {
  desk: '#000000',
  sheet: '#131525',
  panel: '#1d2034',
  border: '#454b6b',
  text: '#f3f4f7',
  muted: '#b2b6cc',
  action: '#97afe1',
  onAction: '#000000',
}
