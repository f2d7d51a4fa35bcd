import type { Shade } from './matrix'

/** Figures cut into at most five classes: `bounds` the least and the most of each, `shadeOf` the class of a figure. */
export type Classes = { bounds: readonly (readonly [number, number])[]; shadeOf: (value: number) => Shade }

const shades = [1, 2, 3, 4, 5] as const

/**
 * Classes with about as many figures each, cut where figures differ, so that equal figures never differ in shade. Few
 * figures make few classes, the darkest ones, because the most of what there is should be seen as the most.
 * @param values the figures of the cells; zero has no class
 */
export function classesOf(values: readonly number[]): Classes {
  const distinct = [...new Set(values.filter((value) => value > 0))].toSorted((a, b) => a - b)
  const count = Math.min(5, distinct.length)
  const bounds = Array.from({ length: count }, (_, at): readonly [number, number] => {
    const part = distinct.slice(Math.round((at * distinct.length) / count), Math.round(((at + 1) * distinct.length) / count))
    return [part[0] ?? 0, part.at(-1) ?? 0]
  })
  return {
    bounds,
    shadeOf: (value) => {
      const at = bounds.findLastIndex(([least]) => value >= least)
      return value > 0 && at >= 0 ? (shades[at + 5 - count] ?? 5) : 0
    },
  }
}
