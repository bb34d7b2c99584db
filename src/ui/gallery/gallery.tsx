import { Page } from '../layout/page.tsx'
import { deviceProfile, isShared } from '../layout/device-profile.ts'
import { route } from '../layout/route.ts'
import { examples } from './examples.tsx'
import './gallery.css'

/** Every component on one page, or one alone at `#/gallery/<id>`. Its own chunk: a visitor never loads it. */
export function Gallery() {
  const [, only] = route.value.path
  const shown = examples
    .filter(({ id }) => only === undefined || id === only)
    .filter(({ isForShared }) => !isForShared || isShared(deviceProfile.value))
  return (
    <Page title="Galerie" width="tiles">
      {shown.map(({ id, show }) => (
        <section class="example" id={`example-${id}`} aria-labelledby={`name-${id}`} key={id}>
          <h2 id={`name-${id}`} lang="en">
            {id}
          </h2>
          {show()}
        </section>
      ))}
    </Page>
  )
}
