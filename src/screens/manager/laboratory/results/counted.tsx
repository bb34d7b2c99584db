import { leastOnPaper, paperCount, paperStep } from '../../../../domain/observatory/paper-count.ts'
import { elevenHouseholds } from '../../../../domain/observatory/small-counts.ts'
import { formatNumber } from '../../../../ui/language/number-format.ts'
import { t } from '../../words.ts'

function paperWords(count: number): string {
  const paper = paperCount(count, elevenHouseholds)
  if (paper.kind === 'none') return formatNumber(0)
  return paper.kind === 'fewer'
    ? t('laboratory.paper.fewer', { than: formatNumber(paper.than) })
    : t('laboratory.paper.about', { number: formatNumber(paper.count) })
}

/** Exact on the screen of whoever holds the file; on paper, which others read, such that nobody can be counted out of it. */
export const Counted = ({ count }: { readonly count: number }) => (
  <>
    <span data-print="no">{formatNumber(count)}</span>
    <span data-print="only">{paperWords(count)}</span>
  </>
)

/** What whoever reads the paper must know of its numbers. */
export const PaperNote = () => (
  <p class="manager-soft" data-print="only">
    {t('laboratory.paper.note', {
      step: formatNumber(paperStep(elevenHouseholds)),
      than: formatNumber(leastOnPaper(elevenHouseholds)),
    })}
  </p>
)
