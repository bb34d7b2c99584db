import type { FileProblem } from '../../../../domain/laboratory/import/import-problem.ts'
import { Callout } from '../../../../ui/notice/callout.tsx'
import { laboratoryWords, t } from '../../words.ts'

/** Why nothing of a file was kept, and what to do. */
export const FileRefusal = ({ problem }: { readonly problem: FileProblem | 'failed' }) => (
  <Callout kind="danger" title={t('laboratory.refusedTitle')}>
    <p role="alert">{problem === 'failed' ? t('laboratory.failed') : problemWords(problem)}</p>
  </Callout>
)

function problemWords(problem: FileProblem): string {
  switch (problem.why) {
    case 'personal':
      return laboratoryWords('file.personal', {
        column: problem.column,
        looksLike: laboratoryWords(`looks-like.${problem.looksLike}`),
      })
    case 'column-repeated':
      return laboratoryWords('file.column-repeated', { column: problem.column })
    default:
      return laboratoryWords(`file.${problem.why}`)
  }
}
