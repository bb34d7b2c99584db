import { Button } from '../action/button.tsx'
import { ChoiceList } from '../entry/choice-list.tsx'
import { wordsOf } from '../language/words.ts'
import { Dialog } from '../notice/dialog.tsx'
import {
  colorScheme,
  hasMoreContrast,
  hasReducedMotion,
  resetDisplayPreferences,
  textScale,
  textScales,
  type ColorScheme,
} from './display-preferences.ts'

const t = wordsOf('common')

const TextSize = () => (
  <ChoiceList
    label={t('display.text-size')}
    shape="row"
    value={String(textScale.value)}
    onChoose={(value) => (textScale.value = textScales.find((scale) => String(scale) === value) ?? 1)}
    options={[
      { value: '1', label: t('display.text-standard') },
      { value: '1.25', label: t('display.text-large') },
      { value: '1.5', label: t('display.text-largest') },
    ]}
  />
)

const Contrast = () => (
  <ChoiceList
    label={t('display.contrast')}
    shape="row"
    value={(hasMoreContrast.value ?? document.documentElement.dataset.contrast === 'more') ? 'more' : 'standard'}
    onChoose={(value) => (hasMoreContrast.value = value === 'more')}
    options={[
      { value: 'standard', label: t('display.contrast-standard') },
      { value: 'more', label: t('display.contrast-more') },
    ]}
  />
)

const Colours = () => (
  <ChoiceList
    label={t('display.colours')}
    shape="row"
    value={colorScheme.value}
    onChoose={(value) => (colorScheme.value = value as ColorScheme)}
    options={[
      { value: 'auto', label: t('display.colours-automatic') },
      { value: 'light', label: t('display.colours-light') },
      { value: 'dark', label: t('display.colours-dark') },
    ]}
  />
)

const Motion = () => (
  <ChoiceList
    label={t('display.motion')}
    shape="row"
    value={hasReducedMotion.value ? 'reduced' : 'standard'}
    onChoose={(value) => (hasReducedMotion.value = value === 'reduced')}
    options={[
      { value: 'standard', label: t('display.motion-standard') },
      { value: 'reduced', label: t('display.motion-reduced') },
    ]}
  />
)

/** The four choices a person has on how the screen looks; each takes effect at once. */
export const DisplaySettings = () => (
  <div class="display-settings">
    <TextSize />
    <Contrast />
    <Colours />
    <Motion />
    <Button variant="quiet" pictogram="arrow-counter-clockwise" onPress={resetDisplayPreferences}>
      {t('display.reset')}
    </Button>
  </div>
)

export const DisplayDialog = ({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) => (
  <Dialog title={t('display.title')} isOpen={isOpen} onClose={onClose}>
    {isOpen && <DisplaySettings />}
  </Dialog>
)
