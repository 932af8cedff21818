import { readdirSync } from 'node:fs'
import { layerGraph, type Spot } from './layer-graph.ts'

type Layers = Record<string, { holds: string; mayImport: string[] }>
type Rules = { layers: Layers; modules: string[] }

const box = { width: 208, height: 52, gap: 28, step: 108 }
const entries = 'src/node.ts · src/worker.ts'

/** docs/architecture.svg: the layers of .dependency-cruiser.mjs, highest above, an arrow to each that is used directly. */
export async function architecturePicture(): Promise<string> {
  const { layers, modules }: Rules = await import(new URL('../../.dependency-cruiser.mjs', import.meta.url).href)
  const named = Object.keys(layers)
  const layerOf = (path: string) => named.find((layer) => path.startsWith(layer)) ?? path
  const below = Object.fromEntries(named.map((name) => [name, (layers[name]?.mayImport ?? []).map(layerOf)]))
  const others = Object.values(below)
    .flat()
    .filter((path) => !named.includes(path))
  const holds: Record<string, string> = { [entries]: 'one for each runtime', 'drizzle/': 'migrations, views, triggers' }
  for (const name of named) holds[name] = layers[name]?.holds ?? ''
  const all = {
    ...Object.fromEntries(others.map((name) => [name, []])),
    ...below,
    [entries]: ['src/app.ts', 'src/adapters/'],
  }
  const { spots, arrows } = layerGraph(all, ({ joint }) => (joint ? box.gap : box.width + box.gap))
  const built = new Set(readdirSync('src/domain'))
  const list = modules.filter((module) => built.has(module))
  return drawn(spots, arrows, holds, list)
}

function drawn(spots: Spot[], arrows: Spot[][], holds: Record<string, string>, modules: string[]): string {
  const rows = Math.max(...spots.map(({ row }) => row))
  const left = Math.min(...[...spots, ...arrows.flat()].map(({ x }) => x)) - box.width / 2 - box.gap
  const width = 2 * -left
  const height = (rows + 1) * box.step + 64
  const px = ({ x }: Spot) => Math.round(x - left)
  const py = ({ row }: Spot) => (rows - row) * box.step + 16
  const lines = arrows.map((arrow) => {
    const points = arrow.flatMap((spot, i) => {
      const [top, bottom] = [`${px(spot)},${py(spot) - 2}`, `${px(spot)},${py(spot) + box.height}`]
      return i === 0 ? [bottom] : i === arrow.length - 1 ? [top] : [top, bottom]
    })
    return `<polyline points="${points.join(' ')}" marker-end="url(#tip)"/>`
  })
  const boxes = spots.map((spot) => {
    const [x, y] = [px(spot), py(spot)]
    return `<rect x="${x - box.width / 2}" y="${y}" width="${box.width}" height="${box.height}" rx="6"/>
<text x="${x}" y="${y + 22}" class="name">${spot.name}</text><text x="${x}" y="${y + 40}">${holds[spot.name] ?? ''}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title" font-family="system-ui, sans-serif" font-size="13">
<title id="title">The layers of Tagungsbüro: imports follow the arrows, down only</title>
<style>
svg { background: #ffffff; color: #1b1f27 } rect { fill: #eef2f9; stroke: #4a5b78 } text { fill: currentColor; text-anchor: middle }
.name { font-weight: 600; font-size: 14px } polyline { fill: none; stroke: #4a5b78; stroke-width: 1.5 } #tip path { fill: #4a5b78 }
@media (prefers-color-scheme: dark) { svg { background: #14181f; color: #eef1f6 } rect { fill: #232b38; stroke: #9fb2d3 } polyline { stroke: #9fb2d3 } #tip path { fill: #9fb2d3 } }
</style>
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0,0 L8,4 L0,8 z"/></marker></defs>
${lines.join('\n')}
${boxes.join('\n')}
<text x="${width / 2}" y="${height - 42}">Modules of src/domain/, each may import those before it:</text>
<text x="${width / 2}" y="${height - 20}">${modules.join(' · ')}</text>
</svg>
`
}
