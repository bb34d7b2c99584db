/** The scoring grids and the questions of the simulator, loaded together when the first question is asked. */

/** Every grid with its words, by territory and version; none is in force unless its own dates say so. */
export const loadGrids = async () => (await import('virtual:content/grids')).grids

/** Every questionnaire with its words; its id is the territory of the grid it serves. */
export const loadQuestionnaires = async () => (await import('virtual:content/questionnaires')).questionnaires

/** Witness cases by the id of the grid they stand beside; a grid without a file of its own has none. */
export const loadWitnesses = async () => (await import('virtual:content/witnesses')).witnesses
