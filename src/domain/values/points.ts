/** Points of a scoring grid: whole numbers, negative for a penalty. A situation not fully known gives bounds. */
export interface PointBounds {
  readonly min: number
  readonly max: number
}

/** Both bounds equal: nothing still unknown can change it. */
export const isCertain = (bounds: PointBounds): boolean => bounds.min === bounds.max
