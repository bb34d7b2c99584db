import { elsewhere } from '../../domain/appointments/appointment-policy.ts'
import type { Commune } from '../../domain/guidance/commune.ts'
import type { Service, Site } from '../../domain/queue/place.ts'
import type { ServiceId } from '../../domain/values/ids.ts'
import { Tile } from '../../ui/action/tile.tsx'
import { TileList } from '../../ui/action/tile-list.tsx'
import { textVariant } from '../../ui/language/text-variant.ts'
import { Page } from '../../ui/layout/page.tsx'
import { Callout } from '../../ui/notice/callout.tsx'
import { t } from './words.ts'
import './appointment.css'

/** The services that some site offers by appointment, each once. */
export function bookableServices(sites: readonly Site[]): readonly Service[] {
  const found = sites.flatMap((site) =>
    site.services.filter(({ id }) => site.appointments?.services.some(({ serviceId }) => serviceId === id)),
  )
  return found.filter((service, index) => found.findIndex(({ id }) => id === service.id) === index)
}

interface ChooseServiceProps {
  readonly sites: readonly Site[]
  readonly onChoose: (serviceId: ServiceId) => void
  readonly onBack: () => void
}

/** Why the person comes: it decides how long the appointment is and who can hold it. */
export const ChooseService = ({ sites, onChoose, onBack }: ChooseServiceProps) => (
  <Page title={t('service.title')} lead={t('service.lead')} back={onBack} hasHome={false} width="tiles">
    <TileList columns="one">
      {bookableServices(sites).map(({ id, name, description, pictogram }) => (
        <Tile
          key={id}
          pictogram={pictogram}
          title={name[textVariant.value]}
          text={description[textVariant.value]}
          onPress={() => onChoose(id)}
        />
      ))}
    </TileList>
  </Page>
)

interface ChooseCommuneProps {
  readonly communes: readonly Commune[]
  readonly onChoose: (commune: string) => void
  readonly onBack: () => void
}

/** Where the person lives: it decides which places receive them. The list of the territory, and one way out of it. */
export const ChooseCommune = ({ communes, onChoose, onBack }: ChooseCommuneProps) => (
  <Page title={t('commune.title')} lead={t('commune.lead')} back={onBack} hasHome={false} width="tiles">
    <div class="appointment-communes">
      <TileList label={t('commune.title')}>
        {communes.map(({ inseeCode, name }) => (
          <Tile
            key={inseeCode}
            title={
              <span lang="fr" dir="ltr">
                {name}
              </span>
            }
            onPress={() => onChoose(inseeCode)}
          />
        ))}
        <Tile key={elsewhere} title={t('commune.elsewhere')} onPress={() => onChoose(elsewhere)} />
      </TileList>
    </div>
  </Page>
)

/** The page for what cannot be done now, with what can. */
export const Notice = ({
  title,
  text,
  onBack,
  children,
}: {
  readonly title: string
  readonly text: string
  readonly onBack?: () => void
  readonly children?: preact.ComponentChildren
}) => (
  <Page title={title} hasHome={false} {...(onBack && { back: onBack })} {...(children ? { actions: children } : {})}>
    <Callout kind="important">{text}</Callout>
  </Page>
)
