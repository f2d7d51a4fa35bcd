// <WorldMap label="Projects by country" lands="/world.svg#lands" marks={[{ key, shape: '/world.svg#m404', label: 'Kenya: 17', short: 'Kenya 17', shade: 5, href, dot, at }]} note={…} />
// States with a figure in five shades, each a link that says the figure; small ones as dots at their capital; six labels at
// most, none on a phone. Shapes stand in a drawing that is fetched once, as icons do. The same figures stand as a table beside or behind a link: put it there.
import type { ReactNode } from 'react'
import type { Shade } from '../matrix/matrix'

type Point = { x: number; y: number }
export type MapMark = { key: string; shape: string | null; dot: Point | null; at: Point | null; label: string; short: string; shade: Shade; href: string }
type Props = { label: string; size: { width: number; height: number }; lands: string; marks: readonly MapMark[]; note: ReactNode }

const labelled = 6

/** `marks` come with the greatest first: those are labelled. */
export function WorldMap({ label, size, lands, marks, note }: Props) {
  return (
    <figure>
      <svg className="map" viewBox={`0 0 ${size.width} ${size.height}`} role="group" aria-label={label}>
        <use href={lands} />
        {marks.map(({ key, shape, dot, label: says, shade, href }) => (
          <a key={key} href={href} aria-label={says}>
            {shape && <use className={`heat-${shade}`} href={shape} />}
            {dot && <circle className={`dot heat-${shade}`} cx={dot.x} cy={dot.y} r={5} />}
            <title>{says}</title>
          </a>
        ))}
        <g aria-hidden="true">
          {apart(marks).map(({ key, at, short }) => (
            <text key={key} x={at.x} y={at.y} textAnchor="middle">
              {short}
            </text>
          ))}
        </g>
      </svg>
      <figcaption className="text-sm text-muted">{note}</figcaption>
    </figure>
  )
}

/** The first labels that do not lie on one another. */
function apart(marks: readonly MapMark[]): (MapMark & { at: Point })[] {
  const kept: (MapMark & { at: Point })[] = []
  for (const mark of marks) {
    const { at } = mark
    if (at && kept.length < labelled && kept.every((other) => Math.abs(other.at.y - at.y) > 18 || Math.abs(other.at.x - at.x) > 130)) kept.push({ ...mark, at })
  }
  return kept
}
