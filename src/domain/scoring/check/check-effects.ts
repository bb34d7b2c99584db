/** Effects beside points: ids given once, conditions on facts of the grid, a document for each required proof. */
import { checkCondition } from './check-condition.ts'
import type { Checking } from './checking.ts'
import { note, noteRepeats } from './checking.ts'

export function checkEffects(checking: Checking): void {
  const effects = checking.grid.effects ?? []
  noteRepeats(
    checking,
    'effects',
    effects.map(({ id }) => id),
  )
  for (const { id, when, needsProof, document } of effects) {
    checkCondition(checking, `effects/${id}/when`, when)
    if (needsProof && !document)
      note(
        checking,
        `effects/${id}`,
        'It needs proof but names no document.',
        'Name the document a household must bring.',
      )
  }
}
