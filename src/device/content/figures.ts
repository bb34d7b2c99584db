/** Every figure of the sheets with its periods and source, for advisors who check or correct one. */
import type { Figure } from '../../domain/guidance/figure.ts'

/** Loaded when an advisor asks, so that a kiosk never carries it. */
export const loadFigures = async (): Promise<readonly Figure[]> => (await import('virtual:content/figures')).figures
