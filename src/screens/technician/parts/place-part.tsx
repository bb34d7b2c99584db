import type { Session } from '../../../device/session/session.ts'
import { Isolated } from '../../../ui/language/isolated.tsx'
import { Facts, Part } from '../facts.tsx'
import { t } from '../words.ts'

/** Which place of which site this machine holds, and whether the site still knows it. */
export function PlacePart({ session }: { readonly session: Session }) {
  const [device, site, enrolment] = [session.device.value, session.site.value, session.enrolment.value]
  return (
    <Part title={t('place.title')}>
      <Facts
        facts={[
          { label: t('place.slot'), value: <Isolated>{session.slot}</Isolated> },
          ...(site
            ? [
                {
                  label: t('place.site'),
                  value: (
                    <span lang="fr" dir="ltr">
                      {site.name}
                    </span>
                  ),
                },
              ]
            : []),
          ...(device && device.role !== 'phones'
            ? [{ label: t('place.role'), value: t(`place.roles.${device.role}`) }]
            : []),
          {
            label: t('place.enrolment'),
            value: t(`place.enrolments.${enrolment}`),
            standing: enrolment === 'enrolled' ? 'well' : 'care',
          },
        ]}
      />
    </Part>
  )
}
