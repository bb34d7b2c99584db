import { loadGridFile } from '../../../device/content/scoring.ts'
import { proposalOf } from '../../../domain/laboratory/proposal.ts'
import { Button } from '../../../ui/action/button.tsx'
import { formatDate } from '../../../ui/language/number-format.ts'
import { titleWords } from '../version-words.ts'
import { t } from '../words.ts'
import { saveFile } from './save-file.ts'
import type { WorkbenchProps } from './workbench.tsx'

/** What leaves the laboratory: results for a spreadsheet, the moved grid as a file to discuss, paper. Made-up requests say so in the name of their file. */
export function WorkbenchActions(props: WorkbenchProps) {
  const { laboratory, stage, version, today } = props
  const isMadeUp = stage.requests.status === 'fictitious'
  const saveResults = async () => {
    const results = await laboratory.bench.results()
    if (results) saveFile(`${isMadeUp ? 'resultats-fictifs' : 'resultats'}-${today}.csv`, results)
  }
  const saveProposal = async () => {
    const file = await loadGridFile(version.grid.id)
    if (!file) return
    const notes = [
      t('laboratory.proposalNote', { title: titleWords(version), date: formatDate(today) }),
      t('laboratory.proposalLeft'),
    ]
    const text = proposalOf(file, laboratory.moved.value, {
      title: t('laboratory.proposalTitle', { title: version.grid.title }),
      notes,
    })
    saveFile(`proposition-${version.grid.territory}-${today}.yaml`, new Blob([text], { type: 'application/yaml' }))
  }
  return (
    <>
      <Button pictogram="printer" onPress={() => print()}>
        {t('print')}
      </Button>
      <Button variant="secondary" pictogram="file-text" onPress={() => void saveResults()}>
        {t('laboratory.saveResults')}
      </Button>
      <Button
        variant="secondary"
        pictogram="file-plus"
        isUnavailable={laboratory.other.value !== undefined || Object.keys(laboratory.moved.value).length === 0}
        onPress={() => void saveProposal()}
      >
        {t('laboratory.saveProposal')}
      </Button>
      <Button variant="secondary" pictogram="eraser" onPress={laboratory.close}>
        {t('laboratory.other')}
      </Button>
    </>
  )
}
