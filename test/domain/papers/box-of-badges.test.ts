import fc from 'fast-check'
import { expect, test } from 'vitest'
import { discardPrinting } from '../../../src/domain/papers/discard-printing.ts'
import { aPrintShop } from '../../support/a-print-shop.ts'
import { office, person } from '../../support/an-event-with.ts'
import { refusal } from '../../support/registering.ts'

const step = fc.record({
  does: fc.constantFrom('registers', 'registers', 'marries', 'moves', 'cancels', 'all', 'changed', 'discard'),
  name: fc.nat(4).map((n) => `P ${n}`),
})

test('what has changed is what a simple box of badges says, whatever happens in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      const shop = await aPrintShop()
      const model = aBox()
      for (const [time, { does, name }] of steps.entries()) {
        if (does === 'all' || does === 'changed') {
          const whom = model.toPrint(does)
          const begun = shop.begin({ whom: does }).then((id) => model.print(id, whom))
          expect(await refusal(begun)).toBe(whom.length === 0 ? 'nobody' : 'no refusal')
        } else if (does === 'discard') {
          const id = model.discard()
          if (id) await discardPrinting(shop.deps, office, { eventId: shop.event.id, id })
        } else if (model.may(does, name)) {
          model.happens(does, name, time)
          if (does === 'registers') await shop.send([person(Number(name.slice(2)))], { submission: name })
          if (does === 'marries') await shop.set(name, 'last_name', `Neu ${time}`)
          if (does === 'moves') await shop.set(name, 'organisation', `Ort ${time}`)
          if (does === 'cancels') await shop.cancel(name)
        }
      }
      const { fresh, changed, gone } = await shop.changed()
      const found = { fresh: fresh.sort(), changed: changed.map((one) => one.split(':')[0]).sort(), gone: gone.sort() }
      expect(found).toEqual(model.changed())
    }),
    { numRuns: 15 },
  )
})

/** A list of who is coming, and for each printing what then lay in the box. */
function aBox() {
  const coming = new Map<string, string>()
  const left = new Set<string>()
  const boxes: { id: string; box: Map<string, string> }[] = []
  const box = () => boxes.at(-1)?.box ?? new Map<string, string>()
  return {
    may: (does: string, name: string) =>
      does === 'registers' ? !coming.has(name) && !left.has(name) : coming.has(name),
    happens(does: string, name: string, time: number) {
      coming.set(name, `${coming.get(name)} ${does} ${time}`)
      if (does !== 'cancels') return
      coming.delete(name)
      left.add(name)
    },
    toPrint: (whom: string) => [...coming].filter(([name, now]) => whom === 'all' || box().get(name) !== now),
    print: (id: string, whom: [string, string][]) => boxes.push({ id, box: new Map([...box(), ...whom]) }),
    discard: () => boxes.pop()?.id,
    changed: () => ({
      fresh: [...coming.keys()].filter((name) => !box().has(name)).sort(),
      changed: [...coming].flatMap(([name, now]) => (box().has(name) && box().get(name) !== now ? [name] : [])).sort(),
      gone: [...box().keys()].filter((name) => !coming.has(name)).sort(),
    }),
  }
}
