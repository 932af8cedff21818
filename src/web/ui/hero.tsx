import type { Child } from 'hono/jsx'

type HeroProps = {
  /** Who invites, above the title. */
  preline?: Child | undefined
  title: Child
  /** The day: a `Leaf`. */
  leaf?: Child | undefined
  /** What one needs to know at a glance: when, where, until when. Facts without a value are left out. */
  facts?: readonly (readonly [term: Child, value: Child])[] | undefined
  /** The next step: usually one button. */
  children?: Child
}

/** The opening of an event's page, from edge to edge. Behind it the districts of the country as points. */
export function Hero({ preline, title, leaf, facts = [], children }: HeroProps) {
  return (
    <div class="band hero">
      <div class="hero__content">
        {leaf}
        <div class="hero__title">
          {preline && <p class="hero__preline">{preline}</p>}
          <h1>{title}</h1>
        </div>
        {facts.length > 0 && (
          <dl class="hero__facts">
            {facts
              .filter(([, value]) => value !== '')
              .map(([term, value]) => (
                <div>
                  <dt>{term}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
          </dl>
        )}
        {children && <div class="hero__action">{children}</div>}
      </div>
    </div>
  )
}
