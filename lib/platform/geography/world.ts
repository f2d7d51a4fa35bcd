import { geoArea, geoEqualEarth, geoPath } from 'd3-geo'
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { feature, merge } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import atlas from 'world-atlas/countries-110m.json'

// The geometry of every map, in one file, so that United Nations geodata can take its place: nothing else knows where it comes
// from. Natural Earth (public domain) by way of world-atlas; States by their M49 codes. It is sample geometry: its boundaries are
// not those of the United Nations, and every map says so beneath.

/** One State or area on the map, drawn at `shape` in the drawing of the world; `small` where it is too small to be seen as a shape. */
export type Land = { m49: string; shape: string; small: boolean }
export const mapSize = { width: 960, height: 460 } as const

// What the source draws apart and United Nations maps do not. What has no code belongs to the State beside it.
const partOf: Readonly<Record<string, string>> = { '158': '156', 'N. Cyprus': '196', Somaliland: '706', Kosovo: '688' }
const antarctica = '010'

type Named = { name: string }
const topology = atlas as unknown as Topology<{ countries: GeometryCollection<Named> }>
const { countries } = topology.objects

const codeOf = ({ id, properties }: { id?: string | number | undefined; properties?: object | undefined }): string => {
  const code = String(id ?? Reflect.get(properties ?? {}, 'name'))
  return partOf[code] ?? code
}

const shapes = new Map<string, Geometry>()
for (const code of new Set(countries.geometries.map(codeOf))) {
  const parts = countries.geometries.filter((one) => codeOf(one) === code).filter((one): one is Polygon<Named> | MultiPolygon<Named> => one.type === 'Polygon' || one.type === 'MultiPolygon')
  if (code !== antarctica && parts.length > 0) shapes.set(code, parts.length === 1 ? feature(topology, parts[0] as Polygon<Named>).geometry : merge(topology, parts))
}

const asFeature = (geometry: Geometry): Feature => ({ type: 'Feature', properties: {}, geometry })
const land: FeatureCollection = { type: 'FeatureCollection', features: [...shapes.values()].map(asFeature) }
const projection = geoEqualEarth().fitExtent([[4, 4], [mapSize.width - 4, mapSize.height - 4]], land)
const draw = geoPath(projection).digits(1)
// In steradians: smaller than about Lebanon one does not find it on a map of the world.
const smallest = 0.0003

const drawing = '/world.svg'
/** Where all lands together are drawn. */
export const everyLand = `${drawing}#lands`

const lands: readonly Land[] = [...shapes].map(([m49, geometry]) => ({ m49, shape: `${drawing}#m${m49}`, small: geoArea(asFeature(geometry)) < smallest }))

/** All lands as one SVG, each a path of its own to be named by others, and all together: Equal Earth, so that areas compare. Colours are those of whoever names a path. */
export function worldDrawing(): string {
  const paths = [...shapes].map(([m49, geometry]) => ({ m49, d: draw(geometry) ?? '' }))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${mapSize.width} ${mapSize.height}"><path id="lands" d="${paths.map(({ d }) => d).join('')}"/>${paths.map(({ m49, d }) => `<path id="m${m49}" d="${d}"/>`).join('')}</svg>`
}

const drawn = new Map(lands.map((one) => [one.m49, one]))

/** The shape of a State by its M49 code; null for those that the geometry does not draw. */
export const landOf = (m49: string): Land | null => drawn.get(m49) ?? null

/** Where a place lies on the map; null beyond it. Degrees, east and north. */
export function placeOf(longitude: number, latitude: number): { x: number; y: number } | null {
  const at = projection([longitude, latitude])
  return at && { x: Math.round(at[0] * 10) / 10, y: Math.round(at[1] * 10) / 10 }
}

/** Where a label of a State stands: the middle of its shape. */
export function middleOf(m49: string): { x: number; y: number } | null {
  const geometry = shapes.get(m49)
  if (!geometry) return null
  const [x, y] = draw.centroid(geometry)
  return { x: Math.round(x), y: Math.round(y) }
}
