/** A legal basis as a grid file writes it: `local`, `L441-1`, or `L441-1 c`. */
import type { LegalBasis } from '../../domain/scoring/grid.ts'

export function basisOf(basis: string): LegalBasis {
  if (basis === 'local') return { kind: 'local' }
  return { kind: 'L441-1', letter: basis.split(' ').slice(1).join(' ') || null }
}
