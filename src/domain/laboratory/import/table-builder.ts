/** Puts requests together line by line. A line is begun, stated, then kept whole or not at all. */
import type { StatedFactDefinition } from '../../scoring/fact-definition.ts'
import type { FactId } from '../../values/ids.ts'
import type { FactColumn, LabelColumn, RequestTable } from '../request-table.ts'
import { absent } from '../request-table.ts'

/** The fact that is also the day a request was filed on. */
const filedOnFact = 'filed-on' as FactId

/** Texts by the order they are first met in. */
class Dictionary {
  private readonly ranks = new Map<string, number>()

  rankOf(text: string): number {
    const rank = this.ranks.get(text) ?? this.ranks.size
    this.ranks.set(text, rank)
    return rank
  }

  texts(): readonly string[] {
    return [...this.ranks.keys()]
  }
}

class LabelBuilder {
  private readonly dictionary = new Dictionary()
  private readonly ranks: number[] = []

  add(label: string): void {
    this.ranks.push(label === '' ? absent : this.dictionary.rankOf(label))
  }

  column(): LabelColumn {
    return { values: this.dictionary.texts(), ranks: Int32Array.from(this.ranks) }
  }
}

export class TableBuilder {
  /** Fields of the line being read; empty or NaN while nothing was said. */
  id = ''
  commune = ''
  dwellingType = ''
  filedOn = NaN

  private readonly slotOf: ReadonlyMap<FactId, number>
  private readonly definitions: readonly StatedFactDefinition[]
  private readonly blank: readonly number[]
  private line: number[] = []
  private readonly columns: number[][]
  private readonly dictionaries: readonly Dictionary[]
  private readonly ids: string[] = []
  private readonly communes = new LabelBuilder()
  private readonly types = new LabelBuilder()
  private readonly dates: number[] = []

  /** @param othersAreNo yes/no facts nobody states are a no instead of not known. */
  constructor(facts: ReadonlyMap<FactId, StatedFactDefinition>, othersAreNo: boolean) {
    this.definitions = [...facts.values()]
    this.slotOf = new Map(this.definitions.map(({ id }, slot) => [id, slot]))
    this.blank = this.definitions.map(({ kind }) => (othersAreNo && kind === 'boolean' ? 0 : NaN))
    this.columns = this.definitions.map(() => [])
    this.dictionaries = this.definitions.map(() => new Dictionary())
  }

  /** @param line names the request until it is named otherwise. */
  begin(line: number): void {
    this.id = `${line}`
    this.commune = this.dwellingType = ''
    this.filedOn = NaN
    this.line = [...this.blank]
  }

  state(fact: FactId, number: number): void {
    this.line[this.slotOf.get(fact) as number] = number
    if (fact === filedOnFact) this.filedOn = number
  }

  /** States a fact that is a text of its own: communes, dated events. */
  write(fact: FactId, text: string): void {
    this.state(fact, (this.dictionaries[this.slotOf.get(fact) as number] as Dictionary).rankOf(text))
  }

  keep(): void {
    this.ids.push(this.id)
    this.communes.add(this.commune)
    this.types.add(this.dwellingType)
    this.dates.push(this.filedOn)
    for (const [slot, column] of this.columns.entries()) column.push(this.line[slot] as number)
  }

  table(status: RequestTable['status']): RequestTable {
    const facts = this.definitions.map((fact, slot): readonly [FactId, FactColumn] => [
      fact.id,
      {
        kind: fact.kind,
        numbers: Float64Array.from(this.columns[slot] as readonly number[]),
        texts:
          fact.kind === 'choice' ? fact.values.map(({ id }) => id) : (this.dictionaries[slot] as Dictionary).texts(),
      },
    ])
    return {
      count: this.ids.length,
      ids: this.ids,
      communes: this.communes.column(),
      dwellingTypes: this.types.column(),
      filedOn: Float64Array.from(this.dates),
      facts: new Map(facts),
      status,
    }
  }
}
