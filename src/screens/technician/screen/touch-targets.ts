/** Which targets were met, each with how far from its middle in millimetres; undefined for a key, which has no place. */
export type Touched = ReadonlyMap<number, number | undefined>

/** Fifteen places in three rows or three columns; the middle one is the way out. */
export const placeCount = 15
export const middlePlace = 7
export const targetCount = placeCount - 1

/** The greatest miss; undefined when every target was met by a key. */
export function missMm(touched: Touched): number | undefined {
  const known = [...touched.values()].filter((miss) => miss !== undefined)
  return known.length === 0 ? undefined : Math.max(...known)
}

/** From the middle of what was pressed to where it was, in millimetres. */
export function missOf(event: MouseEvent): number | undefined {
  if (event.detail === 0 || !(event.currentTarget instanceof Element)) return undefined
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
  const pxPerMm = Number(getComputedStyle(document.documentElement).getPropertyValue('--px-per-mm'))
  const px = Math.hypot(event.clientX - left - width / 2, event.clientY - top - height / 2)
  return px / pxPerMm
}
