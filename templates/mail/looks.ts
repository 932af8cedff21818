import type { MarkdownStyles } from '../../src/formats/markdown-view.tsx'
import { dark, light } from './palette.ts'

/** Fira Sans where it is installed, else what the device reads best; a letter loads nothing. No quotes: CSS needs none. */
const font = 'font-family:Fira Sans,system-ui,-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif'
const wrap = 'overflow-wrap:anywhere'

/** The looks within the text of a letter. Light is inline, because many programs read nothing else; classes turn it dark. */
export const textLooks: MarkdownStyles = {
  h1: {
    class: 'text',
    style: `margin:0 0 24px;color:${light.text};${font};font-size:24px;line-height:32px;font-weight:600;${wrap}`,
  },
  h2: {
    class: 'text',
    style: `margin:32px 0 8px;color:${light.text};${font};font-size:19px;line-height:28px;font-weight:600;${wrap}`,
  },
  h3: {
    class: 'text',
    style: `margin:24px 0 8px;color:${light.text};${font};font-size:16px;line-height:26px;font-weight:600;${wrap}`,
  },
  p: { class: 'text', style: `margin:0 0 16px;color:${light.text};${font};font-size:16px;line-height:26px;${wrap}` },
  ul: {
    class: 'text',
    style: `margin:0 0 16px;padding:0 0 0 24px;color:${light.text};${font};font-size:16px;line-height:26px;${wrap}`,
  },
  ol: {
    class: 'text',
    style: `margin:0 0 16px;padding:0 0 0 24px;color:${light.text};${font};font-size:16px;line-height:26px;${wrap}`,
  },
  li: { style: 'margin:0 0 4px' },
  a: { class: 'link', style: `color:${light.action};text-decoration:underline` },
  hr: { class: 'rule', style: `margin:24px 0;border:0;border-top:1px solid ${light.border}` },
  action: { style: 'margin:24px 0' },
  button: {
    class: 'button',
    style: `display:inline-block;border:solid ${light.action};border-width:12px 24px;border-radius:4px;background:${light.action};color:${light.onAction};${font};font-size:16px;line-height:24px;font-weight:600;text-decoration:none`,
  },
  facts: {
    class: 'panel text',
    style: `margin:0 0 24px;padding:16px 20px 8px;list-style:none;border-left:4px solid ${light.action};background:${light.panel};color:${light.text};${font};font-size:16px;line-height:26px;${wrap}`,
  },
  fact: { style: 'margin:0 0 8px;padding:0' },
  label: {
    class: 'muted',
    style: `display:block;color:${light.muted};font-size:14px;line-height:20px;font-weight:400`,
  },
}

/** The looks of the frame around it. */
export const frameLooks = {
  body: { class: 'desk', style: `margin:0;padding:0;background:${light.desk};${font}` },
  desk: { class: 'desk', style: `background:${light.desk}` },
  margin: { class: 'margin', style: 'padding:24px 12px' },
  sheet: { class: 'sheet', style: `max-width:100%;background:${light.sheet};border-top:4px solid ${light.action}` },
  head: {
    class: 'head text',
    style: `padding:20px 32px;border-bottom:1px solid ${light.border};color:${light.text};${font};font-size:16px;line-height:24px;font-weight:600;${wrap}`,
  },
  logo: {
    class: 'logo',
    style: `display:block;border:0;background:#ffffff;color:${light.text};font-size:16px;font-weight:600`,
  },
  sender: {
    class: 'muted',
    style: `margin:8px 0 0;color:${light.muted};font-size:14px;line-height:20px;font-weight:400`,
  },
  main: { class: 'main', style: 'padding:32px 32px 16px' },
  foot: {
    class: 'foot muted',
    style: `padding:20px 32px 28px;border-top:1px solid ${light.border};color:${light.muted};${font};font-size:14px;line-height:26px;${wrap}`,
  },
  footLine: { style: 'margin:0 0 8px' },
  preheader: { style: 'display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px;color:transparent' },
}

/** What inline styles cannot say: narrow screens and the dark, where a logo keeps the white ground that it is made for. Without signs that HTML would escape. */
export const sheetRules = `
:root { color-scheme: light dark; supported-color-schemes: light dark }
@media (max-width: 640px) {
  .sheet { width: 100% !important }
  .margin { padding: 0 !important }
  .head, .foot { padding-left: 20px !important; padding-right: 20px !important }
  .main { padding: 24px 20px 8px !important }
  .button { display: block !important; text-align: center !important }
}
@media (prefers-color-scheme: dark) {
  .desk { background: ${dark.desk} !important }
  .sheet { background: ${dark.sheet} !important; border-top-color: ${dark.action} !important }
  .panel { background: ${dark.panel} !important; border-left-color: ${dark.action} !important }
  .head, .foot, .rule { border-color: ${dark.border} !important }
  .logo { padding: 8px !important; border-radius: 4px }
  .text { color: ${dark.text} !important }
  .muted { color: ${dark.muted} !important }
  .link { color: ${dark.action} !important }
  .button { background: ${dark.action} !important; border-color: ${dark.action} !important; color: ${dark.onAction} !important }
}
`
