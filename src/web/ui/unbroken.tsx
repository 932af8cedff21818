import type { Child } from 'hono/jsx'

/** Words in which no line ends after "E-": browsers would part "E-Mail" there, where there is little room. */
export function Unbroken({ children }: { children?: Child }) {
  const only = Array.isArray(children) && children.length === 1 ? children[0] : children
  if (typeof only !== 'string') return <>{children}</>
  const parts = only.split(/(E-[Mm]ail)/)
  return <>{parts.map((part, at) => (at % 2 === 1 ? <span class="unbroken">{part}</span> : part))}</>
}
