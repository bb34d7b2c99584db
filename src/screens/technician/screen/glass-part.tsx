import { Button } from '../../../ui/action/button.tsx'
import { Buttons } from '../../../ui/action/buttons.tsx'
import { formatNumber } from '../../../ui/language/number-format.ts'
import { deviceProfile, deviceProfiles, physicalSizes } from '../../../ui/layout/device-profile.ts'
import { forgetMeasuredGlass } from '../../../ui/layout/measured-glass.ts'
import { hashOf } from '../../../ui/layout/route.ts'
import { announce } from '../../../ui/notice/announcer.tsx'
import { Facts, Part, type Fact } from '../facts.tsx'
import { t } from '../words.ts'

const rulerMm = 50

function factsOf(pxPerMm: number | undefined): readonly Fact[] {
  const isMeasured = deviceProfile.value.measured !== undefined
  const { viewingDistanceMm } = deviceProfiles[deviceProfile.value.id]
  return [
    { label: t('glass.kind'), value: t(`glass.kinds.${deviceProfile.value.id}`) },
    { label: t('glass.window'), value: t('glass.pixels', { width: innerWidth, height: innerHeight }) },
    ...(pxPerMm === undefined || viewingDistanceMm === undefined
      ? []
      : [
          { label: t('glass.width'), value: t('glass.mm', { number: formatNumber(Math.round(innerWidth / pxPerMm)) }) },
          { label: t('glass.distance'), value: t('glass.mm', { number: formatNumber(viewingDistanceMm) }) },
          {
            label: t('glass.measure'),
            value: t(isMeasured ? 'glass.measured' : 'glass.delivered'),
            standing: isMeasured ? ('well' as const) : ('care' as const),
          },
        ]),
  ]
}

const Ruler = ({ pxPerMm }: { readonly pxPerMm: number }) => (
  <p class="technician-ruler" style={{ inlineSize: `${rulerMm * pxPerMm}px` }}>
    {t('glass.ruler')}
  </p>
)

/** How large this machine believes its glass to be, since every button and letter follows from it. */
export function GlassPart() {
  const profile = deviceProfile.value
  const pxPerMm = physicalSizes(profile, innerWidth, devicePixelRatio)?.pxPerMm
  const forget = () => {
    deviceProfile.value = forgetMeasuredGlass(profile)
    announce(t('glass.forgotten'))
  }
  return (
    <Part title={t('glass.title')}>
      <Facts facts={factsOf(pxPerMm)} />
      {pxPerMm === undefined ? <p>{t('glass.browser')}</p> : <Ruler pxPerMm={pxPerMm} />}
      <Buttons>
        {pxPerMm !== undefined && (
          <Button variant="secondary" pictogram="identification-card" href={hashOf(['technician', 'card'])}>
            {t('card.open')}
          </Button>
        )}
        <Button variant="secondary" pictogram="hand-pointing" href={hashOf(['technician', 'touch'])}>
          {t('touch.open')}
        </Button>
        {profile.measured && (
          <Button variant="quiet" pictogram="trash" onPress={forget}>
            {t('glass.forget')}
          </Button>
        )}
      </Buttons>
    </Part>
  )
}
