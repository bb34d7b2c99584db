/**
 * What a spreadsheet would run as a formula: it gets a quote before it in a file of results. A number below zero, or bounds of
 * points, is none: with a quote before it, a loss would be a text that no sum counts.
 */
export const spreadsheetFormula = /^(?!-?\d+(?:\.\.-?\d+)?$)[=+\-@\t\r]/
