import { afterAll, describe, expect, it } from 'vitest'
import { evaluate } from '../../../src/domain/scoring/evaluate.ts'
import { frenchTexts } from '../../../src/domain/scoring/grid-texts.ts'
import type { FactValue } from '../../../src/domain/scoring/situation.ts'
import { textVariants } from '../../../src/domain/values/language.ts'
import { besideLines, besidePoints } from '../../../src/screens/simulator/beside-words.ts'
import { chooseTextVariant, loadWords } from '../../../src/ui/language/words.ts'
import { featureGrids } from '../../content/feature-grids.ts'
import { content } from '../../content/real-content.ts'
import { compiled, household, today } from '../../domain/scoring/small-grid.ts'

const [{ questionnaire, texts }] = content.questionnaires as [(typeof content.questionnaires)[number]]

const plain = (text = ''): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')

/** What the result screen reads, for a grid that nobody ships and what somebody declared. */
function resultOf(name: string, facts: Readonly<Record<string, FactValue>>) {
  const grid = featureGrids.find((each) => each.name === name)?.grid
  if (!grid) throw new Error(`No example grid is called ${name}.`)
  const ready = compiled(grid)
  const interview = { grid: ready, questionnaire, today }
  const shown = { interview, gridTexts: frenchTexts(grid), questionnaireTexts: texts.fr }
  return [shown, evaluate(ready, household(facts))] as const
}

const effectsGrid = '11-effects-beside-points.yaml'
const levelsGrid = '12-levels-and-order.yaml'

describe('beside points', () => {
  afterAll(() => chooseTextVariant('fr'))

  it('an applicant reads what applies, what may, what does not, with the document it awaits', async () => {
    await loadWords('simulator')
    const told = besidePoints(...resultOf(effectsGrid, { dalo: false, demolition: true, refusals: 1 }))
    expect(told?.effects.map(({ label, answer }) => [label, answer])).toEqual([
      ['Mise à l’abri', 'unknown'],
      ['Relogement de droit', 'yes'],
      ['Demande suspendue après trois refus', 'no'],
    ])
    expect(told?.effects[0]?.reasons).toContain('Cela dépend de réponses qui manquent.')
    const inDanger = besidePoints(...resultOf(effectsGrid, { danger: true }))
    expect(inDanger?.effects[0]?.meaning).toMatch(/passe avant toutes les autres/)
    expect(plain(inDanger?.effects[0]?.reasons.join(' '))).toMatch(
      /vérification d’un document : Signalement d’un service/,
    )
  })

  it('an applicant reads the level of the request, or the levels that are still open', () => {
    expect(plain(besidePoints(...resultOf(levelsGrid, { dalo: true }))?.level)).toMatch(/« Priorité de la loi »\. /)
    const open = besidePoints(...resultOf(levelsGrid, { dalo: false }))?.level
    expect(plain(open)).toMatch(/« Urgence » ; « Autres demandes »/)
  })

  it('the level is not printed on what others may read, and the whole is told in each way of writing', async () => {
    for (const variant of textVariants) {
      await chooseTextVariant(variant)
      const result = resultOf(levelsGrid, { dalo: true })
      expect(besideLines(...result, true)).toEqual([])
      const lines = [
        ...besideLines(...result, false),
        ...besideLines(...resultOf(effectsGrid, { danger: true }), false),
      ]
      expect(lines).toHaveLength(4)
      expect(lines.filter((line) => /\{\{|beside\.|undefined/.test(line))).toEqual([])
    }
  })

  it('nothing is said where a grid gives points alone', () => {
    expect(besidePoints(...resultOf('02-cap-and-floor.yaml', {}))).toBeUndefined()
  })
})
