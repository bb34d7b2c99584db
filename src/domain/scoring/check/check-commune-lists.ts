/** Lists of communes: ids given once, INSEE codes and not postcodes, none empty, few enough to tell every set of them apart. */
import { isInseeCode } from '../facts/commune-sets.ts'
import type { CommuneList } from '../grid.ts'
import type { Checking } from './checking.ts'
import { note, noteRepeats } from './checking.ts'

/** Every set of lists a wish may touch is tried while it is not known: 64 of them at most. */
const mostLists = 6

export function checkCommuneLists(checking: Checking): void {
  const lists = checking.grid.communeLists ?? []
  noteRepeats(
    checking,
    'communeLists',
    lists.map(({ id }) => id),
  )
  if (lists.length > mostLists)
    note(checking, 'communeLists', `There are ${lists.length} lists of communes.`, `Keep ${mostLists} at most.`)
  for (const list of lists) checkList(checking, list)
}

function checkList(checking: Checking, { id, communes }: CommuneList): void {
  const where = `communeLists/${id}`
  if (communes.length === 0)
    note(checking, where, 'The list holds no commune.', 'Write the INSEE code of one at least.')
  noteRepeats(checking, where, communes)
  for (const code of communes)
    if (!isInseeCode(code))
      note(
        checking,
        where,
        `"${code}" is no INSEE code.`,
        'Write its five characters, as in "63113"; a postcode is another.',
      )
}
