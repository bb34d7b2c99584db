/** Looked ahead for what ends or is due: long enough to have a sheet signed again before it ends. In days. */
export const daysAhead = 90
