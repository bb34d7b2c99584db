import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** The component when it has arrived, `failed` when it could not be fetched. */
type Arrival<Props> = ComponentType<Props> | 'failed' | undefined

/**
 * A part of the app that is fetched when first shown, so that the first screen stays light.
 * @param load gives the component; asked again at the next mount after a failure (the network may be back).
 * @param Waiting shown meanwhile; told whether the fetch failed.
 */
export function lazyScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Waiting: ComponentType<{ readonly hasFailed: boolean }>,
): ComponentType<Props> {
  let arrived: ComponentType<Props> | undefined
  return function LazyScreen(props: Props) {
    const [Screen, arrive] = useState<Arrival<Props>>(() => arrived)
    useEffect(() => {
      if (arrived) return
      load().then(
        (component) => {
          arrived = component
          arrive(() => component)
        },
        () => arrive('failed'),
      )
    }, [])
    return Screen && Screen !== 'failed' ? <Screen {...props} /> : <Waiting hasFailed={Screen === 'failed'} />
  }
}
