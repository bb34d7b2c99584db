import type { ComponentChildren } from 'preact'
import { Pictogram } from '../../ui/picture/pictogram.tsx'
import '../../ui/notice/badge.css'

/** `well`: as it should be; `care`: to be looked at; a fact that is neither good nor bad has none. */
export type Standing = 'well' | 'care'

export interface Fact {
  readonly label: string
  readonly value: ComponentChildren
  readonly standing?: Standing | undefined
}

const signs: Readonly<Record<Standing, { readonly color: string; readonly pictogram: string }>> = {
  well: { color: 'success', pictogram: 'check-circle' },
  care: { color: 'ochre', pictogram: 'warning-circle' },
}

const Value = ({ value, standing }: Fact) =>
  standing ? (
    <span class="ds-tag badge" data-color={signs[standing].color}>
      <Pictogram name={signs[standing].pictogram} />
      {value}
    </span>
  ) : (
    <>{value}</>
  )

/** Names and values, one under the other. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl class="technician-facts">
    {facts.map((fact) => (
      <div key={fact.label}>
        <dt>{fact.label}</dt>
        <dd>
          <Value {...fact} />
        </dd>
      </div>
    ))}
  </dl>
)

export interface PartProps {
  readonly title: string
  readonly children: ComponentChildren
}

/** One subject of the machine. */
export const Part = ({ title, children }: PartProps) => (
  <section class="technician-part">
    <h2>{title}</h2>
    {children}
  </section>
)
