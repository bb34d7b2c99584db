/** The parts of the managers' space, in the order they are shown. Each has its title and its sentence in the words. */
export const places = [
  { id: 'board', pictogram: 'devices' },
  { id: 'grids', pictogram: 'scales' },
  { id: 'witnesses', pictogram: 'list-checks' },
  { id: 'comparison', pictogram: 'arrows-left-right' },
  { id: 'laboratory', pictogram: 'sliders-horizontal' },
  { id: 'freshness', pictogram: 'calendar-check' },
] as const

export type PlaceId = (typeof places)[number]['id']
