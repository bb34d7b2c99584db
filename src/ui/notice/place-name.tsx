import type { Status } from '../../domain/values/status.ts'
import { Badge } from './badge.tsx'
import './place-name.css'

export interface PlaceNameProps {
  readonly name: string
  readonly status: Status
}

/** Names of places stay in French: they are what stands on the door. One that is not official says so beside its name. */
export const PlaceName = ({ name, status }: PlaceNameProps) => (
  <span class="place-name">
    <span lang="fr" dir="ltr">
      {name}
    </span>{' '}
    {status !== 'official' && <Badge status={status} />}
  </span>
)
